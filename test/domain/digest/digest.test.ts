import { describe, expect, it } from 'vitest';
import { tellDigest } from '../../../domain/digest/telling/tell.ts';
import { asked, day, type File, paper, report } from '../obligation/file.ts';
import { digestFor, inShort, onLeave } from './desk.ts';
import { CASES } from './digest.cases.ts';

describe('what a person is told in the morning', () => {
  it.each(CASES)('%s', (_title, file, who, morning, lines) => {
    expect(inShort(digestFor(file(), who, morning))).toEqual(lines);
  });

  it('names every rung that it tells of, so that none is told twice', () => {
    const file = report().until('2009-05-27');
    const seqs = file.record.flatMap(({ type, seq, facts }) =>
      type === 'Reminded' && facts.milestone === 'draft' ? [seq] : [],
    );
    expect(digestFor(file, 'drafter', '2009-05-27')?.rungs.map(({ seq }) => seq)).toEqual(seqs);
    expect(digestFor(file, 'drafter', '2009-05-27', '2009-05-20')?.rungs).toHaveLength(1);
  });
});

describe('who is to be reminded of a reply', () => {
  const more = (...addressees: string[]) =>
    ({ type: 'extend-views', replyBy: day('2009-04-01'), addressees, comment: 'Elections.' }) as const;
  const extended = (): File => asked(paper()).does('officer', more('Austria', 'IOM'));
  const REMIND = "rapporteur act remind-addressees 'A/RES/63/194#11.1'";

  it.each<[string, () => File, string, string]>([
    ['all, where all have one day', () => asked(paper()), '2009-03-04', REMIND],
    ['those of the common day', extended, '2009-03-04', `${REMIND} --addressees Belarus`],
    ['those of a day of their own', extended, '2009-04-01', `${REMIND} --addressees Austria IOM`],
  ])('%s', (_, file, on, command) => {
    const lines = digestFor(file().until(on), 'officer', on)?.groups.due ?? [];
    expect(lines.filter(({ kind }) => kind === 'replies').map((line) => line.command)).toEqual([
      `${command} --as p-officer`,
    ]);
  });
});

describe('a digest as it is written', () => {
  const officer = digestFor(report().until('2009-06-05'), 'officer', '2009-06-05');

  it('in English', () => {
    expect(officer && tellDigest(officer, 'en')).toEqual({
      subject: '5 June 2009: 1 overdue, 1 ahead',
      body: `Overdue

  A/RES/63/194#14.1 [draft]
    the draft, due on 2 June 2009, 3 days late
    report, Improving the coordination of efforts against trafficking in persons
    Why you: the post Drafting officer was reminded and nothing came; you hold the post Documents officer, the officer of it.
    To do: rapporteur show 'A/RES/63/194#14.1'

Ahead

  A/RES/63/194#14.1 [forecast/GA-64]
    the forecast (GA-64), due on 9 June 2009
    report, Improving the coordination of efforts against trafficking in persons
    Why you: you hold the post Documents officer.
    To do: rapporteur act confirm-forecast 'A/RES/63/194#14.1' --delivery GA-64 --as p-officer

Seen, and no reminder wanted before it is late: rapporteur act acknowledge ID --awaited WHAT --as YOU
Or none before a day: rapporteur act snooze ID --awaited WHAT --until DAY --comment WHY --as YOU
WHAT is in brackets behind each obligation.
`,
    });
  });

  it('in French', () => {
    expect(officer && tellDigest(officer, 'fr').body).toContain(`En retard

  A/RES/63/194#14.1 [draft]
    projet de texte, à faire pour le 2 juin 2009, 3 jours de retard
    rapport, Improving the coordination of efforts against trafficking in persons
    Pourquoi vous\u00a0: le poste «\u00a0Drafting officer\u00a0», relancé, n’a pas donné suite\u00a0; vous occupez le poste «\u00a0Documents officer\u00a0», qui suit le dossier.
    À faire\u00a0: rapporteur show 'A/RES/63/194#14.1'`);
  });

  it('says for whom somebody stands in, and how to act for them', () => {
    const digest = digestFor(onLeave().until('2009-05-27'), 'stranger', '2009-05-27');
    const { body = '' } = (digest && tellDigest(digest, 'en')) ?? {};
    expect(body).toContain('you stand in for the holder of the post Drafting officer, who is away.');
    expect(body).toContain(
      "To do: rapporteur act hand-in-draft 'A/RES/63/194#14.1' --draft FILE --as p-stranger --for p-drafter",
    );
  });
});
