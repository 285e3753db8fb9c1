import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../domain/obligation/acts/taking-over/kind.ts';
import { KINDS, STATEMENT_KINDS } from '../../../domain/obligation/acts/taking-over/kinds.ts';
import { isStated } from '../../../domain/obligation/acts/taking-over/statement.ts';
import { clockOf } from '../../../domain/obligation/clock.ts';
import { COMMAND_TYPES, type CommandType } from '../../../domain/obligation/commands.ts';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import { milestoneOf } from '../../../domain/obligation/progress.ts';
import { stageOf } from '../../../domain/obligation/stages.ts';
import { statementSayings } from '../../../domain/obligation/telling/statements.ts';
import { instant } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { BRIEFING, PAPER, PLANS, REPORT } from '../../setup/sample.ts';
import { TAKING_OVER_CASES } from './acts/taking-over.cases.ts';
import { day, File } from './file.ts';
import { rowOf, TAKEN_OVER, takeFileOver } from './stated.ts';

const FILES = {
  report: () => new File(REPORT, PLANS.report, {}, TAKEN_OVER),
  paper: () => new File(PAPER, PLANS.paper, {}, TAKEN_OVER),
  briefing: () => new File(BRIEFING, PLANS.briefing, {}, TAKEN_OVER),
};

describe('a duty that began elsewhere', () => {
  it.each(TAKING_OVER_CASES)('$of: $name', ({ of, rows, stands, cannot }) => {
    const file = FILES[of]();
    const [objection] = takeFileOver(file, rows.map(rowOf));
    if (objection !== undefined) {
      const { row, column, why } = objection;
      const told = `row ${row}, ${column}: ${why.replace(/^(?:cannot have been then\.|expected) /, '')}`;
      expect(stands, told).toBeUndefined();
      expect(told).toContain(cannot);
      return;
    }
    const { state } = file;
    if (state.status !== 'running' && state.status !== 'settled') throw new Error(state.status);
    const ended = state.ends === null ? `${stageOf(state)}, ${state.holder.post}` : `done, ${state.ends}`;
    expect(ended).toBe(stands);
    expect(state.status).toBe(stands?.startsWith('done') ? 'settled' : 'running');
  });

  it('has cases of every kind of statement, and many of what can and what cannot have been', () => {
    const stated = TAKING_OVER_CASES.flatMap(({ stands, rows }) =>
      stands === undefined ? [] : rows.map((row) => row.split(' ')[1]),
    );
    expect(STATEMENT_KINDS.filter((what) => !stated.includes(what))).toEqual([]);
    expect(TAKING_OVER_CASES.filter(({ stands }) => stands !== undefined).length).toBeGreaterThan(40);
    expect(TAKING_OVER_CASES.filter(({ cannot }) => cannot !== undefined).length).toBeGreaterThan(70);
  });
});

/** Why each is not: decision 0020. */
const NOT_STATED: CommandType[] = [
  ...(['seat-posts', 'reassign', 'propose-dates', 'accept-dates', 'keep-dates'] as const),
  ...(['acknowledge', 'snooze', 'take-ladders', 'correct-fact', 'strike-fact', 'tell-intervention'] as const),
  'classify',
];

it('every act can be stated, or it is said why not', () => {
  const { life } = FILES.report();
  const cells = { addressees: ['Austria'], delivery: 'GA-64', stage: 'section', day: day('2009-06-01') };
  const acts = Object.values(KINDS).map((kind: Kind) => kind.act(cells, day('2009-05-01'), life).type);
  expect([...new Set([...acts, ...NOT_STATED])].sort()).toEqual([...COMMAND_TYPES].sort());
  expect(acts.filter((type) => NOT_STATED.includes(type))).toEqual([]);
});

const BYTES = 'a'.repeat(64);
const cleared = (): File => {
  const file = FILES.report();
  const rows = [
    `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=8000`,
    '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
    '2009-05-29 stage-cleared p-officer stage=division by=p-director',
  ];
  expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
  return file;
};

describe('what is stated', () => {
  it('is cleared by statement, bound to the bytes, and a new version voids it', () => {
    const file = cleared();
    expect(file.life.decisions.map(({ draft, seq }) => [draft, isStated(seq)])).toEqual([
      [BYTES, true],
      [BYTES, true],
    ]);
    const other = { sha256: 'b'.repeat(64), size: 9, mediaType: 'text/plain', words: 8000 };
    file.does('drafter', { type: 'hand-in-draft', draft: other });
    expect(stageOf(file.life)).toBe('clearance');
    expect(file.last?.facts).toMatchObject({ voids: [1_000_002, 1_000_003] });
  });

  it('is voided, struck and corrected by its number', () => {
    const file = cleared();
    file.does('officer', {
      type: 'void-approval',
      approval: 1_000_003,
      comment: 'The minute is of another text.',
    });
    expect(stageOf(file.life)).toBe('clearance');
    const sent = FILES.report();
    const rows = [
      `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=8000`,
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
      '2009-06-05 submitted p-officer delivery=GA-64 symbol=A/64/130',
    ];
    takeFileOver(sent, rows.map(rowOf));
    const fact = 1_000_004;
    sent.does('officer', {
      type: 'correct-fact',
      fact,
      happenedOn: day('2009-06-06'),
      comment: 'By the stamp.',
    });
    expect(sent.life.deliveries['GA-64']?.submitted).toEqual({ on: '2009-06-06', seq: fact, draft: BYTES });
    sent.does('officer', { type: 'strike-fact', fact, comment: 'It was another report.' });
    expect(sent.life.deliveries['GA-64']?.submitted).toBeNull();
  });

  it('in bytes that nobody has can be sent on only when they are handed in and cleared', () => {
    const file = FILES.report();
    const rows = [
      '2009-05-20 text-handed-in p-officer by=p-drafter',
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
      '2009-06-05 submitted p-officer delivery=GA-64 symbol=A/64/130',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const submit = {
      type: 'submit',
      delivery: 'COP-UNTOC-5',
      draft: BYTES,
      happenedOn: day('2009-07-01'),
    } as const;
    expect(file.puts('officer', submit)).toMatchObject({ refused: { code: 'stale-draft' } });
    const draft = { sha256: BYTES, size: 9, mediaType: 'text/plain', words: 8000 };
    file.does('drafter', { type: 'hand-in-draft', draft });
    expect(file.puts('officer', submit)).toMatchObject({ refused: { code: 'not-cleared' } });
    // Sent back, it is changed as any text; the bytes that are out are nobody's.
    const returned = file
      .copy()
      .does('chief', { type: 'return-draft', draft: BYTES, comment: 'Shorten it.' });
    returned.does('drafter', { type: 'hand-in-draft', draft: { ...draft, sha256: 'c'.repeat(64) } });
    file
      .does('chief', { type: 'approve-draft', draft: BYTES })
      .does('director', { type: 'approve-draft', draft: BYTES });
    expect(file.puts('officer', submit)).toEqual({ accepted: true });
    expect(
      file.puts('drafter', { type: 'hand-in-draft', draft: { ...draft, sha256: 'b'.repeat(64) } }),
    ).toMatchObject({
      refused: { code: 'already-submitted' },
    });
  });

  it('in bytes that nobody has can be sent back, and comes again', () => {
    const file = FILES.report();
    const rows = [
      '2009-05-20 text-handed-in p-officer by=p-drafter',
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
      '2009-06-05 submitted p-officer delivery=GA-64 symbol=A/64/130',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const draft = { sha256: BYTES, size: 9, mediaType: 'text/plain', words: 8000 };
    file
      .does('drafter', { type: 'hand-in-draft', draft })
      .does('chief', { type: 'return-draft', draft: BYTES, comment: 'The annex is missing.' })
      .does('drafter', { type: 'hand-in-draft', draft: { ...draft, sha256: 'b'.repeat(64) } });
    expect(file.life.drafts).toHaveLength(3);
  });

  it('charges the days before to the posts, and from then on to who holds them', () => {
    const clock = clockOf(
      cleared().record,
      instant('2009-07-11T12:00:00.000Z'),
      SHIPPED.workingDays('Vienna'),
    );
    expect(clock?.holdings.map(({ post, person, from, days }) => [post, person, from, days])).toEqual([
      ['Drafting officer', null, '2008-12-18', 153],
      ['Chief of Section', null, '2009-05-20', 5],
      ['Director', null, '2009-05-25', 4],
      ['Documents officer', null, '2009-05-29', 33],
      ['Documents officer', 'p-officer', '2009-07-01', 10],
    ]);
    expect(clock).toMatchObject({
      elapsed: { days: 205 },
      launchedOn: '2008-12-18',
      takenOverOn: '2009-07-01',
    });
  });

  it('reminds nobody of the time before', () => {
    const file = FILES.paper();
    // Five working days before the last day lie before the take-over.
    const rows = ['2009-06-01 views-asked p-officer addressees=Austria;Belarus day=2009-07-06'];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    file.until('2009-07-06');
    const heard = file.record.flatMap((event) => (event.type === 'Reminded' ? [event.facts.rung] : []));
    expect(heard.filter((rung) => rung.startsWith('replies'))).toEqual(['replies@2009-07-06/on-the-day']);
  });

  it('to have come late elsewhere was told to the chair there, or not; what is late here is to be told', () => {
    const rows = [
      `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=8000`,
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
      '2009-07-09 submitted p-officer delivery=GA-64',
    ];
    const later = instant('2009-07-10T12:00:00.000Z');
    const chairs = (stated: string[]) => {
      const file = new File(REPORT, PLANS.report, {}, later);
      expect(takeFileOver(file, stated.map(rowOf), later)).toEqual([]);
      file.until('2009-07-10');
      return awaitedIn(file.life).flatMap(({ key, kind }) => (kind === 'chair' ? [key] : []));
    };
    expect(chairs(rows)).toEqual([]);
    expect(chairs(rows.slice(0, 3))).toEqual(['chair/GA-64']);
  });

  it('of more time asked for is open, and answered here by another than who asked', () => {
    const file = FILES.report();
    const rows = ['2009-06-01 extension-asked p-officer by=p-officer milestone=submit/GA-64 day=2009-07-14'];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const answer = { type: 'grant-extension', milestone: 'submit/GA-64' } as const;
    expect(file.puts('officer', answer)).toMatchObject({ refused: { code: 'own-extension' } });
    expect(file.puts('director', answer)).toEqual({ accepted: true });
    expect(milestoneOf(file.life, 'submit/GA-64')?.on).toBe('2009-07-14');
  });

  it('of more time granted moves the plan, and names the statement', () => {
    const file = FILES.report();
    const rows = [
      '2009-05-01 extension-asked p-officer by=p-drafter milestone=draft day=2009-06-05',
      '2009-05-04 extension-granted p-officer by=p-officer milestone=draft',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const draft = milestoneOf(file.life, 'draft');
    expect(draft).toMatchObject({ on: '2009-06-05' });
    expect(draft?.reasons?.at(-1)?.source).toBe('command statement 1000002');
    expect(file.life.extensions).toEqual([]);
  });

  it('of more time asked for long ago reminds nobody of the time before', () => {
    const file = FILES.report();
    const rows = ['2009-05-01 extension-asked p-officer by=p-drafter milestone=draft day=2009-06-05'];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const [asked] = awaitedIn(file.life).filter(({ kind }) => kind === 'extension');
    expect(asked).toMatchObject({ since: TAKEN_OVER, due: '2009-07-06' });
  });

  it('of an objection is withdrawn here by the post that objected', () => {
    const file = FILES.report();
    const rows = [
      `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=8000`,
      '2009-05-25 text-objected-to p-officer stage=section by=p-stranger for=p-chief',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    expect(file.life.decisions).toMatchObject([
      { decision: 'objected', by: 'p-stranger', onBehalfOf: 'p-chief', post: 'Chief of Section' },
    ]);
    const withdraw = { type: 'withdraw-objection', objection: 1_000_002 } as const;
    expect(file.puts('director', withdraw)).toMatchObject({ refused: { code: 'not-your-role' } });
    expect(file.puts('chief', withdraw)).toEqual({ accepted: true });
    expect(stageOf(file.life)).toBe('clearance');
  });

  it('of a denied waiver leaves the limit as it is, and another can be asked for here', () => {
    const file = FILES.report();
    const rows = [
      `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=9000`,
      '2009-05-21 waiver-asked p-officer delivery=GA-64 words=9500',
      '2009-05-22 waiver-denied p-officer delivery=GA-64',
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    const submit = {
      type: 'submit',
      delivery: 'GA-64',
      draft: BYTES,
      happenedOn: day('2009-07-01'),
    } as const;
    expect(file.puts('officer', submit)).toMatchObject({ refused: { code: 'over-word-limit' } });
    const again = { type: 'request-waiver', delivery: 'GA-64', words: 9000, comment: 'Annexes.' } as const;
    expect(file.puts('officer', again)).toEqual({ accepted: true });
  });

  it('of a follow-up is struck and corrected by its number, and told as a statement', () => {
    const rows = [
      `2009-05-20 text-handed-in p-officer by=p-drafter digest=${BYTES} words=8000`,
      '2009-05-25 stage-cleared p-officer stage=section by=p-chief',
      '2009-05-29 stage-cleared p-officer stage=division by=p-director',
      '2009-06-05 submitted p-officer delivery=GA-64 symbol=A/64/130 job=09-41234',
      '2009-06-20 issued p-officer delivery=GA-64 symbol=A/64/130',
      '2009-06-26 follow-up-issued p-officer delivery=GA-64 kind=corrigendum symbol=A/64/130/Corr.1',
    ];
    const sent = FILES.report();
    expect(takeFileOver(sent, rows.map(rowOf))).toEqual([]);
    expect(sent.life.deliveries['GA-64']).toMatchObject({
      job: '09-41234',
      followUps: [{ kind: 'corrigendum', symbol: 'A/64/130/Corr.1', on: '2009-06-26', seq: 1_000_006 }],
    });
    const taken = sent.last;
    if (taken?.type !== 'TakenOver') throw new Error(taken?.type);
    expect(statementSayings(taken.facts, (person) => person).at(-1)).toBe(
      '26 June 2009, as stated by p-officer on the evidence of “file 2009/114”: the secretariat recorded the corrigendum A/64/130/Corr.1 (GA-64) of 26 June 2009 (statement 1000006)',
    );
    const issuance = { type: 'strike-fact', fact: 1_000_005, comment: 'It was of another report.' } as const;
    expect(sent.puts('officer', issuance)).toMatchObject({
      refused: { why: 'Statement 1000006, of 26 June 2009, came out of it: strike that first.' },
    });
    sent.does('officer', { type: 'strike-fact', fact: 1_000_006, comment: 'It was of another report.' });
    expect(sent.life.deliveries['GA-64']?.followUps).toEqual([]);
  });

  it('to have been withdrawn ran until then, and takes late facts only', () => {
    const file = FILES.report();
    const rows = ['2009-05-20 text-handed-in p-officer by=p-drafter', '2009-06-10 withdrawn p-officer'];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    expect(file.state).toMatchObject({ status: 'settled', settledAs: 'withdrawn' });
    const clock = clockOf(file.record, instant('2009-07-11T12:00:00.000Z'), SHIPPED.workingDays('Vienna'));
    expect(clock).toMatchObject({
      launchedOn: '2008-12-18',
      settledOn: '2009-06-10',
      elapsed: { days: 175 },
    });
    expect(clock?.holdings.at(-1)).toMatchObject({ post: 'Chief of Section', person: null });
    expect(file.puts('officer', { type: 'put-on-hold', comment: 'It rests.' })).toMatchObject({
      refused: { code: 'not-running' },
    });
  });

  it('is told with who did it, and for whom', () => {
    const file = FILES.report();
    takeFileOver(file, [rowOf('2009-05-20 text-handed-in p-officer by=p-drafter for=p-stranger', 0)]);
    const taken = file.last;
    if (taken?.type !== 'TakenOver') throw new Error(taken?.type);
    expect(statementSayings(taken.facts, (person) => person)[0]).toContain(
      'p-drafter for p-stranger handed in version 1',
    );
  });
});
