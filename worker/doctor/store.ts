import { inspect } from '../../store/inspect.ts';
import type { Environment } from '../environment.ts';
import { CLOCKS_APART_MS } from './clocks.ts';
import { bad, type Finding, good, odd } from './finding.ts';

/** Those that the store is tested on. */
const OLDEST = 15;
const NEWEST = 18;

export async function storeLooks({ DATABASE_URL: url }: Environment): Promise<Finding[]> {
  if (url === undefined) {
    return [
      good('store', 'The record is kept in the home, in an embedded PostgreSQL.'),
      odd(
        'store',
        'A power cut may cost it the last seconds; a crash of the program does not.',
        'Where an auditor goes by the record, keep it in a PostgreSQL server: DATABASE_URL. rapporteur backup moves it there.',
      ),
    ];
  }
  let found: Awaited<ReturnType<typeof inspect>>;
  try {
    found = await inspect(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      bad(
        'store',
        `The PostgreSQL server of DATABASE_URL does not answer: ${why}.`,
        'Check DATABASE_URL, the network, and that the server runs.',
      ),
    ];
  }
  const { version, major, losesOnPowerCut, isSuperuser, aheadMs } = found;
  return [
    major < OLDEST
      ? bad('store', `PostgreSQL ${version} is too old.`, `Take ${OLDEST} or newer.`)
      : major > NEWEST
        ? odd(
            'store',
            `PostgreSQL ${version} is newer than those that this version was tested on, ${OLDEST} to ${NEWEST}.`,
          )
        : good('store', `The record is kept in PostgreSQL ${version}.`),
    ...(losesOnPowerCut
      ? [
          bad(
            'store',
            'fsync or synchronous_commit is off: a power cut can cost what was acknowledged.',
            'Switch both on in postgresql.conf.',
          ),
        ]
      : []),
    ...(isSuperuser
      ? [
          odd(
            'store',
            'Its user is a superuser, whom nothing keeps from changing the record.',
            'Give the house a user of its own: docs/operations.md, PostgreSQL.',
          ),
        ]
      : []),
    ...(Math.abs(aheadMs) > CLOCKS_APART_MS
      ? [
          bad(
            'store',
            `Its clock is ${Math.round(aheadMs / 1000)} seconds ahead of ours.`,
            'Keep the clocks of the machines together (NTP).',
          ),
        ]
      : []),
  ];
}
