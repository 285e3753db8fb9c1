import { currentDraft, isReturned, objectionIn } from '../../obligation/clearing.ts';
import { openRequests, viewsAreOpen } from '../../obligation/progress.ts';
import type { Life } from '../../obligation/state.ts';
import { addDays, type CivilDate, later } from '../../time/civil-date.ts';
import type { DraftPlay } from '../cast.ts';
import { act, afterDays, dayIn, dayOf, milestoneFor, type Planned, type Scene } from '../scene.ts';
import { turnedDownOn } from './turned-down.ts';
import { wordsAllowed } from './waiver.ts';

/** The first version, and another whenever the text comes back; more time for it, where the drafter asks for some. */
export function drafts(scene: Scene): Planned[] {
  const { life, cast } = scene;
  if (cast.draft === null || viewsAreOpen(life)) return extensions(scene);
  const draft = currentDraft(life);
  return [
    ...extensions(scene),
    ...(draft === undefined ? firstVersion(scene, cast.draft) : nextVersion(scene, cast.draft)),
  ];
}

function firstVersion(scene: Scene, play: DraftPlay): Planned[] {
  const { life } = scene;
  const milestone = milestoneFor(scene, 'draft');
  const { drafter } = life.assignments;
  const key = 'draft/1';
  const begun = dayIn(scene, life.views?.closedAt ?? life.launchedAt);
  if (milestone === undefined) return [];
  // While more time is asked for and not answered, nobody hands in.
  if (openRequests(life).some((asked) => asked.milestone === milestone.key)) return [];
  const day =
    'takes' in play.first
      ? afterDays(scene, drafter, begun, play.first.takes, key)
      : dayOf(scene, milestone.on, play.first, key);
  return handIn(scene, { version: 1, words: play.words, on: later(day, addDays(begun, 1)) });
}

/** A text that came back is worked over; one that is too long and may not be is cut. */
function nextVersion(scene: Scene, play: DraftPlay): Planned[] {
  const { life } = scene;
  const draft = currentDraft(life);
  if (draft === undefined) return [];
  const version = draft.version + 1;
  const { drafter } = life.assignments;
  const cut = mustBeCutSince(scene);
  const isBack = isReturned(life) || objectionIn(life) !== undefined;
  const since = isBack ? dayIn(scene, lastDecision(life)?.at ?? scene.now) : cut;
  if (since === undefined) return [];
  const on = afterDays(scene, drafter, since, play.again, `draft/${version}`);
  return handIn(scene, { version, words: cut === undefined ? draft.words : wordsAllowed(life), on });
}

/** Since which day it is known that the text must be cut: a waiver was denied, or nobody means to ask for one. */
function mustBeCutSince(scene: Scene): CivilDate | undefined {
  const { life, cast } = scene;
  const draft = currentDraft(life);
  if (draft === undefined || draft.words <= wordsAllowed(life)) return undefined;
  const denied = Object.values(life.deliveries)
    .flatMap(({ waivers = [] }) => waivers)
    .find(({ granted }) => !granted);
  return denied?.on ?? (cast.waiver.remedy === 'shorten' ? turnedDownOn(scene, draft.version) : undefined);
}

const lastDecision = (life: Life) => life.decisions.findLast((decision) => !decision.void);

function handIn(
  scene: Scene,
  { version, words, on }: { version: number; words: number; on: CivilDate },
): Planned[] {
  const { life, digestOf } = scene;
  return act(scene, {
    ...{ key: `draft/${version}`, post: life.assignments.drafter, on, type: 'hand-in-draft' },
    fields: () => ({
      draft: {
        sha256: digestOf(`${life.obligation.id} version ${version}`),
        ...{ size: words * 6, mediaType: 'text/plain', words },
      },
    }),
    comment: version === 1 ? null : 'Worked over.',
  });
}

function extensions(scene: Scene): Planned[] {
  const { life, cast } = scene;
  const more = cast.draft?.moreTime;
  const milestone = milestoneFor(scene, 'draft');
  if (more == null || milestone === undefined || currentDraft(life) !== undefined) return [];
  const open = openRequests(life).find((asked) => asked.milestone === milestone.key);
  const { officer, drafter } = life.assignments;
  if (open !== undefined) {
    const key = 'draft/more-time/answer';
    return act(scene, {
      ...{ key, post: officer, on: afterDays(scene, officer, dayIn(scene, open.askedAt), more.takes, key) },
      type: more.answer === 'granted' ? 'grant-extension' : 'decline-extension',
      fields: () => ({ milestone: milestone.key }),
      comment: more.answer === 'granted' ? null : 'The day of submission cannot move.',
    });
  }
  const key = 'draft/more-time';
  return act(scene, {
    ...{ key, post: drafter, on: dayOf(scene, milestone.on, more.ask, key), type: 'ask-extension' },
    fields: () => ({ milestone: milestone.key, until: addDays(milestone.on, more.days) }),
    comment: more.says,
  });
}
