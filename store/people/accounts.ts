import type { Sensitivity } from '../../domain/obligation/acts/handling/handling.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Role } from '../../domain/rights/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';
import type { PeopleTables } from './tables.ts';

/** Somebody, or a program, that can come in. */
export interface Account {
  id: string;
  kind: 'person' | 'service';
  /** null: of a service. */
  email: string | null;
  name: string;
  /** Who that is in the directory; null: nobody, and so it acts on no obligation. */
  person: PersonId | null;
  roles: Role[];
  /** Whether it has a password, and whether the provider of identities knows it. */
  hasPassword: boolean;
  hasSubject: boolean;
  madeAt: Instant;
  disabledAt: Instant | null;
  /** Up to how sensitive what it reads may be, and whose files; null: those of all units. */
  clearance: Sensitivity;
  units: string[] | null;
}

type Row = PeopleTables['account'];

/** All of them, by e-mail and name. */
export async function allAccounts(db: Db): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('email').orderBy('id').execute();
  return rows.map(accountOf);
}

export async function accountWith(
  db: Db,
  column: 'id' | 'email' | 'person' | 'subject',
  value: string,
): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where(column, '=', value).executeTakeFirst();
  return row && accountOf(row);
}

export async function isThereAnAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** What a password is checked against, of who has one. */
export async function passwordOf(db: Db, email: string): Promise<{ id: string; kept: string } | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'password'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.password == null ? undefined : { id: row.id, kept: row.password };
}

/** Makes an account; false, when there is one of that e-mail or person already. */
export async function makeAccount(
  db: Db,
  {
    id,
    kind,
    email,
    name,
    person,
    roles,
    madeAt,
    clearance,
    units,
  }: Omit<Account, 'hasPassword' | 'hasSubject' | 'disabledAt'>,
): Promise<boolean> {
  const row: Row = {
    ...{ id, kind, email, name, person, roles: JSON.stringify(roles), made_at: madeAt },
    ...{ clearance, units: units && JSON.stringify(units) },
    ...{ password: null, subject: null, disabled_at: null },
  };
  const { numInsertedOrUpdatedRows: made } = await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return made === 1n;
}

/** What can be changed of an account. */
export interface AccountChange {
  person?: PersonId | null;
  roles?: Role[];
  password?: string;
  subject?: string;
  disabledAt?: Instant | null;
  clearance?: Sensitivity;
  units?: string[] | null;
}

export async function changeAccount(db: Db, id: string, change: AccountChange): Promise<void> {
  const { person, roles, password, subject, disabledAt, clearance, units } = change;
  await db
    .updateTable('account')
    .set({
      ...(person === undefined ? {} : { person }),
      ...(roles === undefined ? {} : { roles: JSON.stringify(roles) }),
      ...(password === undefined ? {} : { password }),
      ...(subject === undefined ? {} : { subject }),
      ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
      ...(clearance === undefined ? {} : { clearance }),
      ...(units === undefined ? {} : { units: units && JSON.stringify(units) }),
    })
    .where('id', '=', id)
    .execute();
}

export const accountOf = (row: Row): Account => ({
  id: row.id,
  kind: row.kind,
  email: row.email,
  name: row.name,
  person: row.person as PersonId | null,
  roles: JSON.parse(row.roles) as Role[],
  hasPassword: row.password !== null,
  hasSubject: row.subject !== null,
  madeAt: row.made_at as Instant,
  disabledAt: row.disabled_at as Instant | null,
  clearance: row.clearance,
  units: row.units === null ? null : (JSON.parse(row.units) as string[]),
});
