import type { DueElement, Recipient } from '../reading/reading.ts';
import { BODIES, CONVENTIONS } from '../reading/words/bodies.ts';
import { NAMED_BODIES, plainName } from '../time/body-aliases.ts';
import type { KnownDays } from '../time/known-days.ts';
import { nearNames } from '../time/near-names.ts';
import { bodyName } from '../time/sessions.ts';
import type { VerbCommand } from './commands.ts';
import { currentOf } from './entry.ts';
import { refused } from './outcome.ts';
import type { RegisterRefusal } from './refusals.ts';
import type { Register } from './state.ts';

/** What of values speaks of bodies. */
interface ToWhom {
  recipients?: Recipient[];
  due?: DueElement[];
}

type Naming = Extract<VerbCommand, { values: unknown } | { parts: unknown }>;

/**
 * The command with each body under the name that readings use, from whatever name a person gave it. Refused when nobody
 * knows one: neither a table, nor the house's calendar, nor this register; and the person does not say that it is new.
 */
export function withKnownBodies(
  register: Register,
  command: VerbCommand,
  known: KnownDays,
): VerbCommand | { refused: RegisterRefusal } {
  if (!('values' in command || 'parts' in command)) return command;
  const own = bodiesIn(register);
  const names = [...namesKnown(known), ...own.map((body) => [body, body] as const)];
  const byName = new Map(names.toReversed().map(([name, body]) => [plainName(name), body]));
  const fresh = new Map((command.newBodies ?? []).map((body) => [plainName(body), body]));
  const strangers: string[] = [];
  const meant = (text: string): string => {
    if (known.bodies.has(text) || own.includes(text)) return text;
    const body = byName.get(plainName(text)) ?? fresh.get(plainName(text));
    if (body === undefined) strangers.push(text);
    return body ?? text;
  };
  const named = <V extends ToWhom>(values: V): V => ({
    ...values,
    ...(values.recipients && {
      recipients: values.recipients.map((each) => ({ ...each, body: meant(each.body) })),
    }),
    ...(values.due && {
      due: values.due.map((each) => (each.type === 'session' ? { ...each, body: meant(each.body) } : each)),
    }),
  });
  const told = withNamed(command, named);
  const [stranger] = strangers;
  return stranger === undefined ? told : refused('unknown-body', notKnown(stranger, names, known));
}

/** Both branches of values look alike, and yet each is a type of its own. */
function withNamed(command: Naming, named: <V extends ToWhom>(values: V) => V): VerbCommand {
  if (command.type === 'split') return { ...command, parts: command.parts.map(named) };
  if (command.type === 'add') return { ...command, values: named(command.values) };
  return { ...command, values: named(command.values) };
}

/** Each name of each body, those first that go before. */
const namesKnown = (known: KnownDays): (readonly [string, string])[] => [
  ...[...known.bodies.values()].flatMap(({ body, name }) => [[body, body] as const, [name, body] as const]),
  ...NAMED_BODIES,
  ...BODIES.flatMap(([phrases, body]) => [body, ...phrases].map((name) => [name, body] as const)),
  ...CONVENTIONS.flatMap(([phrases, convention]) =>
    [`COP:${convention}`, ...phrases.map((phrase) => `Conference of the Parties to the ${phrase}`)].map(
      (name) => [name, `COP:${convention}`] as const,
    ),
  ),
];

/** Whoever asks, whoever the text names, and whoever a person has named before. */
const bodiesIn = ({ mandate, entries }: Register): string[] => [
  mandate.body,
  ...entries
    .map(currentOf)
    .flatMap(({ recipients, due }) => [
      ...recipients.map(({ value }) => value.body),
      ...due.flatMap(({ value }) => (value.type === 'session' ? [value.body] : [])),
    ]),
];

function notKnown(stranger: string, names: readonly (readonly [string, string])[], known: KnownDays): string {
  const near = nearNames(stranger, names).map((body) => {
    const name = bodyName(body, known);
    return name === body || name === `the ${body}` ? name : `${body} (${name})`;
  });
  const asked = near.length === 0 ? '' : ` Is it ${near.join(' or ')}?`;
  return `Nobody here knows a body “${stranger}”.${asked} A body that is not known yet is named with --to-new.`;
}
