import { expect, inject, it } from 'vitest';
import { storeLooks } from '../../worker/doctor/store.ts';
import { readEnvironment } from '../../worker/environment.ts';

const url = inject('postgresUrl');

it.runIf(url !== null)(
  'rapporteur doctor says what of a PostgreSQL server an auditor would not like',
  async () => {
    const findings = await storeLooks(readEnvironment({ DATABASE_URL: url ?? '' }));
    expect(findings.map(({ state, says }) => `${state}: ${says}`)).toEqual([
      expect.stringMatching(/^good: The record is kept in PostgreSQL 1\d/),
      // Servers of tests keep nothing on disk, on purpose.
      'bad: fsync or synchronous_commit is off: a power cut can cost what was acknowledged.',
      'odd: Its user is a superuser, whom nothing keeps from changing the record.',
    ]);
  },
);
