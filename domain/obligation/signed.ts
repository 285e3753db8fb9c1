import { type Instant, parseInstant } from '../time/instant.ts';
import { type Command, type CommandType, parseCommand } from './commands.ts';
import type { EventType } from './events.ts';
import { isService, type PersonId } from './parties.ts';

/** For whom a key signs: for persons who ask the house, for services of the house, for the cast of a rehearsal. */
export const KEY_KINDS = ['api', 'system', 'cast'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Whether what such a key has signed may be done in this name. */
export const maySpeakFor = (kind: KeyKind, actor: PersonId): boolean =>
  (kind === 'system') === isService(actor);

/** Says that a command to one obligation comes from whoever has the key. */
export interface Signature {
  /** The key's id: SHA-256 of its public key, 64 hexadecimal digits. */
  key: string;
  /** When it was signed, by the signer's clock. */
  at: Instant;
  /** 64 hexadecimal digits, with which the comment is committed to; null where there is none. */
  salt: string | null;
  /** Ed25519 over the statement that the record makes of obligation, command, key and time; base64url. */
  value: string;
}

/** What every command has that can be signed, to whatever workflow it goes. */
export interface Signable {
  type: string;
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
  comment: string | null;
}

/** A command as it is sent to a workflow. Without a signature it is taken to the record all the same, and refused there. */
export interface Asked<C extends Signable> {
  command: C;
  signature: Signature | null;
}
export type SignedCommand = Asked<Command>;

/** Signs a command to an obligation, or to the stream of a series; whoever has the key gives it to those who send. */
export type Sign = <C extends Signable>(stream: string, command: C) => Promise<Asked<C>>;

const DIGEST = /^[0-9a-f]{64}$/;
/** 64 bytes. */
const VALUE = /^[A-Za-z0-9_-]{86}$/;

/** The signed command that an unknown value is, or a sentence saying what is malformed. */
export const parseSigned = (value: unknown): SignedCommand | string => parseAsked(value, parseCommand);

/** The same of commands of any kind, each understood by `parse`. */
export function parseAsked<C extends Signable>(
  value: unknown,
  parse: (command: unknown) => C | string,
): Asked<C> | string {
  if (typeof value !== 'object' || value === null) return 'a signed command is an object';
  const { command: given, signature = null, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || given === undefined) return 'expected { command, signature }';
  const command = parse(given);
  if (typeof command === 'string') return command;
  if (signature !== null && !isSignature(signature))
    return 'signature: expected { key, at, salt, value }, or null';
  if (signature !== null && (signature.salt === null) !== (command.comment === null))
    return 'signature: expected a salt where there is a comment, and only there';
  return { command, signature };
}

function isSignature(value: unknown): value is Signature {
  if (typeof value !== 'object' || value === null) return false;
  const { key, at, salt, value: bytes, ...rest } = value as Record<string, unknown>;
  return (
    Object.keys(rest).length === 0 &&
    matches(DIGEST, key) &&
    typeof at === 'string' &&
    parseInstant(at) !== undefined &&
    (salt === null || matches(DIGEST, salt)) &&
    matches(VALUE, bytes)
  );
}

const matches = (form: RegExp, value: unknown): boolean => typeof value === 'string' && form.test(value);

/** As which event a command stands in the record once nothing stood against it. */
export const OUTCOMES: Record<CommandType, EventType> = {
  'ask-for-views': 'ViewsRequested',
  'record-reply': 'ReplyReceived',
  'close-views': 'ViewsClosed',
  'confirm-forecast': 'ForecastConfirmed',
  'hand-in-draft': 'DraftHandedIn',
  'approve-draft': 'DraftApproved',
  'return-draft': 'DraftReturned',
  'ask-extension': 'ExtensionAsked',
  'grant-extension': 'ExtensionGranted',
  'decline-extension': 'ExtensionDeclined',
  submit: 'Submitted',
  'record-issuance': 'Issued',
  'schedule-briefing': 'BriefingScheduled',
  'invite-to-briefing': 'BriefingInvited',
  'hold-briefing': 'BriefingHeld',
  'correct-fact': 'FactCorrected',
  'propose-dates': 'DatesProposed',
  'accept-dates': 'DatesAccepted',
  'keep-dates': 'DatesKept',
  'add-addressees': 'AddresseesAdded',
  'remove-addressee': 'AddresseeRemoved',
  'remind-addressees': 'AddresseesReminded',
  'extend-views': 'ViewsExtended',
  'correct-reply': 'ReplyCorrected',
  'withdraw-reply': 'ReplyWithdrawn',
  'settle-late-reply': 'LateReplySettled',
  'ask-for-input': 'InputAsked',
  'extend-input': 'InputExtended',
  'record-input': 'InputReceived',
  'waive-input': 'InputWaived',
  'object-to-draft': 'DraftObjected',
  'withdraw-objection': 'ObjectionWithdrawn',
  'void-approval': 'ApprovalVoided',
  'change-forecast': 'ForecastChanged',
  'agree-slot': 'SlotAgreed',
  'request-waiver': 'WaiverRequested',
  'record-waiver': 'WaiverDecided',
  'tell-chair': 'ChairTold',
  'give-symbol': 'SymbolGiven',
  'end-issuance': 'IssuanceEnded',
  'record-follow-up': 'FollowUpIssued',
  introduce: 'Introduced',
  'put-on-hold': 'PutOnHold',
  'take-up-again': 'TakenUpAgain',
  'drop-delivery': 'DeliveryDropped',
  withdraw: 'Withdrawn',
  'merge-into': 'MergedInto',
  'record-mandate-correction': 'MandateCorrected',
  'change-addressee': 'AddresseeChanged',
  'strike-fact': 'FactStruck',
  'seat-posts': 'PostsSeated',
  reassign: 'Reassigned',
  acknowledge: 'Acknowledged',
  snooze: 'Snoozed',
  'take-ladders': 'LaddersTaken',
  'tell-intervention': 'IntervenedOutside',
  classify: 'Classified',
};
