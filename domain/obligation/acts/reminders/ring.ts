import type { Instant } from '../../../time/instant.ts';
import type { RingCommand } from '../../commands.ts';
import type { ProposedEvent } from '../../events.ts';
import { isReached, milestoneOf, partyFor, rungOf } from '../../progress.ts';
import { partyOf } from '../../seating.ts';
import type { Running } from '../../state.ts';
import { says } from '../act.ts';

/** A wake-up speaks only if its milestone is still open; it never ends anything. */
export function ring(life: Running, command: RingCommand, at: Instant): ProposedEvent {
  const { rung } = command;
  const wakeUp = life.plan.wakeUps.find((planned) => rungOf(planned) === rung);
  const milestone = wakeUp && milestoneOf(life, wakeUp.milestone);
  if (
    wakeUp === undefined ||
    milestone === undefined ||
    wakeUp.at > at ||
    life.rung.includes(rung) ||
    isReached(life, milestone)
  ) {
    return says(command, 'RangInVain', { rung });
  }
  const said = { rung, milestone: milestone.key, due: milestone.on };
  if (wakeUp.kind === 'late') return says(command, 'FellLate', said);
  const to =
    wakeUp.kind === 'escalation' ? partyOf(life, life.assignments.supervisor) : partyFor(life, milestone);
  return says(command, 'Reminded', { ...said, kind: wakeUp.kind, to });
}
