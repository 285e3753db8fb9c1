import type { FaultCode } from '../../domain/faults.ts';

/** What can be wrong with a text of a mandate, wherever one is given. */
export const TEXT_FAULTS = [
  'document.unknown',
  'document.empty',
  'document.unread',
  'document.no-symbol',
  'document.no-operative-paragraph',
  'document.not-english',
  'document.other-resolution',
  'document.no-adoption',
] as const satisfies FaultCode[];

/** What can happen on the way of a file to where it is kept. */
export const KEEPING_FAULTS = [
  'document.broken-off',
  'document.too-large',
  'documents.full',
  'documents.unreachable',
  'documents.damaged',
] as const satisfies FaultCode[];

/** What can keep a file from being read as a text at all. */
export const FILE_FAULTS = [
  'document.empty',
  'document.wrong-kind',
  'document.not-word',
  'document.scanned',
  'document.locked',
  'document.damaged',
  'document.bomb',
  'document.too-many-pages',
  'document.time-limit',
  'document.memory-limit',
  'document.unread',
] as const satisfies FaultCode[];

/** What can be wrong with the bytes of a document. */
export const DOCUMENT_FAULTS = [
  ...TEXT_FAULTS,
  ...FILE_FAULTS,
  ...KEEPING_FAULTS,
  'document.unreadable',
  'temporal.unreachable',
] as const satisfies FaultCode[];

/** What can stand in the way of naming people and posts. */
export const DIRECTORY_FAULTS = [
  'directory.unknown',
  'directory.reserved',
  'directory.alike',
  'directory.backwards',
  'directory.overlap',
  'directory.oneself',
  'directory.not-holder',
  'directory.not-by-holder',
  'directory.circle',
  'directory.in-use',
  'directory.other-holder',
  'calendar.unknown-station',
] as const satisfies FaultCode[];

/** What can stand in the way of a launch, besides its text. */
export const LAUNCH_FAULTS = [
  ...DIRECTORY_FAULTS,
  'mandate.unknown',
  'obligation.unknown',
  'obligation.undone',
  'obligation.already-launched',
  'obligation.unconfirmed',
  'obligation.unplanned',
  'calendar.unknown-body',
  'calendar.unknown-session',
  'temporal.unreachable',
] as const satisfies FaultCode[];

/** What can keep a command from its rules: what it names is not there, or not as the sender has seen it. */
export const COMMAND_FAULTS = [
  'request.stale',
  'obligation.unknown',
  'series.unknown',
  'directory.unknown',
  'merge.into-closed',
  'merge.circle',
  'temporal.not-ours',
  'temporal.unreachable',
] as const satisfies FaultCode[];
