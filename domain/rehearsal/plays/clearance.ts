import { approvalsIn, currentDraft, openClearance, openPosts } from '../../obligation/clearing.ts';
import type { ClearanceStage } from '../../obligation/parties.ts';
import type { DraftDecision, Life } from '../../obligation/state.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { ClearancePlay } from '../cast.ts';
import { isSameName } from '../naming.ts';
import { act, afterDays, dayIn, type Planned, type Scene } from '../scene.ts';

/**
 * Whoever has the text on the table decides on it after as many days as that takes, as often sends it back, then approves. Where
 * fewer are needed than have it, those go first who are there: nobody waits for a vacant post.
 */
export function clearance(scene: Scene): Planned[] {
  const { life } = scene;
  const stage = openClearance(life);
  const draft = currentDraft(life);
  if (stage === undefined || draft === undefined) return [];
  const since = dayIn(scene, openedAt(life, stage));
  return openPosts(life).flatMap((post) => {
    const play = playOf(scene, stage, post);
    if (play === null) return [];
    const made = life.decisions.filter(
      (each) => each.draft === draft.sha256 && each.stage === stage.key && each.post === post,
    );
    const again = made.length === 0 ? '' : `/${made.length + 1}`;
    const key = `clear/${stage.key}/${post}/${draft.version}${again}`;
    const from = takenBackOn(scene, made.at(-1)) ?? since;
    const { type, comment } = decisionOf(life, stage, post, play);
    return act(scene, {
      ...{ key, post, on: afterDays(scene, post, from, play.takes, key), type, comment },
      fields: () => ({ draft: draft.sha256, post }),
    });
  });
}

/** Whoever took a decision back makes another, from that day on. */
function takenBackOn(scene: Scene, made: DraftDecision | undefined): CivilDate | undefined {
  const event = scene.record.find(
    (each) =>
      (each.type === 'ObjectionWithdrawn' && each.facts.objection === made?.seq) ||
      (each.type === 'ApprovalVoided' && each.facts.approval === made?.seq),
  );
  return event && dayIn(scene, event.at);
}

/** What was said of that approver by post, else of the stage, else of each. */
function playOf({ cast }: Scene, stage: ClearanceStage, post: string): ClearancePlay | null {
  for (const who of [post, stage.key]) {
    const named = Object.entries(cast.clearance.of).find(([name]) => isSameName(name, who));
    if (named !== undefined) return named[1];
  }
  return cast.clearance.each;
}

function decisionOf(life: Life, stage: ClearanceStage, post: string, play: ClearancePlay) {
  const before = (decision: 'returned' | 'objected'): number =>
    life.decisions.filter(
      (each) => each.stage === stage.key && each.post === post && each.decision === decision,
    ).length;
  if (before('objected') < play.objects) return { type: 'object-to-draft', comment: play.says } as const;
  if (before('returned') < play.returns) return { type: 'return-draft', comment: play.says } as const;
  return { type: 'approve-draft', comment: null } as const;
}

/** The text came to the table of a stage when the stage before had done with it. */
const openedAt = (life: Life, stage: ClearanceStage) =>
  life.assignments.clearance
    .slice(0, life.assignments.clearance.indexOf(stage))
    .flatMap(({ key }) => approvalsIn(life, key))
    .map(({ at }) => at)
    .reduce((last, at) => (at > last ? at : last), currentDraft(life)?.at ?? life.launchedAt);
