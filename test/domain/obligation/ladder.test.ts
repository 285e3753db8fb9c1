import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../domain/directory/seat.ts';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import { nextWake } from '../../../domain/obligation/ladder/next.ts';
import { dueRung } from '../../../domain/obligation/ladder/rungs.ts';
import type { Launch } from '../../../domain/obligation/launch.ts';
import { instant } from '../../../domain/time/instant.ts';
import { commandBy, PEOPLE, PLANS, POSTS, REPORT, SEATS } from '../../setup/sample.ts';
import {
  asked,
  cleared,
  type Doing,
  day,
  drafted,
  File,
  happened,
  paper,
  report,
  submitted,
  wantsTime,
} from './file.ts';

/** What was said of one thing: on which day, how, to which posts. */
function saidOf(file: File, about: string): string[] {
  return file.record.flatMap((event) => {
    const on = event.at.slice(0, 10);
    if (event.type === 'FellLate' && event.facts.milestone === about) return [`${on} late`];
    if (event.type !== 'Reminded' || event.facts.milestone !== about) return [];
    const { kind, to, also = [] } = event.facts;
    return [`${on} ${kind} ${[to, ...also].map(({ post, person }) => `${post} ${person}`).join(', ')}`];
  });
}

const withSeats = (change: (seat: Seat) => Partial<Seat>, more: Partial<Launch> = {}): File =>
  new File(REPORT, PLANS.report, { seats: SEATS.map((seat) => ({ ...seat, ...change(seat) })), ...more });

describe('the ladder of a draft due on Tuesday, 2 June 2009', () => {
  it('before, on the day, late, after, above, and on', () => {
    const file = report().until('2009-06-17');
    expect(saidOf(file, 'draft')).toEqual([
      // Ten working days before, for 21 May and 1 June are quiet at Vienna.
      '2009-05-15 reminder Drafting officer p-drafter',
      '2009-05-27 reminder Drafting officer p-drafter',
      '2009-06-02 reminder Drafting officer p-drafter',
      '2009-06-02 late',
      '2009-06-03 reminder Drafting officer p-drafter',
      '2009-06-05 escalation Director p-director, Documents officer p-officer',
      '2009-06-12 escalation Director p-director, Documents officer p-officer',
    ]);
  });

  it('ends when it is handed in', () => {
    const file = report().until('2009-05-28');
    drafted(file).until('2009-06-30');
    expect(saidOf(file, 'draft')).toHaveLength(2);
  });

  it('goes on for ever, at its rhythm, while nobody acts', () => {
    const file = report().until('2011-06-02');
    const said = saidOf(file, 'draft');
    expect(said.at(-1)).toMatch(/^2011-05-\d\d escalation/);
    expect(file.state.status).toBe('running');
    expect(new Set(file.life.rung).size).toBe(file.life.rung.length);
  });

  it('of several that were missed only the last is said, and that it is late', () => {
    const file = report().on('2009-06-04').until('2009-06-04');
    expect(saidOf(file, 'draft')).toEqual([
      '2009-06-04 late',
      '2009-06-04 reminder Drafting officer p-drafter',
    ]);
    expect(nextWake(file.life, instant('2009-06-04T12:00:00.000Z'))?.about).toBe(
      'the escalation of the draft, due on 2 June 2009',
    );
  });

  it('of a rhythm, too: before the next morning the last round that is over', () => {
    // Rounds fall on 12 June and, after five working days, on 19 June.
    const early = instant('2009-06-19T05:00:00.000Z');
    const file = report().until('2009-06-05').at(early);
    expect(dueRung(file.life, 'draft@2009-06-02/again-1', early)?.at.slice(0, 10)).toBe('2009-06-12');
  });

  it('another last day makes other rungs, and says so', () => {
    const file = wantsTime(report().until('2009-05-25'), '2009-06-12').does('officer', {
      type: 'grant-extension',
      milestone: 'draft',
    });
    expect(file.last).toMatchObject({
      type: 'RungsReplanned',
      facts: { changed: [{ awaited: 'draft', from: '2009-06-02', to: '2009-06-12' }] },
    });
    file.until('2009-06-13');
    expect(saidOf(file, 'draft').slice(1)).toEqual([
      '2009-05-28 reminder Drafting officer p-drafter',
      '2009-06-09 reminder Drafting officer p-drafter',
      '2009-06-12 reminder Drafting officer p-drafter',
      '2009-06-12 late',
    ]);
  });

  it('acknowledged, it is quiet until it is late', () => {
    const file = report().until('2009-05-20').does('drafter', { type: 'acknowledge', awaited: 'draft' });
    file.until('2009-06-04');
    expect(saidOf(file, 'draft').slice(1)).toEqual([
      '2009-06-02 late',
      '2009-06-03 reminder Drafting officer p-drafter',
    ]);
  });

  it('snoozed, until that day', () => {
    const file = report()
      .until('2009-05-20')
      .does('drafter', {
        type: 'snooze',
        awaited: 'draft',
        until: day('2009-06-02'),
        comment: 'On mission.',
      });
    file.until('2009-06-02');
    expect(saidOf(file, 'draft').slice(1)).toEqual(['2009-06-02 reminder Drafting officer p-drafter']);
  });

  it('rests while it is on hold, and somebody is asked now and then whether it still must', () => {
    const file = report().until('2009-05-20').does('officer', { type: 'put-on-hold', comment: 'No funds.' });
    file.until('2009-07-20');
    expect(saidOf(file, 'draft')).toHaveLength(1);
    expect(saidOf(file, 'rest/4')).toEqual([
      '2009-06-19 reminder Documents officer p-officer',
      '2009-07-17 reminder Documents officer p-officer',
    ]);
  });
});

describe('who hears it', () => {
  it('who stands in, for who is away', () => {
    const acting = { person: PEOPLE.stranger, for: PEOPLE.drafter, as: 'substitute' } as const;
    const file = withSeats(({ post }) =>
      post === 'Drafting officer'
        ? {
            away: [{ from: day('2009-05-20'), to: day('2009-05-29') }],
            acting: [{ ...acting, from: day('2009-01-01'), to: null }],
          }
        : {},
    ).until('2009-06-02');
    expect(saidOf(file, 'draft')).toEqual([
      '2009-05-15 reminder Drafting officer p-drafter',
      '2009-05-27 reminder Drafting officer p-stranger',
      '2009-06-02 reminder Drafting officer p-drafter',
    ]);
  });

  it('the post above, for one that is vacant', () => {
    const file = withSeats(({ post }) => (post === 'Drafting officer' ? { holder: null } : {}));
    expect(saidOf(file.until('2009-05-16'), 'draft')).toEqual(['2009-05-15 reminder Director p-director']);
  });

  it('nobody, but it is on record, when every post is vacant', () => {
    const file = withSeats(() => ({ holder: null })).until('2009-05-16');
    expect(saidOf(file, 'draft')).toEqual(['2009-05-15 reminder Documents officer null']);
  });

  it('one person once, though two posts hear it', () => {
    const file = withSeats(({ post }) =>
      post === 'Director' || post === 'Documents officer' ? { holder: PEOPLE.officer } : {},
    );
    expect(saidOf(file.until('2009-06-06'), 'draft').at(-1)).toBe(
      '2009-06-05 escalation Documents officer p-officer',
    );
  });

  it('at nine of the own station, on its own working days', () => {
    const minutes = -300;
    const file = withSeats(({ post }) => (post === 'Drafting officer' ? { station: 'New York' } : {}), {
      hours: [
        ...POSTS.hours,
        {
          zone: { station: 'New York', offsets: [{ from: day('2008-11-02'), minutes }] },
          quiet: [day('2009-06-02')],
        },
      ],
    }).until('2009-06-02');
    const rung = file.record.findLast(({ type }) => type === 'Reminded');
    // The second of June is quiet there: the day before, at nine, is 14:00 of Greenwich.
    expect(rung?.at).toBe('2009-06-01T14:00:00.000Z');
  });
});

describe('what is awaited', () => {
  const keysOf = (file: File): string[] => awaitedIn(file.life).map(({ key, due }) => `${key} ${due}`);

  it('the replies of those who are silent, until the collection is closed', () => {
    expect(keysOf(asked(paper()))).toContain('replies 2009-03-04');
    const file = asked(paper()).on('2009-02-20');
    for (const from of ['Austria', 'Belarus', 'IOM'])
      file.does('officer', { type: 'record-reply', from, ...happened('2009-02-20') });
    expect(keysOf(file).filter((key) => key.startsWith('replies'))).toEqual([]);
  });

  describe('where an addressee was given a day of its own', () => {
    const more = (on: string, ...addressees: string[]) =>
      ({ type: 'extend-views', replyBy: day(on), addressees, comment: 'Elections.' }) as const;
    const repliesOf = (file: File) => keysOf(file).filter((key) => key.startsWith('replies'));
    const extended = (): File => asked(paper()).does('officer', more('2009-04-01', 'Austria'));

    it('its reply by that, those of the others by theirs', () => {
      const file = extended();
      expect(repliesOf(file)).toEqual(['replies 2009-03-04', 'replies/2009-04-01 2009-04-01']);
      for (const from of ['Belarus', 'IOM'])
        file.does('officer', { type: 'record-reply', from, ...happened('2009-01-12') });
      expect(repliesOf(file)).toEqual(['replies/2009-04-01 2009-04-01']);
      file.does('officer', { type: 'record-reply', from: 'Austria', ...happened('2009-01-12') });
      expect(repliesOf(file)).toEqual([]);
    });

    it('each has its ladder', () => {
      const file = extended().until('2009-04-02');
      const reminded = (of: string) => saidOf(file, of).map((said) => said.split(' ', 2).join(' '));
      expect(reminded('replies')).toEqual([
        '2009-02-25 reminder',
        '2009-03-04 reminder',
        '2009-03-11 escalation',
        '2009-03-25 escalation',
      ]);
      expect(reminded('replies/2009-04-01')).toEqual(['2009-03-25 reminder', '2009-04-01 reminder']);
    });

    it('none where it was asked later, by the common day', () => {
      const add: Doing = { type: 'add-addressees', addressees: ['UNHCR'], replyBy: day('2009-03-04') };
      expect(repliesOf(asked(paper()).does('officer', add))).toEqual(['replies 2009-03-04']);
    });

    it('and what it was before is forgotten with it when it is asked no longer', () => {
      const add = { type: 'add-addressees' as const, addressees: ['UNHCR'] };
      const file = asked(paper()).does('officer', {
        ...add,
        organisations: ['UNHCR'],
        replyBy: day('2009-04-01'),
      });
      file.does('officer', { type: 'remove-addressee', addressee: 'UNHCR', comment: 'Twice.' });
      file.does('officer', add);
      expect(file.life.views?.kinds).toEqual({});
      expect(repliesOf(file)).toEqual(['replies 2009-03-04']);
    });

    it('those with the same day have one', () => {
      const file = extended().does('officer', more('2009-04-01', 'IOM'));
      expect(repliesOf(file)).toEqual(['replies 2009-03-04', 'replies/2009-04-01 2009-04-01']);
    });

    it('nobody is reminded of it for the time before it was asked', () => {
      // Five working days before 1 April are the 25th of March.
      const add: Doing = { type: 'add-addressees', addressees: ['UNHCR'], replyBy: day('2009-04-01') };
      const file = asked(paper()).on('2009-03-27').does('officer', add).until('2009-04-02');
      expect(saidOf(file, 'replies/2009-04-01')).toEqual(['2009-04-01 reminder Documents officer p-officer']);
    });

    it('that it is spoken of by another day is said, and once', () => {
      const replanned = (file: File) => file.record.findLast(({ type }) => type === 'RungsReplanned')?.facts;
      expect(replanned(extended())).toEqual({
        changed: [{ awaited: 'replies/2009-04-01', from: '2009-03-04', to: '2009-04-01' }],
      });
      const again = extended().does('officer', more('2009-04-15', 'Austria', 'IOM'));
      expect(replanned(again)).toEqual({
        changed: [
          { awaited: 'replies/2009-04-15', from: '2009-04-01', to: '2009-04-15' },
          { awaited: 'replies/2009-04-15', from: '2009-03-04', to: '2009-04-15' },
        ],
      });
    });

    it('goes on by the common day where it was given by an event of before', () => {
      const before = asked(paper());
      const facts = { replyBy: day('2009-04-01'), addressees: ['Austria'] };
      const officer = commandBy('officer', { type: 'close-views' });
      before.fold({ type: 'ViewsExtended', version: 1, facts, comment: null }, officer);
      expect(repliesOf(before)).toEqual(['replies 2009-03-04']);
      expect(before.life.views).not.toHaveProperty('ownDays');
      before.does('officer', more('2009-04-02', 'IOM'));
      expect(repliesOf(before)).toEqual([
        'replies 2009-03-04',
        'replies/2009-04-01 2009-04-01',
        'replies/2009-04-02 2009-04-02',
      ]);
    });

    it('a reply after the closing is late where the day was given by an event of before', () => {
      const before = asked(paper());
      const facts = { replyBy: day('2009-04-01'), addressees: ['Austria'] };
      const officer = commandBy('officer', { type: 'close-views' });
      before.fold({ type: 'ViewsExtended', version: 1, facts, comment: null }, officer);
      before.does('officer', { type: 'close-views' }).on('2009-03-20');
      before.does('officer', { type: 'record-reply', from: 'Austria', ...happened('2009-03-20') });
      expect(before.last).toMatchObject({ type: 'ReplyReceived', facts: { late: true } });
    });
  });

  it('an input, until it came or was waived', () => {
    const input = { type: 'ask-for-input', input: 'figures', of: 'UNODC', due: day('2009-04-01') } as const;
    const file = report().on('2009-03-02').does('officer', input);
    expect(keysOf(file)).toContain('input/figures 2009-04-01');
    expect(awaitedIn(file.life).find(({ kind }) => kind === 'input')?.post).toBe('Drafting officer');
    file.does('officer', { ...input, input: 'maps', post: 'Chief of Section' });
    expect(awaitedIn(file.life).find(({ key }) => key === 'input/maps')?.post).toBe('Chief of Section');
    file.does('officer', { type: 'waive-input', input: 'maps', comment: 'Published.' });
    file.does('officer', { type: 'waive-input', input: 'figures', comment: 'Published.' });
    expect(keysOf(file).filter((key) => key.startsWith('input'))).toEqual([]);
  });

  it('an answer within three working days, of the officer or above', () => {
    // Asked on Monday, 25 May.
    expect(keysOf(wantsTime(report()))).toContain('extension/draft 2009-05-28');
    const ask = { type: 'ask-extension', milestone: 'submit/GA-64', comment: 'The chair agrees.' } as const;
    const file = report()
      .on('2009-06-24')
      .does('officer', { ...ask, until: day('2009-07-20') });
    expect(awaitedIn(file.life).find(({ kind }) => kind === 'extension')?.post).toBe('Director');
  });

  it('that the chair is told of what is late, once', () => {
    const file = cleared(report()).until('2009-07-08');
    expect(keysOf(file)).toContain('chair/GA-64 2009-07-08');
    file.does('officer', { type: 'tell-chair', delivery: 'GA-64', ...happened('2009-07-08') });
    expect(keysOf(file).filter((key) => key.startsWith('chair'))).toEqual([]);
  });

  it('what becomes of a late reply', () => {
    const file = asked(paper()).on('2009-03-10').does('officer', { type: 'close-views' });
    submitted(cleared(file), 'GA-63', '2009-04-20');
    file.on('2009-06-02').does('officer', { type: 'record-reply', from: 'IOM', ...happened('2009-06-02') });
    expect(keysOf(file)).toContain('late-reply/IOM 2009-06-05');
    file.does('officer', { type: 'settle-late-reply', from: 'IOM', as: 'noted' });
    expect(keysOf(file).filter((key) => key.startsWith('late'))).toEqual([]);
  });
});

it('what was launched long after its days is looked at as fast as anything', () => {
  const file = report().on('2026-11-25');
  const next = nextWake(file.life, instant('2026-11-25T12:00:00.000Z'));
  expect(next?.about).toBe('the end of the last day for the draft, due on 2 June 2009');
  file.until('2026-11-26');
  // That it is late, one reminder of the rhythm, and nothing of the seventeen years before.
  expect(saidOf(file, 'draft')).toHaveLength(2);
  expect(nextWake(file.life, instant('2026-11-26T12:00:00.000Z'))?.at.slice(0, 4)).toBe('2026');
});
