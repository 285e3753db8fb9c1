/**
 * Every fault of the world that a person can meet, by code. Not refusals: those are answers of a rule.
 * `exit` is what a command ends with: 2 when the input was bad, 1 when the world was. Each code has a
 * heading of the same name in `docs/errors.md` (a test compares the two).
 */
export const FAULTS = {
  'environment.invalid': { exit: 2 },
  'settings.broken': { exit: 2 },
  'home.in-use': { exit: 1 },
  'house.not-running': { exit: 1 },
  'house.failed': { exit: 1 },
  'house.unexpected': { exit: 1 },
  'document.unreadable': { exit: 2 },
  'document.empty': { exit: 2 },
  'document.too-large': { exit: 2 },
  'document.wrong-kind': { exit: 2 },
  'document.not-word': { exit: 2 },
  'document.scanned': { exit: 2 },
  'document.locked': { exit: 2 },
  'document.damaged': { exit: 2 },
  'document.bomb': { exit: 2 },
  'document.too-many-pages': { exit: 2 },
  'document.time-limit': { exit: 2 },
  'document.memory-limit': { exit: 2 },
  'document.unread': { exit: 2 },
  'document.no-symbol': { exit: 2 },
  'document.no-operative-paragraph': { exit: 2 },
  'document.not-english': { exit: 2 },
  'document.other-resolution': { exit: 2 },
  'document.unknown': { exit: 2 },
  'document.no-adoption': { exit: 2 },
  'calendar.unreadable': { exit: 2 },
  'calendar.broken-rows': { exit: 2 },
  'calendar.unknown-body': { exit: 2 },
  'calendar.unknown-station': { exit: 2 },
  'calendar.unknown-session': { exit: 2 },
  'cast.unreadable': { exit: 2 },
  'cast.broken': { exit: 2 },
  'cast.unknown': { exit: 2 },
  'plan.unreadable': { exit: 2 },
  'plan.broken': { exit: 2 },
  'plan.unknown': { exit: 2 },
  'cast.not-written': { exit: 2 },
  'durations.too-few': { exit: 2 },
  'rehearsal.not-written': { exit: 2 },
  'rehearsal.unknown': { exit: 2 },
  'rehearsal.too-many': { exit: 2 },
  'rehearsal.lost': { exit: 1 },
  'rehearsal.process-ended': { exit: 1 },
  'take-over.unreadable': { exit: 2 },
  'take-over.broken-rows': { exit: 2 },
  'calendar.bad-ladder': { exit: 2 },
  'directory.unreadable': { exit: 2 },
  'directory.broken-rows': { exit: 2 },
  'directory.unknown': { exit: 2 },
  'directory.reserved': { exit: 2 },
  'directory.alike': { exit: 2 },
  'directory.backwards': { exit: 2 },
  'directory.overlap': { exit: 2 },
  'directory.oneself': { exit: 2 },
  'directory.not-holder': { exit: 2 },
  'directory.not-by-holder': { exit: 2 },
  'directory.circle': { exit: 2 },
  'directory.in-use': { exit: 2 },
  'directory.other-holder': { exit: 2 },
  'request.invalid': { exit: 2 },
  'request.unauthorized': { exit: 1 },
  'request.no-such': { exit: 2 },
  'request.method': { exit: 2 },
  'request.stale': { exit: 2 },
  'request.too-large': { exit: 2 },
  'request.media-type': { exit: 2 },
  'mandate.unknown': { exit: 2 },
  'obligation.unknown': { exit: 2 },
  'obligation.undone': { exit: 2 },
  'obligation.already-launched': { exit: 2 },
  'obligation.not-running': { exit: 2 },
  'obligation.no-answer': { exit: 1 },
  'obligation.unconfirmed': { exit: 2 },
  'obligation.unplanned': { exit: 2 },
  'paper.no-sense': { exit: 2 },
  'paper.missing': { exit: 2 },
  'paper.not-written': { exit: 2 },
  'series.unknown': { exit: 2 },
  'series.not-running': { exit: 2 },
  'merge.into-closed': { exit: 2 },
  'merge.circle': { exit: 2 },
  'series.no-answer': { exit: 1 },
  'message.unknown': { exit: 2 },
  'store.newer': { exit: 1 },
  'store.unreachable': { exit: 1 },
  'key.unknown': { exit: 2 },
  'key.unusable': { exit: 2 },
  'key.elsewhere': { exit: 2 },
  'backup.damaged': { exit: 2 },
  'backup.newer': { exit: 2 },
  'backup.not-read': { exit: 2 },
  'backup.not-written': { exit: 2 },
  'backup.passphrase': { exit: 2 },
  'restore.not-empty': { exit: 2 },
  'restore.unfinished': { exit: 2 },
  'record.diverged': { exit: 1 },
  'record.clock': { exit: 1 },
  'record.broken': { exit: 1 },
  'temporal.no-source': { exit: 1 },
  'temporal.go-too-old': { exit: 1 },
  'temporal.build-failed': { exit: 1 },
  'temporal.port-taken': { exit: 1 },
  'temporal.database-newer': { exit: 1 },
  'temporal.start-failed': { exit: 1 },
  'temporal.unreachable': { exit: 1 },
  'temporal.too-old': { exit: 1 },
  'temporal.not-ours': { exit: 1 },
  'temporal.no-time-travel': { exit: 1 },
  'temporal.travel-stuck': { exit: 1 },
  'documents.damaged': { exit: 1 },
  'documents.full': { exit: 1 },
  'documents.unreachable': { exit: 1 },
} as const satisfies Record<string, { exit: 1 | 2 }>;

export type FaultCode = keyof typeof FAULTS;
export const isFaultCode = (text: string): text is FaultCode => Object.hasOwn(FAULTS, text);

/** A fault of the world: `message` says what is wrong in one sentence, `remedy` what to do about it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly remedy: string;

  constructor(code: FaultCode, message: string, remedy: string, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

/** What a person reads: the sentence, what to do, and the code to look up in the manual. */
export function describeFault(fault: Fault): string {
  return `${fault.message}\n  What to do: ${fault.remedy}\n  Code: ${fault.code} (see docs/errors.md)`;
}
