import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarAsked, CalendarFollowed } from '../../client/api/calendar-contract.ts';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { rapporteur } from '../setup/cli.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/880');
const PAPER = 'A/RES/63/880#11.1' as ObligationId;
const REPORT = 'A/RES/63/880#14.1' as ObligationId;
const FROM = ['--from', '2009-01-01'];
const LATER = ['--session', 'GA-64=2009-10-06'];

/** A house in which a background paper and a report run; the tests follow one another. */
describe('what is asked of a house, and kept there', () => {
  let listening: ListeningHouse;
  beforeAll(async () => {
    listening = await openListeningHouse();
  }, 60_000);
  afterAll(() => listening.close());

  const cli = (...words: string[]) => listening.cli(...words);
  const said = async (...words: string[]): Promise<string> => {
    const { code, out, err } = await cli(...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out.trim();
  };
  const calendar = (): Promise<CalendarAsked> => listening.get<CalendarAsked>('/calendar');
  const changes = async (): Promise<number> => (await calendar()).seq;

  it('says that nothing runs, in place of that nothing moves', async () => {
    expect(await said('what-if', ...LATER)).toBe(
      'No obligation runs, so nothing would move. Nothing is changed.',
    );
    const launch = { text: TEXT, people: PEOPLE, paragraphs: ['11', '14'] };
    expect((await listening.post('/launches', launch)).status).toBe(200);
  });

  it('tells what would move of all that runs, and changes nothing', async () => {
    const told = await said('what-if', ...LATER);
    expect(told.split('\n')[0]).toBe(
      'Asked about 2 obligations: 1 would move, 1 would stay. Nothing is changed.',
    );
    expect(told).toContain(`${REPORT}\n    the draft from 1 June 2009 to 22 June 2009`);
    expect(told).not.toContain('its own plan has others');
    expect(told).toContain('submission (GA-64) from 7 July 2009 to 28 July 2009');
    // One reason for five moves is told once.
    expect(told.match(/because:/g)).toHaveLength(1);
    expect(told).toContain('because: The 64th session of the General Assembly opens on 6 October 2009.');
    expect(await changes()).toBe(0);
    expect(await said('list')).not.toContain('NEW DATES');
  });

  it('is asked of some obligations only', async () => {
    const [paper, both] = await Promise.all([
      said('what-if', ...LATER, '--only', PAPER),
      said('what-if', ...LATER, '--json', '--only', PAPER, REPORT),
    ]);
    expect(paper).toBe(
      'Asked about 1 obligation: none would move, and there would be as much time. Nothing is changed.',
    );
    expect(JSON.parse(both)).toMatchObject({ seq: 0, moved: [{ id: REPORT }], same: 1, inVain: [] });
    const stranger = await cli('what-if', ...LATER, '--only', 'A/RES/63/999#1.1');
    expect(stranger).toMatchObject({ code: 2, out: '' });
    expect(stranger.err).toContain('There is no obligation A/RES/63/999#1.1');
  });

  it('tells where only the time would be another, and names that nobody has', async () => {
    const longer = await said('what-if', '--length', 'drafting=30', '--only', REPORT);
    expect(longer).toContain('none would move, 1 would only have more or less time');
    expect(longer).toMatch(/the usual steps would begin on \d+ \w+ 2009, no longer on 1 May 2009/);
    const slip = await said('what-if', '--length', 'draftin=30', '--away', 'drafter=2009-05-01..2009-05-31');
    expect(slip).toMatch(/length of “draftin” moves nothing.* drafting, .*Chief of Section/);
    expect(slip).toMatch(/absence of “drafter” moves nothing.* There are Drafting officer,/);
  });

  it('tries by the words with which it would keep', async () => {
    const tried = ['change-calendar', ...LATER, '--try'];
    const [here, there] = await Promise.all([said(...tried), said('what-if', ...LATER)]);
    expect(here).toBe(there);
    expect(await changes()).toBe(0);
  });

  it('keeps by the same words what was tried, and tells what follows', async () => {
    const kept = await said(
      ...['change-calendar', ...LATER, '--reason', 'The Assembly has decided.', '--as', 'p-haddad'],
      ...['--source', 'A/64/L.1', '--grade', 'primary'],
    );
    expect(kept).toContain(
      'Change 1 of the calendar: 1 fact.\n    the 64th session of the General Assembly opens on 6 October 2009 (A/64/L.1; primary)',
    );
    expect(kept).toContain('new dates are proposed to 1 of 2 obligations');
    expect(kept).toContain(`${REPORT}\n    the draft from 1 June 2009 to 22 June 2009`);
    expect(kept).toContain('because: The 64th session of the General Assembly opens on 6 October 2009.');
    expect(kept).toContain('accept-dates ID');
    expect(await said('list')).toMatch(/#14\.1 .*NEW DATES PROPOSED/);
    expect(await calendar()).toMatchObject({
      changes: [
        {
          ...{ by: 'p-haddad', reason: 'The Assembly has decided.', file: null },
          facts: [{ kind: 'session', opens: '2009-10-06', source: 'A/64/L.1', grade: 'primary' }],
        },
      ],
      objections: [],
    });
  });

  it('tells that a proposal is taken back, when nothing moves any more', async () => {
    const kept = await said(
      'change-calendar',
      '--session',
      'GA-64=2009-09-15',
      '--reason',
      'A slip.',
      '--json',
    );
    expect(JSON.parse(kept)).toMatchObject({
      ...{ seq: 2, outcome: { proposed: 1, same: 1, waiting: 0 }, proposed: [], others: 0 },
      takenBack: [REPORT],
    });
    expect(await said('list')).not.toContain('NEW DATES');
  });

  it('keeps lengths, timetables and absences, and the calendar’s record tells them', async () => {
    const kept = await said(
      ...['change-calendar', '--length', 'section=15', 'draftin=3', '--timetable', 'CSW@Geneva=8-4-4'],
      ...['--away', 'Drafting officer=2009-05-01..2009-05-31', '--holiday', 'New York=2009-06-15 Staff Day'],
      ...['--working-day', 'New York=2009-05-25', '--meeting', 'GA-64=2009-10-12'],
      ...[...FROM, '--reason', 'Agreed with the sections.'],
    );
    expect(kept).toContain('Change 3 of the calendar: 7 facts.');
    expect(kept).toContain('attention: a length of “draftin” moves nothing');
    expect(kept).toContain('new dates are proposed to 2 of 2 obligations');
    expect(kept).toContain(`${PAPER}\n`);
    const told = await said('calendar-changes');
    expect(told).toMatch(/ 3 {2}\d+ \w+ \d{4} {2}officer: 7 facts\n +why: “Agreed with the sections\.”\n/);
    for (const words of [
      'the 64th session of the General Assembly takes up what is reported to it on 12 October 2009',
      '15 June 2009 is a holiday in New York: Staff Day',
      '25 May 2009 is a working day in New York',
      'section takes 15 working days from 1 January 2009 on',
      'the Commission on the Status of Women goes by the timetable 8-4-4 in Geneva from 1 January 2009 on',
      'Drafting officer is away from 1 May 2009 to 31 May 2009 (said by an officer; assumed)',
    ]) {
      expect(told).toContain(words);
    }
    // What is proposed is not answered: the plans are not what the calendar gives.
    const [always, shorter] = await Promise.all([
      said('what-if', '--length', 'section=20'),
      said('what-if', '--length', 'section=9', ...FROM),
    ]);
    expect(shorter).toContain(
      `${PAPER}\n    from the days that the calendar gives it now; its own plan has others`,
    );
    expect(always).toContain('goes on to hold: section takes 15 working days from 1 January 2009 on');
  });

  it('tells who has no run, and a question of a change that there is not is refused', async () => {
    await runOf(listening.house.client, PAPER).terminate('by hand');
    const kept = await said('change-calendar', '--length', 'section=9', ...FROM, '--reason', 'Agreed.');
    expect(kept).toContain(
      '1 obligation not reached, tried again until told: rapporteur calendar-changes says why.',
    );
    expect(await listening.get<CalendarFollowed>('/calendar-change?seq=4')).toMatchObject({
      ...{ seq: 4, outcome: { waiting: 1 } },
    });
    for (const query of ['', '?seq=0', '?seq=5', '?seq=x', '?seq=1&moon=1']) {
      const answer = await listening.get<Problem>(`/calendar-change${query}`);
      expect(answer).toMatchObject({ code: 'request.invalid' });
    }
  });

  it.each<[words: string[], message: RegExp]>([
    [['change-calendar'], /there is nothing to keep/],
    [['change-calendar', '--length', 'drafting=30', '--reason', ' '], /there is no reason/],
    [['change-calendar', '--length', 'drafting=3', '--reason', 'x', '--grade', 'primary'], /no --source/],
    [['what-if', '--session', 'Moon-3=2009-10-06'], /“Moon” is no body/],
    [
      ['what-if', ...LATER, '--people', 'samples/people.json', '--when', '7=2009-12-31'],
      /--people, --when can/,
    ],
    [['what-if', ...LATER, '--language', 'fr'], /--language can only be asked of a FILE/],
  ])('%j is refused, and nothing is kept', async (words, message) => {
    const before = await changes();
    const { code, out, err } = await cli(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toContain('What to do: ');
    expect(await changes()).toBe(before);
  });
});

it('what-if without a file and without a house says how to have either', async () => {
  const nobody = { ...process.env, RAPPORTEUR_HOME: temporaryFolder() };
  const { code, err } = await rapporteur(['what-if', ...LATER], nobody);
  expect(code).toBe(1);
  expect(err).toMatch(/Nothing runs in .*\n.*rapporteur start.*rapporteur what-if FILE/);
  expect(err).toContain('Code: house.not-running');
});
