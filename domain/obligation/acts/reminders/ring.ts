import type { Instant } from '../../../time/instant.ts';
import type { RingCommand } from '../../commands.ts';
import type { ProposedEvent } from '../../events.ts';
import { hearersOf } from '../../ladder/hearers.ts';
import { dueRung } from '../../ladder/rungs.ts';
import { isReached, milestoneOf, partyFor, rungOf } from '../../progress.ts';
import { partyOf } from '../../seating.ts';
import type { Running } from '../../state.ts';
import { allowed, says } from '../act.ts';

/** A rung speaks only if what it is about is still awaited; it never ends anything. */
export function ring(life: Running, command: RingCommand, at: Instant): ProposedEvent {
  if (life.rules === 1) return ringByPlan(life, command, at);
  const rung = dueRung(life, command.rung, at);
  if (rung === undefined) return says(command, 'RangInVain', { rung: command.rung });
  const { awaited, kind } = rung;
  const said = { rung: rung.key, milestone: awaited.key, due: awaited.due };
  if (kind === 'late') return says(command, 'FellLate', said);
  const [to, ...also] = hearersOf(life, rung, at);
  return says(command, 'Reminded', { ...said, kind, to: allowed(to), also });
}

/** By rules version 1 the plan names every wake-up. */
function ringByPlan(life: Running, command: RingCommand, at: Instant): ProposedEvent {
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
