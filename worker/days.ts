import type { LaunchRequest } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import type { Confirmation, Draft, Given } from '../domain/obligation/confirm.ts';
import { type Entry, givenIn, obligationIn } from '../domain/register/entry.ts';
import { civilDate, inWords } from '../domain/time/civil-date.ts';

/** What a launch does with the days that a person gives, and with those given before. */

/** A reading that makes an obligation of its own. */
export type Own = Extract<Confirmation, { own: true }>;

/** Days given in the register before, for the deliveries that there still are. */
export const stillUsed = (entry: Entry, { draft }: Own): Given =>
  Object.fromEntries(
    Object.entries(givenIn(entry)).filter(([key]) =>
      draft.deliveries.some((delivery) => delivery.key === key),
    ),
  );

/** A day of a delivery is for that one; a day of the paragraph for each in it that is open. */
export function givenFor(paragraph: string, { draft, questions }: Own, said: LaunchRequest['given']): Given {
  const asked = questions.map(({ delivery }) => delivery);
  return Object.fromEntries(
    draft.deliveries.flatMap(({ key }) => {
      const day = said[`${paragraph}/${key}`] ?? (asked.includes(key) ? said[paragraph] : undefined);
      return day === undefined ? [] : [[key, { on: civilDate(day.on), reason: day.reason }]];
    }),
  );
}

/** What runs has its days already, and a launch does not move them. Throws `request.invalid`. */
export function refuseOfLaunched(
  entry: Entry,
  paragraph: string,
  given: Given,
  launched: ReadonlySet<string>,
): void {
  const id = obligationIn(entry);
  const before = givenIn(entry);
  const other = Object.entries(given).find(([key, { on }]) => before[key]?.on !== on);
  if (id === null || !launched.has(id) || other === undefined) return;
  const [delivery, { on }] = other;
  throw new Fault(
    'request.invalid',
    `The day for ${paragraph}/${delivery}, ${inWords(on)}, is not used: ${id} was launched before.`,
    `Leave the day out. See where it stands with: rapporteur show '${id}'.`,
  );
}

/** A day that no duty takes was meant for something: better asked back than lost. Throws `request.invalid`. */
export function refuseUnused(
  { given }: LaunchRequest,
  ready: readonly { paragraph: string; draft: Draft }[],
): void {
  const taken = ready.flatMap(({ paragraph, draft }) =>
    draft.deliveries.filter((delivery) => delivery.given !== null).map(({ key }) => `${paragraph}/${key}`),
  );
  const unused = Object.keys(given).find(
    (key) => !taken.some((used) => used === key || used.startsWith(`${key}/`)),
  );
  if (unused === undefined) return;
  const deliveries = ready.flatMap(({ paragraph, draft }) =>
    draft.deliveries.map(({ key }) => `${paragraph}/${key}`),
  );
  throw new Fault(
    'request.invalid',
    `The day for ${unused} is not used: there is no such delivery, or it has its day from the text.`,
    `To set another day than the text's, name the delivery: ${deliveries.join(', ')}.`,
  );
}
