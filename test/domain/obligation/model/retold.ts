import type { RecordedEvent } from '../../../../domain/obligation/events.ts';

/** What the rules keep in a state, told again from the events alone, the slow way. */

const handedIn = (record: readonly RecordedEvent[]) =>
  record.filter((event) => event.type === 'DraftHandedIn');

/** The digest of the current text. */
export const currentIn = (record: readonly RecordedEvent[]): string | undefined =>
  handedIn(record).at(-1)?.facts.draft.sha256;

/** All who have a part in a version: whoever handed it in, for whom, its writers, and those of what it was made from. */
export function authorsOf(record: readonly RecordedEvent[], sha256: string): string[] {
  const version = handedIn(record).find(({ facts }) => facts.draft.sha256 === sha256);
  if (version === undefined) return [];
  const { actor, onBehalfOf, facts } = version;
  const base = facts.base == null ? [] : authorsOf(record, facts.base);
  return [actor, ...(onBehalfOf === null ? [] : [onBehalfOf]), ...(facts.writers ?? []), ...base];
}

/** Who gave each approval of those bytes that stands: the person, and the one acted for. */
export function approvalsOf(
  record: readonly RecordedEvent[],
  sha256: string | undefined,
  stage: string,
): string[][] {
  const voided = record.flatMap((event) => (event.type === 'ApprovalVoided' ? [event.facts.approval] : []));
  return record.flatMap((event) =>
    event.type === 'DraftApproved' &&
    event.facts.draft === sha256 &&
    event.facts.stage === stage &&
    !voided.includes(event.seq)
      ? [[event.actor, ...(event.onBehalfOf === null ? [] : [event.onBehalfOf])]]
      : [],
  );
}
