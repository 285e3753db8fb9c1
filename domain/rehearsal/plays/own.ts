import { currentDraft } from '../../obligation/clearing.ts';
import { COMMANDS, type CommandType, parseCommand } from '../../obligation/commands.ts';
import type { EventType, RecordedEvent } from '../../obligation/events.ts';
import { parseObligationId } from '../../obligation/obligation.ts';
import { owedDeliveries } from '../../obligation/progress.ts';
import type { Life } from '../../obligation/state.ts';
import { addDays, type CivilDate } from '../../time/civil-date.ts';
import type { OwnAct, ToldLater } from '../cast.ts';
import { postNamed } from '../naming.ts';
import { act, afterDays, dayIn, dayOf, type Intent, type Planned, type Scene } from '../scene.ts';

/** What the cast does beside what the procedure asks: each once, when its cue has come. */
export const ownActs = (scene: Scene): Planned[] =>
  scene.cast.acts.flatMap((own, index) => {
    const { life } = scene;
    const post = postNamed(life.assignments, own.who);
    const key = ownKey(index);
    if (post === undefined || !isMeant(life, own) || scene.played.has(key)) return [];
    const on = cueDay(scene, own, post, key);
    if (on === undefined) return [];
    const inTheNameOf = own.for === null ? undefined : postNamed(life.assignments, own.for);
    const planned = act(scene, {
      ...{ key, post, on, type: own.does, comment: own.says },
      ...(inTheNameOf === undefined ? {} : { inTheNameOf }),
      fields: (day) => filledIn(scene, own, day),
    } as Intent<CommandType>);
    // What cannot be filled in yet, like the draft before there is one, cannot be done yet.
    return planned.filter(({ command }) => typeof parseCommand(command) !== 'string');
  });

/** The key of the act of a cast that is written in that place, from 0. */
export const ownKey = (index: number): string => `act/${index + 1}`;

/** An act of a cast is meant for one obligation, those of one paragraph, or all; where it names a recipient, for those that have it. */
export const isMeant = (
  { obligation: { id, deliveries } }: Pick<Life, 'obligation'>,
  { of, does, fields }: Pick<OwnAct, 'of' | 'does' | 'fields'>,
): boolean =>
  (of === null || of === id || of === parseObligationId(id)?.paragraph) &&
  (!('delivery' in COMMANDS[does]) ||
    fields.delivery === undefined ||
    deliveries.some(({ key }) => key === fields.delivery));

/** The recorded event after which an act comes, when it is there. */
const cueEvent = ({ record }: Scene, { cue }: OwnAct): RecordedEvent | undefined =>
  'after' in cue ? record.filter(({ type }) => type === cue.after)[cue.time - 1] : undefined;

/** The day on which an act of its own comes, where that is known already. */
export function cueDay(scene: Scene, own: OwnAct, post: string, key: string): CivilDate | undefined {
  const { cue } = own;
  // A day before its own launch is one of the cycle before it. `from` is the day after the launch.
  if ('on' in cue) return cue.on < addDays(scene.from, -1) ? undefined : cue.on;
  if ('milestone' in cue) {
    const milestone = scene.life.plan.milestones.find(
      (each) => each.key === cue.milestone || each.step === cue.milestone,
    );
    return milestone && dayOf(scene, milestone.on, cue.when, key);
  }
  const event = cueEvent(scene, own);
  return event && afterDays(scene, post, dayIn(scene, event.at), cue.takes, key);
}

/** The recipient that the cue is about; else the first to whom it is still owed. */
function deliveryOf(scene: Scene, own: OwnAct): string | undefined {
  const facts = cueEvent(scene, own)?.facts;
  if (facts !== undefined && 'delivery' in facts) return facts.delivery;
  const [, ...rest] = 'milestone' in own.cue ? own.cue.milestone.split('/') : [];
  if (rest.length > 0) return rest.join('/');
  const owed = owedDeliveries(scene.life);
  const next = (owed.find(([, { issued, held }]) => issued === null && held === null) ?? owed[0])?.[0];
  return next ?? scene.life.obligation.deliveries[0]?.key;
}

/**
 * What the act says, and of what it does not say the current draft, the recipient, the day, the event before. Where there is no draft
 * or event yet, one that nobody knows: then the rules say why it cannot be done.
 */
function filledIn(scene: Scene, own: OwnAct, on: CivilDate) {
  const { does, fields } = own;
  const { life, record, digestOf } = scene;
  const lastOf = (type: EventType): number => lastIn(record, type) ?? 0;
  const table: Readonly<Record<string, string>> = COMMANDS[does];
  const known: Record<string, unknown> = {
    draft: digestOf('nothing handed in'),
    ...Object.fromEntries(Object.keys(EVENT_BEFORE).map((field) => [field, 0])),
    ...leftOut(life, record, on),
    delivery: deliveryOf(scene, own),
  };
  const told = (field: string): unknown => {
    const value = fields[field] ?? known[field];
    if (!isToldLater(value)) return value;
    return 'last' in value ? lastOf(value.last) : dayOf(scene, on, value.when, `${does} ${field}`);
  };
  const filled = Object.keys(table).map((field) => [field, told(field)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

/** What an act need not say, because it can be known: the current draft, the day, the only recipient, the event before. */
export function leftOut(life: Life, record: Scene['record'], on: CivilDate): Record<string, unknown> {
  const [only, ...more] = life.obligation.deliveries;
  const known = {
    draft: currentDraft(life)?.sha256,
    happenedOn: on,
    delivery: more.length === 0 ? only?.key : undefined,
    ...Object.fromEntries(Object.entries(EVENT_BEFORE).map(([field, type]) => [field, lastIn(record, type)])),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const lastIn = (record: Scene['record'], type: EventType): number | undefined =>
  record.findLast((event) => event.type === type)?.seq;

const isToldLater = (value: unknown): value is ToldLater =>
  typeof value === 'object' && value !== null && ('when' in value || 'last' in value);

/** Which event a field names by its number. */
const EVENT_BEFORE = { objection: 'DraftObjected', approval: 'DraftApproved' } as const;
