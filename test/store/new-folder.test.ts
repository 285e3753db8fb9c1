import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../store/open.ts';

const home = mkdtempSync(join(tmpdir(), 'rapporteur-new-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('is made whole or not at all: what was cut off is thrown away, and made again', async () => {
  const path = join(home, 'a', 'store');
  // As a house leaves it that was killed while it made its first files.
  mkdirSync(`${path}.new/base`, { recursive: true });
  writeFileSync(join(`${path}.new`, 'PG_VERSION'), '18\n');
  mkdirSync(path);
  const db = await openDatabase({ kind: 'folder', path });
  const { rows } = await sql<{ found: number }>`select count(*)::integer as found from record_event`.execute(
    db,
  );
  expect(rows).toEqual([{ found: 0 }]);
  await db.destroy();
  expect(existsSync(`${path}.new`)).toBe(false);
}, 90_000);
