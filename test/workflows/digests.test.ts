import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestActivities, type DigestActivities } from '../../activities/make-digests.ts';
import { tellSeats } from '../../activities/seat-posts.ts';
import { daysAt } from '../../activities/seats.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { startDigests } from '../../client/outbox/start-digests.ts';
import { type Travelling, travelAll, travelling } from '../../client/rehearsal/travel.ts';
import type { DirectoryFact } from '../../domain/directory/facts.ts';
import { isService } from '../../domain/obligation/parties.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { addDays } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, instant, toMs } from '../../domain/time/instant.ts';
import { changeDirectory, directoryFromRecord, directoryLine } from '../../store/directory.ts';
import { messagesIn, messageWith } from '../../store/outbox.ts';
import { obligationState } from '../../store/reads.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { away, holds, person, post, standsIn } from '../domain/directory/say.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { commandBy, draftOf, PEOPLE, planOf, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const LAUNCHED = instant('2008-12-18T12:00:00.000Z');
const BEGINS = instant('2009-05-27T12:00:00.000Z');

/** The Director sits in New York; when nothing comes from there, the officer in Vienna hears of it. */
const HOUSE: DirectoryFact[] = [
  ...Object.values(PEOPLE)
    .filter((each) => !isService(each))
    .map(person),
  post('Director', { station: 'New York' }),
  post('Documents officer'),
  post('Drafting officer'),
  post('Chief of Section'),
  holds(PEOPLE.director, 'Director', '2008-01-01..'),
  holds(PEOPLE.officer, 'Documents officer', '2008-01-01..2009-06-14'),
  holds(PEOPLE.drafter, 'Drafting officer', '2008-01-01..'),
  holds(PEOPLE.chief, 'Chief of Section', '2008-01-01..'),
  away(PEOPLE.officer, '2009-06-08..2009-06-12'),
  standsIn(PEOPLE.stranger, { person: PEOPLE.officer }, '2009-06-08..2009-06-12'),
  // The post passes in the night to Monday, 15 June.
  person('p-next'),
  holds('p-next', 'Documents officer', '2009-06-15..'),
];

const PLAN = planOf(REPORT, [
  ['draft', '2009-05-04'],
  ['clear', '2009-05-26'],
  ['submit', '2009-07-07', 'GA-64'],
  ['issue', '2009-08-04', 'GA-64'],
]);

let house: TestHouse;
/** What happens to the activity in this test. */
let trouble = (made: DigestActivities): DigestActivities => made;
const more = (db: Db): DigestActivities => {
  const made = createDigestActivities({ db, clock: REHEARSAL_CLOCK, language: 'en' });
  return { makeDigests: (request) => trouble(made).makeDigests(request) };
};
beforeAll(async () => {
  house = await openHouse(undefined, undefined, undefined, more);
  const command = { commandId: 'house', actor: PEOPLE.officer, facts: HOUSE, names: {}, file: null };
  await changeDirectory(house.db, REHEARSAL_CLOCK, { ...command, reason: null }, REHEARSAL_CLOCK.now());
}, 60_000);
afterAll(() => house.close());

/** Tells an obligation what the directory says of that moment, as the walk of the directory does at midnight. */
async function tell({ obligation }: TestObligation, at: Instant): Promise<void> {
  const life = await obligationState(house.db, obligation.id);
  if (life?.status !== 'running') throw new Error(`it is ${life?.status}`);
  const services = { client: house.client, sign: house.keys.signAs('system') };
  const telling = tellSeats({ db: house.db, send: (...given) => sendCommand(services, ...given) });
  const told = { recorded: await directoryFromRecord(house.db), change: await directoryLine(house.db, 1) };
  const patience = { ms: 20_000, signal: new AbortController().signal };
  expect(await telling(life, { ...told, days: daysAt(at) }, patience)).toBe('told');
}

/** A report that waits for the Director since its launch. */
async function waiting(): Promise<TestObligation> {
  const report = await launch(house, REPORT, PLAN);
  await tell(report, LAUNCHED);
  const draft = draftOf('a');
  await report.send(commandBy('drafter', { type: 'hand-in-draft', draft }));
  await report.send(commandBy('chief', { type: 'approve-draft', draft: draft.sha256 }));
  return report;
}
const messages = async (): Promise<string[]> =>
  (await messagesIn(house.db, EVERYTHING)).map(({ id }) => id).sort();

describe('the digests of a house', () => {
  let reports: TestObligation[];
  let digests: Travelling;
  let stage: Travelling[];
  /** All obligations go first: what they record later than a morning is not yet there for it. */
  const to = async (moment: string): Promise<void> => {
    await travelAll(stage, instant(moment));
    await travelAll([digests], instant(moment));
  };
  beforeAll(async () => {
    trouble = (made) => made;
    reports = [await waiting(), await waiting()];
    stage = await Promise.all(reports.map(({ handle }) => travelling(handle, LAUNCHED)));
    await travelAll(stage, BEGINS);
    const handle = await startDigests(house, { rehearsal: { startsAt: BEGINS } }, house.id('digests'));
    digests = await travelling(handle, BEGINS);
  }, 60_000);
  afterAll(async () => {
    for (const { handle } of [...stage, digests]) await handle.terminate('seen enough');
  });

  it('it is afternoon in Vienna and early in New York: nobody is told there before half past nine', async () => {
    await to('2009-05-27T13:29:00.000Z');
    expect(await messages()).toEqual([]);
    await to('2009-05-27T13:31:00.000Z');
    expect(await messages()).toEqual(['p-director/2009-05-27']);
  });

  it('two reports are in one message, with all that was said of them before', async () => {
    const message = await messageWith(house.db, EVERYTHING, 'p-director/2009-05-27');
    expect(message).toMatchObject({ station: 'New York', subject: '27 May 2009: 2 overdue' });
    for (const { obligation } of reports) {
      expect(message?.rungs.filter((rung) => rung.obligation === obligation.id)).toHaveLength(4);
      expect(message?.body).toContain(`rapporteur act approve-draft '${obligation.id}' --draft aaaaaaaaaaaa`);
    }
  });

  it('what is recorded on Friday in New York is told after the weekend and the holiday of Vienna', async () => {
    await to('2009-05-29T13:31:00.000Z');
    await to('2009-06-01T20:00:00.000Z');
    expect(await messages()).toEqual(['p-director/2009-05-27', 'p-director/2009-05-29']);
    await to('2009-06-02T07:31:00.000Z');
    expect(await messages()).toContain('p-officer/2009-06-02');
    expect(await messageWith(house.db, EVERYTHING, 'p-officer/2009-06-02')).toMatchObject({
      station: 'Vienna',
      subject: '2 June 2009: 2 overdue',
    });
  });

  it('the officer is on leave: who stands in is told', async () => {
    await to('2009-06-08T07:31:00.000Z');
    const { body = '' } = (await messageWith(house.db, EVERYTHING, 'p-stranger/2009-06-08')) ?? {};
    expect(body).toContain('you stand in for the holder of the post Documents officer, who is away');
    expect(await messages()).not.toContain('p-officer/2009-06-08');
  });

  it('the post passes over the weekend: who has it then is told of what was recorded for it before', async () => {
    await to('2009-06-12T20:00:00.000Z');
    for (const report of reports) await tell(report, instant('2009-06-14T22:00:00.000Z'));
    await to('2009-06-15T07:31:00.000Z');
    expect(await messages()).toContain('p-next/2009-06-15');
    expect((await messages()).filter((id) => id.startsWith('p-officer'))).toEqual(['p-officer/2009-06-02']);
  });

  it('what was approved overnight is told to nobody any more', async () => {
    const before = await messages();
    await to('2009-06-19T13:29:00.000Z');
    for (const report of reports)
      await report.send(commandBy('director', { type: 'approve-draft', draft: draftOf('a').sha256 }));
    await to('2009-06-22T20:00:00.000Z');
    expect(await messages()).toEqual(before);
  });

  it('each rung was told once to each', async () => {
    const rows = await house.db.selectFrom('message_rung').selectAll().execute();
    const each = rows.map(({ obligation, seq, person: whom }) => `${obligation} ${seq} ${whom}`);
    expect(new Set(each).size).toBe(each.length);
    expect(await house.db.selectFrom('to_tell').select('seq').where('open', '=', true).execute()).toEqual([]);
  });
});

describe('begun again', () => {
  it('after every failure, and in many runs, it makes one message of one morning', async () => {
    const report = await waiting();
    await travelAll([await travelling(report.handle, LAUNCHED)], BEGINS);
    let tries = 0;
    trouble = (made) => ({
      async makeDigests(request) {
        const { made: count } = await made.makeDigests(request);
        tries += 1;
        // Its answer is lost every other time, when all is done.
        if (tries % 2 === 1) throw new Error('the answer was lost');
        return { made: count, next: fromMs(toMs(request.at) + 1) };
      },
    });
    // Nine in the evening in Vienna, three in the afternoon in New York.
    const at = instant('2009-07-01T19:00:00.000Z');
    const before = await messages();
    const id = house.id('digests-again');
    const handle = await startDigests(house, { roundsARun: 1, rehearsal: { startsAt: at } }, id);
    const { runId } = await handle.describe();
    await until(() => tries > 8, 60_000);
    expect((await house.client.workflow.getHandle(id).describe()).runId).not.toBe(runId);
    await house.client.workflow.getHandle(id).terminate('seen enough');
    expect((await messages()).filter((each) => !before.includes(each))).toEqual(['p-director/2009-07-01']);
    const { rungs = [] } = (await messageWith(house.db, EVERYTHING, 'p-director/2009-07-01')) ?? {};
    expect(rungs.every(({ obligation }) => obligation === report.obligation.id)).toBe(true);
    await report.handle.terminate('seen enough');
  });

  it('is not started twice', async () => {
    const id = house.id('digests-once');
    trouble = (made) => made;
    const [one, other] = await Promise.all([1, 2].map(() => startDigests(house, {}, id)));
    expect((await one?.describe())?.runId).toBe((await other?.describe())?.runId);
    await one?.terminate('seen enough');
  });

  it('makes no digests of another time than its own, whoever asks', async () => {
    const clock = { now: REHEARSAL_CLOCK.now, toleranceMs: 300_000 };
    const { makeDigests } = createDigestActivities({ db: house.db, clock, language: 'en' });
    const tomorrow = addDays(dayAt(clock.now(), { station: 'Greenwich', offsets: [] }), 1);
    const asked = makeDigests({ at: instant(`${tomorrow}T23:00:00.000Z`) });
    await expect(asked).rejects.toThrow('digests are made of now');
    await expect(makeDigests({ at: BEGINS })).rejects.toThrow('digests are made of now');
  });
});
