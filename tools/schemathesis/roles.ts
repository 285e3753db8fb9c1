import { rightOf, SCOPES } from '../../domain/rights/rights.ts';
import { ROLES_OF_PERSONS, type Role } from '../../domain/rights/roles.ts';
import { type Member, operator, personWith, programWith } from '../installation/crew.ts';
import type { Installation } from '../installation/installation.ts';

/** Who these are of samples/people.json. The others are nobody in the directory. */
const PERSONS: Partial<Record<Role, string>> = {
  officer: 'p-haddad',
  drafter: 'p-okafor',
  manager: 'p-lindqvist',
};

/** One of every role, a program that may all that programs may, nobody, and the operator of the machine: who may most comes last. */
export async function everyRole(installation: Installation): Promise<Member[]> {
  const persons: Member[] = [];
  for (const role of ROLES_OF_PERSONS)
    persons.push(await personWith(installation, role, [role], PERSONS[role] ?? null));
  return [
    { name: 'nobody', account: '', headers: {} },
    await programWith(
      installation,
      'service',
      SCOPES.filter((scope) => rightOf(scope).of.includes('service')),
    ),
    ...persons,
    { name: 'operator', account: '', headers: operator(installation.reach().token) },
  ];
}
