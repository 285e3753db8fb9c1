import { comparedAddressees } from '../domain/obligation/addressees.ts';
import { isService } from '../domain/obligation/parties.ts';
import { TAKEN_REFUSAL } from '../domain/obligation/refusals.ts';
import type { Signable } from '../domain/obligation/signed.ts';
import { besideComments } from './beside-comments.ts';
import { canonical, headerOf } from './envelope.ts';
import { stated } from './signing.ts';
import type { Db } from './tables.ts';

/** What is answered to another command that has the id of one that was answered. */
export interface IdTaken {
  accepted: false;
  refused: { code: typeof TAKEN_REFUSAL; why: string };
}

/** A command put to a stream, by the id under which it would stand there. */
interface Put {
  obligation: string;
  commandId: string;
  asked: { command: Signable };
}

/** What was answered before, where that was to the same command; null where it was to none. */
export async function toldAgain<A>(
  db: Db,
  { obligation, commandId, asked: { command } }: Put,
  before: A | null,
): Promise<A | IdTaken | null> {
  // Of what nobody has proved to have sent the refusal is told again.
  const isItsOwn = commandId === command.commandId;
  return (before !== null && isItsOwn && (await taken(db, obligation, command))) || before;
}

/**
 * Why a command is no repeat of the one that the record has under its id; undefined where it is, or where nobody can tell: an
 * answer without an event, an event of before there were signatures. What services say by one id is one thing to say, in
 * whatever words they find the next time.
 */
async function taken(db: Db, stream: string, command: Signable): Promise<IdTaken | undefined> {
  if (isService(command.actor)) return undefined;
  const first = await firstOf(db, stream, command.commandId);
  if (first?.header.signed === undefined) return undefined;
  const { header, salt } = first;
  const before = { ...first.header.signed.command, actor: header.actor, onBehalfOf: header.onBehalfOf };
  const { actor, onBehalfOf } = command;
  // Without its salt, which is gone with what was erased, a comment cannot be compared.
  const isCompared = salt !== null || before.comment === null;
  if (isSame(before, { ...stated(command, salt), actor, onBehalfOf }, isCompared)) return undefined;
  const why = `Under the id ${command.commandId} something else was asked for before (${before.type}, event ${header.seq}). Nothing was done now: send it with an id of its own.`;
  return { accepted: false, refused: { code: TAKEN_REFUSAL, why } };
}

/** The first event that the command of this id led to, with the salt of its comment. */
async function firstOf(db: Db, stream: string, commandId: string) {
  const named = `"commandId":${JSON.stringify(commandId)}`;
  const rows = await besideComments(db, stream)
    .select(['record_event.header', 'record_part.salt'])
    .where((where) => where(where.fn<number>('strpos', ['header', where.val(named)]), '>', 0))
    .execute();
  // What was forged names the id, too, of the command that it says to be.
  return rows
    .map(({ header, salt }) => ({ header: headerOf(header), salt }))
    .find(({ header }) => header.commandId === commandId);
}

/** Made by the house of what is asked, by what the calendar and the directory say at that moment. */
const MADE_IN_HOUSE: Readonly<Record<string, readonly string[]>> = {
  'change-series': ['deliveries', 'posts'],
  'take-ladders': ['ladders', 'calendarSeq'],
};

function isSame(one: Record<string, unknown>, other: Record<string, unknown>, withComment: boolean): boolean {
  // What a sender had seen is no part of what is asked.
  const made = MADE_IN_HOUSE[String(other.type)] ?? [];
  const told = (command: Record<string, unknown>): string =>
    canonical(
      Object.fromEntries(
        Object.entries(comparedAddressees(command)).filter(
          ([field, value]) =>
            value != null &&
            field !== 'seen' &&
            !made.includes(field) &&
            (withComment || field !== 'comment'),
        ),
      ),
    );
  return told(one) === told(other);
}
