import type { Views } from '../../obligation/state.ts';
import { hasReplied, replyByOf, silentIn } from '../../obligation/viewing.ts';
import { addDays, later } from '../../time/civil-date.ts';
import type { Correspondent, ViewsPlay } from '../cast.ts';
import { act, afterDays, dayIn, dayOf, milestoneFor, type Planned, type Scene } from '../scene.ts';

/** Views are asked for; each addressee answers in its own time, or never; reminders; the closing; and what comes too late. */
export function views(scene: Scene): Planned[] {
  const { life, cast } = scene;
  if (!life.obligation.collectsViews || cast.views === null) return [];
  if (life.views === null) return asking(scene, cast.views);
  const asked = life.views;
  const play = cast.views;
  return [
    ...play.correspondents.flatMap((each) => answer(scene, asked, each)),
    ...lateAnswers(scene, asked, play),
    ...(asked.closed ? [] : [...reminding(scene, asked, play), ...closing(scene, asked, play)]),
  ];
}

function asking(scene: Scene, play: ViewsPlay): Planned[] {
  const [ask, close] = [milestoneFor(scene, 'ask-views'), milestoneFor(scene, 'close-views')];
  if (ask === undefined || close === undefined || play.correspondents.length === 0) return [];
  const named = (kind: Correspondent['kind']): string[] | null => {
    const names = play.correspondents.filter((each) => each.kind === kind).map(({ name }) => name);
    return names.length === 0 ? null : names;
  };
  const replyBy = dayOf(scene, close.on, play.replyBy, 'views/reply-by');
  return act(scene, {
    ...{ key: 'views/ask', post: scene.life.assignments.officer },
    on: dayOf(scene, ask.on, play.ask, 'views/ask'),
    type: 'ask-for-views',
    fields: (on) => ({
      addressees: play.correspondents.map(({ name }) => name),
      ...{ organisations: named('organisation'), units: named('unit') },
      // Who is asked late has a week all the same.
      ...{ replyBy: later(replyBy, addDays(on, 7)), happenedOn: on },
    }),
  });
}

function answer(scene: Scene, asked: Views, { name, answers, afterReminder }: Correspondent): Planned[] {
  const { life } = scene;
  if (!asked.addressees.includes(name) || hasReplied(asked, name)) return [];
  const key = `views/answer/${name}`;
  const officer = life.assignments.officer;
  const told = answers && dayOf(scene, replyByOf(asked, name), answers, key);
  const round = afterReminder === null ? undefined : asked.rounds[afterReminder.round - 1];
  const reminded =
    round && afterReminder ? afterDays(scene, officer, round.on, afterReminder.takes, key) : null;
  const on = reminded ?? told;
  if (on === null) return [];
  // Nobody answers on the day on which the note verbale leaves.
  const soonest = addDays(dayIn(scene, asked.requestedAt), 1);
  return act(scene, {
    ...{ key, post: officer, on: later(on, soonest), type: 'record-reply' },
    fields: (happenedOn) => ({ from: name, happenedOn }),
  });
}

const lateAnswers = (scene: Scene, asked: Views, play: ViewsPlay): Planned[] =>
  asked.replies
    .filter(({ settledAs }) => settledAs === null)
    .flatMap(({ from, recordedAt }) =>
      act(scene, {
        ...{ key: `views/late/${from}`, post: scene.life.assignments.officer },
        on: addDays(dayIn(scene, recordedAt), 1),
        type: 'settle-late-reply',
        fields: () => ({ from, as: play.late }),
      }),
    );

/** One round at a time: the next one that was not held yet, as long as anybody is silent. */
function reminding(scene: Scene, asked: Views, play: ViewsPlay): Planned[] {
  const round = asked.rounds.length;
  const when = play.remind[round];
  if (when === undefined || silentIn(asked).length === 0) return [];
  const key = `views/remind/${round + 1}`;
  return act(scene, {
    ...{ key, post: scene.life.assignments.officer, on: dayOf(scene, asked.replyBy, when, key) },
    type: 'remind-addressees',
    fields: (happenedOn) => ({ happenedOn }),
  });
}

/** Not before the last day for replies: who was asked late, or given more time, has it. */
function closing(scene: Scene, asked: Views, play: ViewsPlay): Planned[] {
  const close = milestoneFor(scene, 'close-views');
  const silent = silentIn(asked);
  if (close === undefined) return [];
  return act(scene, {
    ...{ key: 'views/close', post: scene.life.assignments.officer },
    on: later(dayOf(scene, close.on, play.close, 'views/close'), asked.replyBy),
    type: 'close-views',
    fields: () => ({}),
    comment: silent.length === 0 ? null : `Silent: ${silent.join(', ')}. The text cannot wait.`,
  });
}
