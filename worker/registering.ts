import { randomUUID } from 'node:crypto';
import type { Keeper } from '../activities/documents/keeper.ts';
import type { DatedMandate } from '../activities/documents/open.ts';
import type { Refused } from '../client/api/mandates.ts';
import { NOT_KEPT, type Once } from '../client/api/once.ts';
import type { MandateAnswer, MandateRequest } from '../client/api/register-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { Given } from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { readMandate } from '../domain/reading/read-mandate.ts';
import { READER } from '../domain/reading/reader.ts';
import type { ReadCommand } from '../domain/register/commands.ts';
import { isGivenIn, obligationIn } from '../domain/register/entry.ts';
import type { Source } from '../domain/register/events.ts';
import { type DigestedText, holdReadings } from '../domain/register/held-reading.ts';
import { entryOf, type MandateState, type Register } from '../domain/register/state.ts';
import type { Instant } from '../domain/time/instant.ts';
import { digested, mandateFromRecord } from '../store/mandates.ts';
import type { RecordClock } from '../store/record.ts';
import { decideInRegister } from '../store/register.ts';
import type { Db } from '../store/tables.ts';
import { mandateGiven } from './given.ts';

/** A mandate read by today's rules, as it is put to its register. */
export function readingOf(
  mandate: DatedMandate,
  source: Source,
  { commandId, actor }: { commandId: string; actor: PersonId },
): { command: ReadCommand; text: DigestedText } {
  const { symbol, title, body, session, adopted } = mandate;
  const text = digested(mandate);
  const { readings, effects } = readMandate(mandate);
  const command: ReadCommand = {
    type: 'read',
    commandId,
    actor,
    onBehalfOf: null,
    comment: null,
    mandate: { symbol, title, body, session, adopted },
    text: text.sha256,
    source,
    reader: READER,
    readings: holdReadings(readings, text),
    effects,
  };
  return { command, text };
}

/** Reads a mandate into the register of its mandate. Throws `document.*`. */
export async function registerMandate(
  db: Db,
  clock: RecordClock,
  keeper: Keeper,
  { name, actor, ...given }: MandateRequest,
  once: Once = NOT_KEPT,
): Promise<MandateAnswer | Refused> {
  const { mandate, source } = await mandateGiven(keeper, given, name);
  // The record answers a known command as the first time.
  const by = { commandId: once.id ?? randomUUID(), actor: actor as PersonId };
  const { command, text } = readingOf(mandate, source, by);
  const { symbol } = mandate;
  const answer = await decideInRegister(db, clock, symbol, command, clock.now(), text);
  return answer.accepted ? { symbol, keys: answer.keys } : answer;
}

/** The register of a mandate that is known to have one. */
export function registerOf(state: MandateState): Register {
  if (state.status === 'unread') throw new Error('a mandate that was read has a register');
  return state;
}

/**
 * The id of a reading with these days: the one that it has, corrected when another day stands, or the one that it gets
 * now. Throws `obligation.unconfirmed` when somebody decided otherwise meanwhile.
 */
export async function confirmedId(
  db: Db,
  clock: RecordClock,
  symbol: string,
  { key, given }: { key: string; given: Given },
  { actor, at }: { actor: PersonId; at: Instant },
): Promise<Obligation['id']> {
  const before = await standing(db, symbol, key, given);
  if (before?.asGiven) return before.id;
  const answer = await decideInRegister(
    db,
    clock,
    symbol,
    {
      type: before === null ? 'confirm' : 'correct',
      commandId: randomUUID(),
      actor,
      onBehalfOf: null,
      comment: null,
      key,
      values: {},
      given,
    },
    at,
  );
  if (answer.accepted && answer.obligation !== null) return answer.obligation;
  // Somebody else was quicker.
  const meanwhile = await standing(db, symbol, key, given);
  if (meanwhile?.asGiven) return meanwhile.id;
  throw undecided(symbol, answer.accepted ? `${key} has no obligation.` : answer.refused.why);
}

/** The id that a reading has, and whether these days stand in it; null when it has none. */
async function standing(
  db: Db,
  symbol: string,
  key: string,
  given: Given,
): Promise<{ id: Obligation['id']; asGiven: boolean } | null> {
  const entry = entryOf(registerOf(await mandateFromRecord(db, symbol)), key);
  const id = entry === undefined ? null : obligationIn(entry);
  return entry === undefined || id === null ? null : { id, asGiven: isGivenIn(entry, given) };
}

export const undecided = (symbol: string, why: string): Fault =>
  new Fault(
    'obligation.unconfirmed',
    `While this was launched, somebody decided otherwise: ${why}`,
    `See what stands with: rapporteur mandate '${symbol}'.`,
  );
