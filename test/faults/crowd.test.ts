import { afterAll, beforeAll, expect, it } from 'vitest';
import { crowd } from '../../tools/bench/crowd/crowd.ts';
import { type Installation, startInstallation } from '../../tools/installation/installation.ts';

let installation: Installation;
beforeAll(async () => {
  // A dead worker's tasks come back soon.
  installation = await startInstallation({ RAPPORTEUR_STICKY_SECONDS: '1', RAPPORTEUR_DRAIN_SECONDS: '3' });
});
afterAll(() => installation.end());

it('a team works while each process is killed: every change has one effect and one answer', async () => {
  const asked = { people: 5, seconds: 25, seed: 1, least: 12, again: 20 };
  const { killed, changes, proof } = await crowd(installation, asked, () => {});
  expect(killed.map(({ part }) => part).sort()).toEqual([
    ...['Temporal', 'guardian of Temporal', 'guardian of the house', 'house', 'supervisor'],
  ]);
  expect(proof.objections).toEqual([]);
  expect(changes).toBeGreaterThanOrEqual(12);
}, 400_000);
