import { readFileSync } from 'node:fs';
import type { Cli } from './cli.ts';

const STATEMENTS = new URL('../../store/database-roles.sql', import.meta.url);

/** Adds `database-roles`: what an administrator of PostgreSQL runs so that a house can change nothing of the record. */
export function addDatabaseRolesCommand({ command, show }: Cli): void {
  command(
    'database-roles',
    'the rights of two users of PostgreSQL, in SQL: who owns the tables, and who only appends',
  )
    .option('--json', 'for machines')
    .action((options: { json?: boolean }) => {
      const statements = readFileSync(STATEMENTS, 'utf8');
      show(options, { sql: statements }, () => [statements.trimEnd()]);
    });
}
