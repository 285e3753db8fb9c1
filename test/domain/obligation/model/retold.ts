import type { RecordedEvent } from '../../../../domain/obligation/events.ts';
import type { Alive, Running } from '../../../../domain/obligation/state.ts';

/** What the rules keep in a state, told again from the events alone, the slow way. */

/** With what is only stated in the place of the statements. */
export const retold = (record: readonly RecordedEvent[]): RecordedEvent[] =>
  record.flatMap((event) =>
    event.type !== 'TakenOver'
      ? [event]
      : event.facts.statements.flatMap(({ number: seq, by, onBehalfOf = null, saidBy, states }) =>
          states.map(
            (stated) => ({ ...event, seq, actor: by ?? saidBy, onBehalfOf, ...stated }) as RecordedEvent,
          ),
        ),
  );

const handedIn = (record: readonly RecordedEvent[]) =>
  retold(record).filter((event) => event.type === 'DraftHandedIn');

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
  const voided = retold(record).flatMap((event) =>
    event.type === 'ApprovalVoided' ? [event.facts.approval] : [],
  );
  return retold(record).flatMap((event) =>
    event.type === 'DraftApproved' &&
    event.facts.draft === sha256 &&
    event.facts.stage === stage &&
    !voided.includes(event.seq)
      ? [[event.actor, ...(event.onBehalfOf === null ? [] : [event.onBehalfOf])]]
      : [],
  );
}

/** The deliveries that are owed still; what was struck was never dropped. */
function owedIn(record: readonly RecordedEvent[], { obligation }: Alive): string[] {
  const struck = record.flatMap((event) => (event.type === 'FactStruck' ? [event.facts.fact] : []));
  const dropped = retold(record).flatMap((event) =>
    event.type === 'DeliveryDropped' && !struck.includes(event.seq) ? [event.facts.delivery] : [],
  );
  return obligation.deliveries.map(({ key }) => key).filter((key) => !dropped.includes(key));
}

/**
 * Which post has the move, by what happened and who holds the posts: the officer while it rests, collects views or has no
 * day to be held on, and once it is cleared; the drafter until there is a text, and when it was sent back; else who clears.
 */
export function moverIn(record: readonly RecordedEvent[], life: Running): string {
  const { officer, drafter, clearance } = life.assignments;
  const events = retold(record);
  const has = (type: RecordedEvent['type']): boolean => events.some((event) => event.type === type);
  const rested = events.findLast(({ type }) => type === 'PutOnHold' || type === 'TakenUpAgain');
  if (rested?.type === 'PutOnHold') return officer;
  if (life.obligation.collectsViews && !has('ViewsClosed')) return officer;
  const scheduled = events.flatMap((event) =>
    event.type === 'BriefingScheduled' ? [event.facts.delivery] : [],
  );
  const isBriefing = life.obligation.procedure === 'workplanBriefing';
  if (isBriefing && owedIn(record, life).some((key) => !scheduled.includes(key))) return officer;
  const text = currentIn(record);
  if (text === undefined) return drafter;
  const undone = events.flatMap((event) => {
    if (event.type === 'ApprovalVoided') return [event.facts.approval];
    return event.type === 'ObjectionWithdrawn' ? [event.facts.objection] : [];
  });
  const said = events.flatMap((event) =>
    (event.type === 'DraftApproved' || event.type === 'DraftReturned' || event.type === 'DraftObjected') &&
    event.facts.draft === text &&
    !undone.includes(event.seq)
      ? [event]
      : [],
  );
  if (said.some(({ type }) => type !== 'DraftApproved')) return drafter;
  for (const { key, posts, needs } of clearance) {
    const given = said.flatMap(({ facts }) => (facts.stage === key ? [facts.post] : []));
    if (given.length >= needs) continue;
    const open = posts.filter((post) => !given.includes(post));
    return open.find((post) => life.seats[post]?.holder != null) ?? open[0] ?? officer;
  }
  return officer;
}
