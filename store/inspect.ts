import pg from 'pg';

/** What an operator should know of a PostgreSQL server. */
export interface Inspected {
  /** `16.4`. */
  version: string;
  major: number;
  /** Whether a power cut can cost what was acknowledged. */
  losesOnPowerCut: boolean;
  /** Whether the user could do anything, past every refusal of the record. */
  isSuperuser: boolean;
  /** By how much its clock is ahead of ours, in milliseconds. */
  aheadMs: number;
}

/** Asks a PostgreSQL server what it is. Throws what the driver throws. */
export async function inspect(url: string): Promise<Inspected> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{
      version: string;
      number: string;
      fsync: string;
      commit: string;
      superuser: boolean;
      now: string;
    }>(`select current_setting('server_version') as version, current_setting('server_version_num') as number,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      (extract(epoch from clock_timestamp()) * 1000)::text as now`);
    const [row] = rows;
    if (row === undefined) throw new Error('the server answered nothing');
    return {
      version: row.version,
      major: Math.floor(Number(row.number) / 10_000),
      losesOnPowerCut: row.fsync === 'off' || row.commit === 'off',
      isSuperuser: row.superuser,
      aheadMs: Number(row.now) - Date.now(),
    };
  } finally {
    await client.end();
  }
}
