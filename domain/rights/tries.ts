import { factsIn } from '../obligation/acts/corrections/facts-stated.ts';
import { FOLLOW_UP_KINDS } from '../obligation/acts/deliveries/kinds.ts';
import { rolesIn } from '../obligation/acts/seats/roles.ts';
import { areUnknown } from '../obligation/acts/taking-over/statement.ts';
import { COMMANDS, type CommandType } from '../obligation/commands.ts';
import type { DraftBytes, Forecast } from '../obligation/fields.ts';
import { awaitedIn } from '../obligation/ladder/awaited.ts';
import { postsIn } from '../obligation/parties.ts';
import type { Alive } from '../obligation/state.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';

/** What an act is done to: `{ delivery: 'GA-64' }`, `{ approval: 12 }`; empty where there is only one thing to do it to. */
export type Target = Readonly<Record<string, string | number>>;

/** By fields: what there is to choose from. Each makes a button of its own. */
const TARGETS: Readonly<Record<string, (life: Alive, type: CommandType) => readonly (string | number)[]>> = {
  delivery: ({ deliveries }) => Object.keys(deliveries),
  milestone: ({ plan }) => plan.milestones.map(({ key }) => key),
  input: ({ inputs }, type) => (type === 'ask-for-input' ? [] : inputs.map(({ key }) => key)),
  awaited: (life) => (life.status === 'running' ? awaitedIn(life).map(({ key }) => key) : []),
  role: ({ assignments }) => rolesIn(assignments),
  objection: (life) => decisionsOf(life, 'objected'),
  approval: (life) => decisionsOf(life, 'approved'),
  fact: (life) => factsIn(life).map(({ seq }) => seq),
};

const decisionsOf = ({ decisions }: Alive, wanted: 'objected' | 'approved'): number[] =>
  decisions.filter(({ decision, void: isVoid }) => decision === wanted && !isVoid).map(({ seq }) => seq);

const fieldsOf = (type: CommandType): Readonly<Record<string, string>> => COMMANDS[type];

/** Whatever an act of this type could be done to. Without any there is nothing to do it to. */
export function targetsOf(life: Alive, type: CommandType): Target[] {
  const field = Object.keys(fieldsOf(type)).find((name) => Object.hasOwn(TARGETS, name));
  if (field === undefined || (type === 'ask-for-input' && field === 'input')) return [{}];
  const keys = TARGETS[field]?.(life, type) ?? [];
  return [...new Set(keys)].map((key) => ({ [field]: key }));
}

/** What a form could be filled in with, so that nothing is against it but what stands already: one of these will do if any does. */
export function fillingsOf(
  life: Alive,
  type: CommandType,
  today: CivilDate,
): Readonly<Record<string, unknown>>[] {
  const fields = fieldsOf(type);
  const filled = Object.fromEntries(
    Object.entries(fields)
      .filter(([name, kind]) => !kind.endsWith('?') && !Object.hasOwn(TARGETS, name))
      .map(([name, kind]) => [name, fillingOf(life, name, kind, today)]),
  );
  const more = type === 'ask-for-input' ? { input: 'an-input-of-this-form' } : {};
  const chosen = choicesOf(life, type);
  return (chosen.length === 0 ? [{}] : chosen).map((one) => ({ ...filled, ...more, ...one }));
}

/** Whom or which posts it could be about: with one of them it may be open, and with another not. */
function choicesOf(life: Alive, type: CommandType): Readonly<Record<string, unknown>>[] {
  if (type === 'reassign') return postsIn(life.assignments).map((post) => ({ posts: [post] }));
  const field = type === 'remove-addressee' ? 'addressee' : 'from';
  const isAsked = type === 'remove-addressee' || Object.hasOwn(fieldsOf(type), 'from');
  return isAsked ? (life.views?.addressees ?? []).map((one) => ({ [field]: one })) : [];
}

function fillingOf(life: Alive, name: string, kind: string, today: CivilDate): unknown {
  const words: Record<string, string> = {
    kind: FOLLOW_UP_KINDS[0],
    as: 'noted',
    obligation: 'A/RES/1/1#1.1',
  };
  const simple: Record<string, unknown> = {
    name: words[name] ?? 'Something',
    text: 'Something',
    names: ['Something'],
    day: name === 'happenedOn' ? today : addDays(today, 7),
    digest: currentDraft(life),
    draft: NEW_DRAFT,
    flag: true,
    forecast: forecastAt(today),
    sensitivity: 'confidential',
    count: name === 'proposal' ? (life.proposed?.seq ?? 0) : 1_000_000,
  };
  return simple[kind];
}

/** What nobody has the bytes of has no digest to name it by. */
const currentDraft = ({ drafts }: Alive): string =>
  drafts.findLast(({ sha256 }) => !areUnknown(sha256))?.sha256 ?? NEW_DRAFT.sha256;

const NEW_DRAFT: DraftBytes = { sha256: '0'.repeat(64), size: 1, mediaType: 'text/plain', words: 1 };

const forecastAt = (today: CivilDate): Forecast => ({
  ...{ title: 'Something', words: 1, original: 'en', languages: ['en'] },
  ...{ submission: addDays(today, 7), issuance: addDays(today, 49), meeting: null, meetingOn: null },
});
