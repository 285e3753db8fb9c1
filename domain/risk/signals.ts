import { GRANTED } from '../obligation/dates.ts';
import { lateIn } from '../obligation/lateness.ts';
import { isReached, milestoneOf, openRequests } from '../obligation/progress.ts';
import type { Life } from '../obligation/state.ts';
import { milestoneName } from '../obligation/telling/names.ts';
import { inWords } from '../time/civil-date.ts';
import { capital } from './near.ts';

/** What has happened already that makes it more likely that the next day is missed too, a sentence for each. */
export const signalsIn = (life: Life): string[] => [
  ...sentBack(life),
  ...objected(life),
  ...moreTime(life),
  ...missed(life),
];

const counted = (life: Life, decision: 'returned' | 'objected') =>
  life.decisions.filter((each) => each.decision === decision && !each.void);

function sentBack(life: Life): string[] {
  const times = counted(life, 'returned').length;
  if (times === 0) return [];
  return [`The draft was sent back ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}.`];
}

const objected = (life: Life): string[] =>
  counted(life, 'objected').length === 0 ? [] : ['An objection to the draft stands.'];

function moreTime(life: Life): string[] {
  const asked = openRequests(life).map(
    ({ milestone, until }) =>
      `More time for ${milestoneName(milestone)} was asked for, until ${inWords(until)}, and is not answered.`,
  );
  const granted = life.plan.milestones.filter(({ reasons = [] }) => reasons.at(-1)?.rule === GRANTED);
  return [
    ...asked,
    ...granted.map(
      ({ key, on }) => `${capital(milestoneName(key))} was given more time, until ${inWords(on)}.`,
    ),
  ];
}

/** What is late and still open is no sign of what is to come: it is late. */
function missed(life: Life): string[] {
  return lateIn(life).flatMap((key) => {
    const milestone = milestoneOf(life, key);
    if (milestone === undefined || !isReached(life, milestone)) return [];
    return [`${capital(milestoneName(key))} came late.`];
  });
}
