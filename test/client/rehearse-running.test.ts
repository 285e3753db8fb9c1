import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type CastFile, readCast } from '../../client/rehearsal/cast-file.ts';
import { rehearsalLines } from '../../client/rehearsal/lines.ts';
import { type PlanFile, readPlan } from '../../client/rehearsal/plan-file.ts';
import type { Rehearsed, RehearsedLife } from '../../client/rehearsal/rehearse.ts';
import { rehearseRunning } from '../../client/rehearsal/rehearse-running.ts';
import { castNamed } from '../../client/rehearsal/shipped.ts';
import { Fault } from '../../domain/faults.ts';
import type { CommandType } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { CLOCK } from '../../domain/obligation/parties.ts';
import type { PlanningFact } from '../../domain/planning/world.ts';
import { usually } from '../../domain/rehearsal/luck.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { changeCalendar } from '../../store/calendar.ts';
import { type RecordCopy, takeInCopy } from '../../store/copies.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { startTemporal, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { copyForRehearsal } from '../../worker/copying.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { beginningOf, takeInRecords } from '../../worker/rehearsal-of-record.ts';
import { everythingOf } from '../setup/everything.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { BRIEFING, commandBy, draftOf, PAPER, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

const ALL_GOES_WELL = castNamed('all-goes-well');

/** What is under way in a house of 2009, rehearsed on a server and in a store of the rehearsal's own. */
describe('a rehearsal from the record of what runs', () => {
  let house: TestHouse;
  /** Never the one on which the house of these tests has its runs. */
  let server: TemporalServer;
  beforeAll(async () => {
    [house, server] = await Promise.all([openHouse(), startTemporal({ kind: 'rehearsal' }, process.env)]);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
  });

  /** As it goes from one process to another. */
  async function copyOf(ids: ObligationId[] | null, day: string): Promise<RecordCopy> {
    const copied = await copyForRehearsal(house.db, ids, EVERYTHING, instant(`${day}T12:00:00.000Z`));
    return JSON.parse(JSON.stringify(copied)) as RecordCopy;
  }

  /** A copy of the house at that moment, lived through with one cast after another until one of them can be played. */
  async function rehearsed(
    ids: ObligationId[],
    day: string,
    casts: readonly CastFile[] = [ALL_GOES_WELL],
    plan?: PlanFile,
  ): Promise<{ answer: Rehearsed; faults: string[] }> {
    const copy = await copyOf(ids, day);
    const open = await openRehearsal(server, inject('workflowBundlePath'), house.id('rehearsal'), 2009);
    try {
      const running = await takeInRecords(open, copy);
      const faults: string[] = [];
      for (const cast of casts) {
        try {
          const given = {
            ...{ startsAt: beginningOf(copy), cast, luck: usually, until: null },
            ...(plan && { plan }),
          };
          const answer = await rehearseRunning(running, given);
          for (const id of ids) expect(await open.house.verify(id), `the record of ${id}`).toEqual([]);
          return { answer, faults };
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          faults.push(error.message);
        }
      }
      throw new Error(`no cast could be played: ${faults.join('; ')}`);
    } finally {
      await open.close();
    }
  }

  const only = ({ answer: { lives } }: { answer: Rehearsed }): RehearsedLife => {
    const [life] = lives;
    if (life === undefined || lives.length > 1) throw new Error(`${lives.length} lives`);
    return life;
  };
  const acts = ({ story, recorded }: RehearsedLife) =>
    story.filter(({ seq, actor }) => seq > recorded && actor !== CLOCK);
  const kinds = (life: RehearsedLife): string[] => acts(life).map(({ type }) => type);
  const ended = ({ handle }: TestObligation) => handle.terminate();

  it('goes on from views that are open, and touches nothing of the real one', async () => {
    const at = await launch(house, PAPER, PLANS.paper);
    const { id } = at.obligation;
    await at.to('2009-01-14');
    const asked = {
      type: 'ask-for-views',
      addressees: ['Austria', 'Norway'],
      replyBy: civilDate('2009-03-01'),
    };
    await at.send(commandBy('officer', asked as never));
    await at.to('2009-02-02');
    // An id of the cast that the real record knows already, of another act.
    await at.send({
      ...commandBy('officer', { type: 'record-reply', from: 'Norway' } as never),
      ...{ commandId: 'rehearsed/views/answer/Austria', happenedOn: '2009-02-02' },
    } as never);
    const before = await everythingOf(house, [id]);
    const { answer } = await rehearsed([id], '2009-02-02');
    expect(await everythingOf(house, [id])).toEqual(before);
    const life = only({ answer });
    expect(life).toMatchObject({ obligation: id, ended: 'delivered', ending: 'settled', refusals: [] });
    expect(answer).toMatchObject({ asOf: '2009-02-02', from: '2009-02-02', notOwn: [] });
    // Austria’s answer is recorded in spite of the id; nobody is asked a second time.
    expect(kinds(life).slice(0, 2)).toEqual(['ReplyReceived', 'ViewsClosed']);
    expect(kinds(life)).not.toContain('ViewsRequested');
    expect(life.story.slice(0, life.recorded).map(({ hash }) => hash)).toEqual(
      (await at.events()).map(({ hash }) => hash),
    );
    const lines = rehearsalLines(answer, true);
    expect(lines[0]).toBe(`Rehearsed from the record of ${id} as of 2 February 2009: All goes well`);
    expect(lines.join('\n')).toMatch(/as recorded:\n.*confirmed[\s\S]*Norway[\s\S]*rehearsed:\n.*Austria/);
    await ended(at);
  });

  it('is proposed the dates of another plan at once, and goes by them where its officer takes them', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    await at.to('2009-05-04');
    const { id } = at.obligation;
    const before = await everythingOf(house, [id]);
    const yaml = 'plan: Earlier\nsessions: [{ body: GA, session: 64, opens: 2009-08-25 }]';
    const plan = readPlan(yaml, 'a plan', '.');
    const { answer } = await rehearsed([id], '2009-05-04', [ALL_GOES_WELL], plan);
    const life = only({ answer });
    const [proposed, ...more] = life.story.filter(({ type }) => type === 'DatesProposed');
    expect(more).toEqual([]);
    expect(proposed?.at).toMatch(/^2009-05-04/);
    expect(kinds(life)).toContain('DatesAccepted');
    const submission = life.milestones.find(({ key }) => key === 'submit/GA-64');
    expect(submission).toMatchObject({ due: '2009-06-16', reached: '2009-06-15' });
    expect(submission?.planned).not.toBe('2009-06-16');
    expect(answer.plan).toEqual({ name: 'Earlier', about: '' });
    expect(await everythingOf(house, [id])).toEqual(before);
    await ended(at);
  });

  it('hands in the next version of a draft that was returned', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    await at.to('2009-06-01');
    await at.send(commandBy('drafter', { type: 'hand-in-draft', draft: draftOf('a') }));
    await at.to('2009-06-03');
    const back = { type: 'return-draft', draft: draftOf('a').sha256, comment: 'Shorten it.' } as const;
    await at.send(commandBy('chief', back));
    const life = only(await rehearsed([at.obligation.id], '2009-06-03'));
    expect(life).toMatchObject({ ended: 'delivered' });
    const [next, ...more] = acts(life).filter(({ type }) => type === 'DraftHandedIn');
    expect(more).toEqual([]);
    const sha256 = createHash('sha256').update(`${at.obligation.id} version 2`).digest('hex');
    expect(next?.facts).toMatchObject({ draft: { sha256 } });
    await ended(at);
  });

  it('owes only what is still owed when one delivery was submitted, and counts its reminders from now on', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    await at.to('2009-06-10');
    const { sha256: draft } = draftOf('b');
    await at.send(commandBy('drafter', { type: 'hand-in-draft', draft: draftOf('b') }));
    await at.send(commandBy('chief', { type: 'approve-draft', draft }));
    await at.send(commandBy('director', { type: 'approve-draft', draft }));
    await at.to('2009-06-12');
    const happenedOn = civilDate('2009-06-12');
    await at.send(commandBy('officer', { type: 'submit', delivery: 'GA-64', draft, happenedOn }));
    const life = only(await rehearsed([at.obligation.id], '2009-06-12'));
    const submitted = kinds(life).filter((type) => type === 'Submitted');
    expect(life.ended).toBe('delivered');
    expect(submitted).toHaveLength(1);
    expect(kinds(life)).not.toContain('DraftHandedIn');
    const draftDue = life.milestones.find(({ key }) => key === 'draft');
    expect(draftDue).toMatchObject({ reached: '2009-06-10' });
    const told = (from: number, to: number): number =>
      life.story.flatMap((event) =>
        event.type === 'Reminded' && event.seq > from && event.seq <= to
          ? [event.facts.to, ...(event.facts.also ?? [])]
          : [],
      ).length;
    expect(told(0, life.recorded)).toBeGreaterThan(0);
    const counted = life.reminders.map(({ reminders, escalations }) => reminders + escalations);
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(told(life.recorded, life.story.length));
    await ended(at);
  });

  it('rests with what is on hold, and goes on when it is taken up again', async () => {
    const at = await launch(house, BRIEFING, PLANS.briefing);
    await at.to('2009-02-02');
    const until = civilDate('2009-05-04');
    await at.send(
      commandBy('officer', { type: 'put-on-hold', until, comment: 'The Committee meets.' } as never),
    );
    const life = only(await rehearsed([at.obligation.id], '2009-02-03'));
    expect(life.ended).toBe('delivered');
    expect(kinds(life)[0]).toBe('TakenUpAgain');
    expect(acts(life)[0]?.at.slice(0, 10)).toBe(until);
    await ended(at);
  });

  it('tells what runs who is away, and whoever is named must be there', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    const { id } = at.obligation;
    const cast = (text: string): CastFile => readCast(`cast: Away\n${text}`, 'mine.yaml');
    const away = (days: string): string => `away:\n  - { ${days} }\n`;
    const { answer, faults } = await rehearsed([id], '2009-05-04', [
      cast('posts: { Director: Ana Sousa }\n'),
      cast(away('who: Nobody Atall, from: 2009-06-01, until: 2009-06-02')),
      cast(away('who: Director, from: 2009-02-01, until: 2009-02-02')),
      cast(
        `${away('who: p-director, from: 2009-06-01, until: 2009-08-31')}draft: { handed in: on the day, words: 500 }\n`,
      ),
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/line 2, column \d+: posts, Director: of what runs the record says who holds/),
      expect.stringMatching(
        /line 3, column \d+: Nobody Atall: nobody has this post or name. There are .*Director \(p-director\)/,
      ),
      expect.stringContaining('2 February 2009 is before the rehearsal begins, on 4 May 2009'),
    ]);
    const life = only({ answer });
    expect(kinds(life)[0]).toBe('PostsSeated');
    const clear = life.milestones.find(({ key }) => key === 'clear');
    expect(clear?.reached).toMatch(/^2009-09-0/);
    expect(clear?.cause?.with).toMatchObject({ post: 'Director', person: 'p-director', away: true });
    await ended(at);
  });

  it('refuses a record that does not hold, or is not all there', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    const { id } = at.obligation;
    const copy = await copyOf([id], '2009-01-05');
    const db = await openDatabase({ kind: 'memory' });
    onTestFinished(() => db.destroy());
    const broken = async (change: (rows: RecordCopy['rows']) => unknown): Promise<string> => {
      const changed = structuredClone(copy);
      change(changed.rows);
      const fault = await takeInCopy(db, changed).catch((error: Fault) => error);
      expect(fault).toMatchObject({ code: 'record.broken' });
      const left = await db.selectFrom('record_event').selectAll().execute();
      expect(left, 'nothing was put in').toEqual([]);
      return fault?.message ?? '';
    };
    expect(
      await broken(({ record_event: [first] }) => {
        if (first) first.header = first.header.replace('report', 'letter');
      }),
    ).toContain('the hash is not that of its header');
    expect(await broken((rows) => rows.record_event.pop())).toContain(`The record of ${id} does not hold`);
    expect(await broken((rows) => rows.obligation_view.pop())).toContain(
      `the read model of ${id} is not what its record gives`,
    );
    expect(
      await broken((rows) => Object.assign(rows, { record_event: [], record_part: [], record_answer: [] })),
    ).toContain(`the record of ${id} is empty`);
    await ended(at);
  });

  it('has nothing to rehearse of what is closed, and knows what there is', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    const { id } = at.obligation;
    const withdraw: CommandType = 'withdraw';
    await at.send(
      commandBy('officer', {
        type: withdraw,
        comment: 'The mandate was revoked.',
        happenedOn: '2008-12-18',
      } as never),
    );
    await expect(copyOf([id], '2009-01-05')).rejects.toMatchObject({
      code: 'obligation.not-running',
      message: `The file of ${id} is closed (withdrawn): there is nothing to rehearse.`,
    });
    await expect(copyOf(['A/RES/1/1#1.1' as ObligationId], '2009-01-05')).rejects.toMatchObject({
      code: 'obligation.unknown',
    });
    const all = (await copyOf(null, '2009-01-05')).obligations;
    expect(all.length).toBeGreaterThan(0);
    expect(all).not.toContain(id);
  });

  it('finds the next session in the calendar of the house, as it was copied', async () => {
    const at = await launch(house, REPORT, PLANS.report);
    const moved = { kind: 'session', body: 'GA', number: 64, opens: civilDate('2009-10-13'), closes: null };
    const change = {
      ...{ commandId: 'the calendar of this house', actor: PEOPLE.officer, file: null },
      facts: [{ ...moved, source: 'the journal', grade: 'primary' } as PlanningFact],
      reason: 'The Assembly has decided.',
    };
    await changeCalendar(house.db, REHEARSAL_CLOCK, change, instant('2009-01-02T12:00:00.000Z'));
    const next = readCast(
      'cast: Next\nsessions: [{ session: next, known: 20 weeks before, opens: 1 week later }]',
      'mine.yaml',
    );
    const life = only(await rehearsed([at.obligation.id], '2009-01-05', [next]));
    const proposed = life.story.find(({ type }) => type === 'DatesProposed');
    // Twenty weeks before 13 October: of the calendar that ships it would be 28 April.
    expect(proposed?.at.slice(0, 10)).toBe('2009-05-26');
    await ended(at);
  });
});
