import { areUnknown } from '../../../../domain/obligation/acts/taking-over/statement.ts';
import { openClearance, openPosts } from '../../../../domain/obligation/clearing.ts';
import { type Command, parseCommand } from '../../../../domain/obligation/commands.ts';
import { seatsByHand } from '../../../../domain/obligation/launch.ts';
import { DIRECTORY, type PersonId, postsIn } from '../../../../domain/obligation/parties.ts';
import { owedDeliveries } from '../../../../domain/obligation/progress.ts';
import { stageOf } from '../../../../domain/obligation/stages.ts';
import type { Running } from '../../../../domain/obligation/state.ts';
import { addDays, type CivilDate } from '../../../../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../../../../domain/time/instant.ts';
import { draftOf, VIENNA } from '../../../setup/sample.ts';
import type { File } from '../file.ts';
import { put } from './walk.ts';

type Act = [post: string, fields: { type: Command['type'] } & Record<string, unknown>];

/** More than any procedure has steps. */
const MOST = 60;

/**
 * Whether people who all want it done can bring it to its end: the directory fills the posts with fresh people, and each
 * does what comes next. Tells where they got stuck.
 */
export function canBeEnded(before: File, at: Instant): string | undefined {
  const file = before.copy();
  if (file.state.status !== 'running') return undefined;
  const does = ([post, fields]: Act): string | undefined => {
    const actor = post === DIRECTORY ? DIRECTORY : fresh(post);
    const sent = { commandId: 'fresh', actor, onBehalfOf: null, comment: 'So it was.' };
    let answer: string | undefined;
    const command = parseCommand({ ...sent, ...fields });
    if (typeof command === 'string') return `${fields.type}: ${command}`;
    put(file, command, at, ({ proposal }) => {
      answer = proposal.answer.accepted ? undefined : `${fields.type}: ${proposal.answer.refused.why}`;
    });
    return answer;
  };
  let refusal = does([DIRECTORY, seated(file)]);
  // Whose text it is may hold every post of a stage: the officer gives the stage to others.
  for (const { key, needs } of file.life.assignments.clearance) {
    const others = Array.from({ length: needs }, (_, index) => `Reviewer ${index} of ${key}`);
    const given: Act = [
      file.life.assignments.officer,
      { type: 'reassign', role: `clearance/${key}`, posts: others },
    ];
    refusal ??= does(given) ?? does([DIRECTORY, seated(file)]);
  }
  for (let step = 0; step < MOST && refusal === undefined; step += 1) {
    if (file.state.status !== 'running') return undefined;
    const next = nextAct(file.state, dayAt(at, VIENNA));
    if (next === undefined) return `nobody knows what to do in ${stageOf(file.state)}`;
    refusal = does(next);
  }
  return refusal ?? 'it goes on for ever';
}

const fresh = (post: string): PersonId => `p-fresh-${post.replace(/\W/g, '-')}` as PersonId;

/** Every post has somebody who had no part in anything. */
function seated({ life }: File): Act[1] {
  const held = postsIn(life.assignments).map((post) => ({ post, person: fresh(post) }));
  const seats = seatsByHand(held, life.assignments.supervisor, 'Vienna');
  return { type: 'seat-posts', directory: { directorySeq: life.directorySeq, seats, hours: [] } };
}

function nextAct(life: Running, today: CivilDate): Act | undefined {
  const { officer, drafter } = life.assignments;
  const owed = owedDeliveries(life);
  const first = (missing: (progress: (typeof owed)[number][1]) => boolean): string =>
    owed.find(([, progress]) => missing(progress))?.[0] ?? 'none';
  const draft = life.drafts.at(-1)?.sha256;
  const stage = stageOf(life);
  // Nobody can decide on bytes that nobody has.
  if (draft !== undefined && areUnknown(draft) && (stage === 'clearance' || stage === 'submission'))
    return handIn(drafter);
  switch (stage) {
    case 'on-hold':
      return [officer, { type: 'take-up-again' }];
    case 'views':
      return life.views === null
        ? [officer, { type: 'ask-for-views', addressees: ['Austria'], replyBy: addDays(today, 9) }]
        : [officer, { type: 'close-views' }];
    case 'scheduling':
      return [
        officer,
        { type: 'schedule-briefing', delivery: first(({ scheduled }) => scheduled === null), on: today },
      ];
    case 'drafting':
      return handIn(drafter);
    case 'clearance': {
      const [post = 'none'] = openClearance(life) === undefined ? [] : openPosts(life);
      return [post, { type: 'approve-draft', draft, post }];
    }
    case 'submission':
      return submission(
        life,
        first(({ submitted }) => submitted === null),
        today,
      );
    case 'issuance': {
      const delivery = first(({ issued }) => issued === null);
      return [officer, { type: 'record-issuance', delivery, symbol: 'A/64/130', happenedOn: today }];
    }
    case 'invitation':
      return [
        officer,
        { type: 'invite-to-briefing', delivery: first(({ invited }) => invited === null), happenedOn: today },
      ];
    case 'briefing': {
      const delivery = first(({ held }) => held === null);
      const { scheduled } = life.deliveries[delivery] ?? {};
      // It is held today, for which it was not set.
      if (scheduled != null && scheduled > today)
        return [officer, { type: 'schedule-briefing', delivery, on: today }];
      return [
        officer,
        {
          type: 'hold-briefing',
          delivery,
          happenedOn: today,
          attendance: 9,
        },
      ];
    }
    case 'done':
      return undefined;
  }
}

const handIn = (drafter: string): Act => [
  drafter,
  { type: 'hand-in-draft', draft: { ...draftOf('f'), sha256: '0'.repeat(64) }, afresh: true },
];

/** A text that is too long gets its waiver first. */
function submission(life: Running, delivery: string, today: CivilDate): Act {
  const { officer } = life.assignments;
  const { words = 0, sha256 } = life.drafts.at(-1) ?? {};
  const progress = life.deliveries[delivery];
  if (progress?.waiverAsked != null)
    return [officer, { type: 'record-waiver', delivery, granted: true, happenedOn: today, words }];
  if (words > Math.max(8500, progress?.waived ?? 0))
    return [officer, { type: 'request-waiver', delivery, words }];
  return [officer, { type: 'submit', delivery, draft: sha256, happenedOn: today }];
}
