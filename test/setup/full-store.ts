import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { mandateIn } from '../../activities/documents/open.ts';
import type { ProposedEvent } from '../../domain/obligation/events.ts';
import { CLOCK } from '../../domain/obligation/parties.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { changeCalendar } from '../../store/calendar.ts';
import { noteReach } from '../../store/calendar-reach.ts';
import { keepEffects } from '../../store/effects.ts';
import { makeKnown } from '../../store/keys.ts';
import { closeToTell, keepMessage } from '../../store/outbox.ts';
import { introduce, obligationState } from '../../store/reads.ts';
import { append, REHEARSAL_CLOCK } from '../../store/record.ts';
import { decideInRegister, recordLaunch } from '../../store/register.ts';
import { beginSeries } from '../../store/series.ts';
import type { SigningKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { readingOf } from '../../worker/registering.ts';
import { ASKED_AT } from './asking.ts';
import { beginObligation } from './begin.ts';
import { anyLife, live } from './lives.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from './sample.ts';
import { ACT, BEGINNING, confirmedDuty } from './series.ts';

export const FULL = 'A/RES/70/951';

/** A report that runs, whose drafter was reminded twice and told once. */
async function remind(db: Db, id: string): Promise<void> {
  const act = { actor: PEOPLE.officer, at: ASKED_AT };
  const obligation = { ...REPORT, id: id as typeof REPORT.id, mandate: { ...REPORT.mandate, symbol: FULL } };
  await beginObligation(db, REHEARSAL_CLOCK, obligation, act);
  await recordLaunch(db, REHEARSAL_CLOCK, obligation.id, { plan: PLANS.report, ...POSTS }, act);
  for (const rung of ['one', 'two']) {
    const { seq: afterSeq = 0, hash: afterHash = '' } = (await obligationState(db, id)) ?? {};
    const event: ProposedEvent = {
      ...{ type: 'Reminded', version: 1, comment: null },
      facts: {
        ...{ rung, milestone: 'draft', due: civilDate('2009-06-02'), kind: 'reminder' },
        to: { post: 'Drafting officer', person: PEOPLE.drafter },
      },
    };
    await append(db, REHEARSAL_CLOCK, {
      ...{ obligation: id, afterSeq, afterHash, commandId: `ring/${rung}`, actor: CLOCK, onBehalfOf: null },
      ...{ at: ASKED_AT, rules: 2, events: [event], answer: { accepted: true } },
    });
  }
  const rungs = [{ obligation: id, seq: 3 }];
  await keepMessage(db, {
    ...{ id: 'p-drafter/2009-02-02', person: PEOPLE.drafter, day: civilDate('2009-02-02'), rungs },
    ...{ station: 'New York', language: 'en', madeAt: ASKED_AT, subject: 'To do', body: 'Two things.\n' },
  });
  await closeToTell(db, rungs);
}

/** Something of everything that a store can keep. */
export async function fillStore(db: Db, key: SigningKey): Promise<void> {
  await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
  await introduce(db, [{ id: PEOPLE.drafter, name: 'Drew “the Pen” Exámple' }]);
  const sample = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '70/952');
  const source = { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) };
  const by = { commandId: 'read', actor: PEOPLE.officer };
  const { command, text } = readingOf(mandateIn(sample, 'sample.txt'), source, by);
  await decideInRegister(db, REHEARSAL_CLOCK, 'A/RES/70/952', command, ASKED_AT, text);
  const duty = await confirmedDuty({ db, id: (name) => `${name}-backed-up` });
  await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT);
  const lives = fc.sample(anyLife, { seed: 7, numRuns: 16 });
  for (const [index, life] of lives.entries())
    await live(db, key, FULL, index + 1, { ...life, isLaunched: true, acts: [0, ...life.acts] });
  const facts = [
    { kind: 'holiday', station: 'New York', on: '2009-06-15', name: 'A day', source: 'x', grade: 'assumed' },
  ] as never;
  const said = { actor: PEOPLE.officer, facts, file: null, reason: 'As was heard.' };
  await changeCalendar(db, REHEARSAL_CLOCK, { commandId: 'calendar', ...said }, ASKED_AT);
  await noteReach(db, 1, [{ id: `${FULL}#14.1`, outcome: 'no-run' }], ASKED_AT);
  const of = [{ value: { symbol: FULL, paragraph: '14' }, evidence: [] }];
  const effect = { paragraph: '3', does: 'ends', words: 'Decides to end it', of } as never;
  await keepEffects(db, { symbol: 'A/RES/71/952', adopted: civilDate('2016-01-05') }, [effect]);
  await remind(db, `${FULL}#99.1`);
  const account = {
    id: 'a-1',
    kind: 'person',
    email: 'drew@example.org',
    name: 'Drew',
    person: PEOPLE.drafter,
  } as const;
  const rest = {
    roles: '["drafter"]',
    password: 'scrypt$…',
    subject: null,
    made_at: ASKED_AT,
    disabled_at: null,
    clearance: 'confidential',
    units: '["Unit 1"]',
  } as const;
  await db
    .insertInto('account')
    .values({ ...account, ...rest })
    .execute();
  const session = { digest: 'c'.repeat(64), account: 'a-1', via: 'password', made_at: ASKED_AT } as const;
  await db
    .insertInto('session')
    .values({ ...session, seen_at: ASKED_AT })
    .execute();
  const happened = { at: ASKED_AT, account: 'a-1', by: null, address: null, facts: '{}' };
  for (const kind of ['made', 'signed-in'])
    await db
      .insertInto('sign_in_event')
      .values({ ...happened, kind })
      .execute();
  await db
    .updateTable('record_part')
    .set({ salt: null, value: null })
    .where('obligation', '=', `${FULL}#14.1`)
    .execute();
}
