import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  COMMAND_TYPES,
  COMMANDS,
  type Command,
  type CommandType,
} from '../../../domain/obligation/commands.ts';
import { decide } from '../../../domain/obligation/decide.ts';
import type { RefusalCode } from '../../../domain/obligation/refusals.ts';
import type { Alive } from '../../../domain/obligation/state.ts';
import { addDays } from '../../../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../../../domain/time/instant.ts';
import { VIENNA } from '../../setup/sample.ts';
import { histories, walk } from './model/walk.ts';

/** An act that the rules let pass, and how the file stood then. */
interface Passed {
  life: Alive;
  after: Alive;
  command: Command;
  at: Instant;
}

/** The same acts over and over: what is rare comes in one history of many. */
const SEED = 7;
const HISTORIES = 500;
const EACH = 12;

const passed = new Map<CommandType, Passed[]>();
for (const history of fc.sample(histories, { numRuns: HISTORIES, seed: SEED }))
  walk(history, ({ before: life, command, at, proposal, file: { state: after } }) => {
    if (command.type === 'ring' || !proposal.answer.accepted) return;
    if (life.status !== 'running' && life.status !== 'settled') return;
    if (after.status !== 'running' && after.status !== 'settled') return;
    const known = passed.get(command.type) ?? [];
    if (known.length < EACH) passed.set(command.type, [...known, { life, after, command, at }]);
  });

type Other = Omit<Passed, 'after'>;
/** The same but for one thing, for which it is refused; undefined where it has no such thing. */
interface Spoilt {
  types: readonly CommandType[];
  spoil(act: Passed): Other | undefined;
  codes: readonly RefusalCode[];
}

const withField = (...fields: string[]): CommandType[] =>
  COMMAND_TYPES.filter((type) => fields.some((field) => Object.hasOwn(COMMANDS[type], field)));
const except = (types: readonly CommandType[], ...others: CommandType[]): CommandType[] =>
  types.filter((type) => !others.includes(type));

/** Fields are those of its own type; the type checker does not see that. */
const saying =
  (fields: (act: Passed) => object) =>
  (act: Passed): Other => ({ ...act, command: { ...act.command, ...fields(act) } as Command });
const standing =
  (change: (life: Alive, command: Command) => object) =>
  (act: Passed): Other => ({ ...act, life: { ...act.life, ...change(act.life, act.command) } as Alive });

const FAR = '9999-12-31';
const today = ({ at }: Passed) => dayAt(at, VIENNA);
const OF_BRIEFINGS: CommandType[] = ['schedule-briefing', 'invite-to-briefing', 'hold-briefing'];
const OF_DELIVERIES = withField('delivery');
const OF_DOCUMENTS = except(OF_DELIVERIES, ...OF_BRIEFINGS, 'drop-delivery');
const WHILE_VIEWS_ARE_OPEN = [
  'add-addressees',
  'remove-addressee',
  'remind-addressees',
  'extend-views',
] as const;
const ON_VIEWS: CommandType[] = [
  ...[...WHILE_VIEWS_ARE_OPEN, 'close-views' as const],
  ...(['record-reply', 'correct-reply', 'withdraw-reply', 'settle-late-reply'] as const),
];
const ON_THE_TEXT: CommandType[] = ['approve-draft', 'return-draft', 'object-to-draft'];

/** What happens outside while it rests, what is answered, and what is said of the file itself. */
const ALSO_AT_REST: CommandType[] = [
  ...(['record-reply', 'correct-reply', 'withdraw-reply', 'settle-late-reply', 'remove-addressee'] as const),
  ...([
    'record-input',
    'record-waiver',
    'tell-chair',
    'give-symbol',
    'record-issuance',
    'end-issuance',
  ] as const),
  ...(['record-follow-up', 'introduce', 'void-approval', 'grant-extension', 'decline-extension'] as const),
  ...(['take-up-again', 'drop-delivery', 'withdraw', 'merge-into', 'record-mandate-correction'] as const),
  ...(['change-addressee', 'correct-fact', 'strike-fact', 'propose-dates', 'accept-dates'] as const),
  ...(['keep-dates', 'acknowledge', 'snooze', 'take-ladders', 'tell-intervention', 'seat-posts'] as const),
  ...(['reassign', 'classify'] as const),
];

/** What may be said again: it is another round, another text, another day. */
const AGAIN: CommandType[] = [
  ...(['remind-addressees', 'correct-reply', 'change-forecast', 'record-follow-up'] as const),
  ...(['record-mandate-correction', 'snooze', 'tell-intervention', 'propose-dates', 'seat-posts'] as const),
];

/** With a reason, or not at all. Those that need one in some cases only have theirs in `acts/`. */
const WITH_REASON: CommandType[] = [
  ...(['remove-addressee', 'extend-views', 'correct-reply', 'extend-input', 'waive-input'] as const),
  ...(['return-draft', 'object-to-draft', 'void-approval', 'ask-extension', 'request-waiver'] as const),
  ...(['end-issuance', 'record-follow-up', 'hold-briefing', 'put-on-hold', 'drop-delivery'] as const),
  ...(['withdraw', 'merge-into', 'change-addressee', 'correct-fact', 'strike-fact'] as const),
  ...(['keep-dates', 'snooze', 'take-ladders', 'reassign', 'classify'] as const),
];

const SPOILT: Record<string, Spoilt> = {
  'by somebody who holds no post': {
    types: COMMAND_TYPES,
    spoil: saying(() => ({ actor: 'p-nobody', onBehalfOf: null })),
    codes: ['not-your-role', 'post-vacant'],
  },
  'without a reason': {
    types: WITH_REASON,
    spoil: saying(() => ({ comment: ' … ' })),
    codes: ['comment-needed'],
  },
  'while it is on hold': {
    types: except(COMMAND_TYPES, ...ALSO_AT_REST),
    spoil: standing((_, { commandId }) => ({ hold: { seq: 3, since: commandId, until: null } })),
    codes: ['on-hold'],
  },
  'on a day to come': {
    types: withField('happenedOn'),
    spoil: saying((act) => ({ happenedOn: addDays(today(act), 1) })),
    codes: ['happened-in-future'],
  },
  'for a day out of reach': {
    types: withField('replyBy', 'due', 'on', 'until'),
    spoil: ({ command, ...act }) => {
      const days = ['replyBy', 'due', 'on', 'until'].filter((field) =>
        Object.hasOwn(COMMANDS[command.type], field),
      );
      const far = Object.fromEntries(days.map((field) => [field, FAR]));
      return { ...act, command: { ...command, ...far } as Command };
    },
    codes: ['day-out-of-reach', 'extension-too-far', 'snooze-too-long', 'slot-too-late'],
  },
  'for a recipient that there is not': {
    types: OF_DELIVERIES,
    spoil: saying(() => ({ delivery: 'nowhere' })),
    codes: ['no-such-delivery'],
  },
  'for a recipient to whom it is no longer owed': {
    types: OF_DELIVERIES,
    spoil: standing((life, command) => {
      const key = 'delivery' in command ? command.delivery : '';
      const dropped = { on: '2009-01-01', seq: 3 };
      return { deliveries: { ...life.deliveries, [key]: { ...life.deliveries[key], dropped } } };
    }),
    codes: ['delivery-dropped'],
  },
  'of a document where it is a briefing': {
    types: OF_DOCUMENTS,
    spoil: standing(({ obligation }) => ({ obligation: { ...obligation, procedure: 'workplanBriefing' } })),
    codes: ['not-a-document'],
  },
  'of a briefing where it is a document': {
    types: OF_BRIEFINGS,
    spoil: standing(({ obligation }) => ({
      obligation: { ...obligation, procedure: 'secretaryGeneralReport' },
    })),
    codes: ['not-a-briefing'],
  },
  'on views that nobody was asked for': {
    types: ON_VIEWS,
    spoil: standing(() => ({ views: null })),
    codes: ['views-not-requested'],
  },
  'on views of which the collection is closed': {
    types: [...WHILE_VIEWS_ARE_OPEN, 'close-views'],
    spoil: standing(({ views }) => ({ views: { ...views, closed: true } })),
    codes: ['views-already-closed'],
  },
  'of a reply of whom nobody has asked': {
    types: withField('from').filter((type) => ON_VIEWS.includes(type)),
    spoil: saying(() => ({ from: 'Nobody' })),
    codes: ['not-asked'],
  },
  'of a reply that has not come': {
    types: ['correct-reply', 'withdraw-reply', 'settle-late-reply'],
    spoil: standing(({ views }) => ({ views: { ...views, replies: [] } })),
    codes: ['no-reply'],
  },
  'of an input for which nobody has asked': {
    types: ['extend-input', 'record-input', 'waive-input'],
    spoil: standing(() => ({ inputs: [] })),
    // Who only follows an input has nothing to say where there is none.
    codes: ['no-such-input', 'not-your-role', 'not-on-behalf'],
  },
  'on a text that there is not': {
    types: ON_THE_TEXT,
    spoil: standing(() => ({ drafts: [] })),
    codes: ['no-draft'],
  },
  'on other bytes than the current': {
    types: [...ON_THE_TEXT, 'submit'],
    spoil: saying(() => ({ draft: '0'.repeat(64) })),
    codes: ['stale-draft'],
  },
  'for a milestone that there is not': {
    types: withField('milestone'),
    spoil: saying(() => ({ milestone: 'none' })),
    codes: ['no-such-milestone'],
  },
  'of what nobody awaits': {
    types: withField('awaited'),
    spoil: saying(() => ({ awaited: 'nothing' })),
    codes: ['not-awaited'],
  },
};

const other = (act: Other, commandId: string): Command => ({ ...act.command, commandId }) as Command;

it.each(Object.entries(SPOILT))('what is accepted is refused %s', (_, { types, spoil, codes }) => {
  const wrong: string[] = [];
  for (const type of types) {
    const acts = (passed.get(type) ?? []).map(spoil).filter((act) => act !== undefined);
    expect(acts, type).not.toEqual([]);
    for (const act of acts) {
      const { answer } = decide(act.life, other(act, 'spoilt'), act.at);
      if (answer.accepted) wrong.push(`${type} was accepted`);
      else if (!codes.includes(answer.refused.code)) wrong.push(`${type}: ${answer.refused.code}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

it('what was done is not done again', () => {
  const twice = except(COMMAND_TYPES, ...AGAIN).filter((type) =>
    (passed.get(type) ?? []).some((act) => decide(act.after, other(act, 'again'), act.at).answer.accepted),
  );
  expect(twice).toEqual([]);
});
