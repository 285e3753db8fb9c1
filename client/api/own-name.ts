import { Fault } from '../../domain/faults.ts';
import type { Caller } from './caller.ts';
import type { RouteRight } from './route-rights.ts';

/** Sees to it that what is asked is done in the caller's own name. Throws `rights.other-actor` and `rights.no-person`. */
export function inOwnName(
  body: unknown,
  { person }: Pick<Caller, 'person'>,
  where: NonNullable<RouteRight['inNameOf']>,
): void {
  // What is no object is answered by whoever reads it.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  if (where === 'officer') {
    const { people } = body as { people?: { officer?: { person?: { id?: unknown } } } };
    const named = people?.officer?.person?.id;
    if (named !== undefined) mustBe(named, person);
    return;
  }
  const asked = body as { actor?: unknown };
  if (asked.actor !== undefined) mustBe(asked.actor, person);
  else if (person !== null) asked.actor = person;
  else if (where === 'actor') throw nobody();
}

function mustBe(named: unknown, person: string | null): void {
  if (person === null) throw nobody();
  if (named !== person) throw other(named, person);
}

const nobody = (): Fault =>
  new Fault(
    'rights.no-person',
    'This account is nobody in the directory, and what is done here is done in the name of a person.',
    'Let an administrator say who it is: rapporteur roles ACCOUNT --person ID.',
  );

const other = (named: unknown, person: string): Fault =>
  new Fault(
    'rights.other-actor',
    `It would be done in the name of ${typeof named === 'string' ? named.slice(0, 100) : 'nobody'}, and who asks is ${person}.`,
    'Leave the actor out, or sign in as that person. Who acts for another names them in onBehalfOf.',
  );
