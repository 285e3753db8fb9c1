import { readReach } from '../../client/cli/home.ts';
import { houseClient } from '../../client/house-client.ts';
import { Fault } from '../../domain/faults.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Environment } from '../environment.ts';
import { CLOCKS_APART_MS } from './clocks.ts';
import { bad, type Finding, good, odd } from './finding.ts';

const PATIENCE_MS = 5_000;

export async function houseLooks({ RAPPORTEUR_HOME: home }: Environment): Promise<Finding[]> {
  let reach: ReturnType<typeof readReach>;
  try {
    reach = readReach(home);
  } catch (error) {
    if (error instanceof Fault) return [odd('house', 'Nothing runs here.', 'rapporteur start')];
    throw error;
  }
  let answeredAt: number | undefined;
  const client = houseClient({
    url: reach.url,
    headers: { authorization: `Bearer ${reach.token}` },
    async fetch(...asked) {
      const [at, init] = asked;
      const answer = await fetch(at, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      answeredAt = Date.parse(answer.headers.get('date') ?? '');
      return answer;
    },
  });
  let version: string;
  try {
    version = (await client.health()).version;
  } catch {
    return [
      bad(
        'house',
        `The house of ${home}, process ${reach.pid}, does not answer at ${reach.url}.`,
        'See house.log in the home. If its process is gone: rapporteur start.',
      ),
    ];
  }
  const apart = (answeredAt ?? Date.now()) - Date.now();
  return [
    version === packageJson.version
      ? good('house', `The house runs: process ${reach.pid}, at ${reach.url}.`)
      : odd(
          'house',
          `The house that runs is of version ${version}, this program ${packageJson.version}.`,
          'Start it again: rapporteur stop, rapporteur start.',
        ),
    ...(Math.abs(apart) > CLOCKS_APART_MS
      ? [bad('house', 'Its clock and ours are apart.', 'Keep the clocks together (NTP).')]
      : []),
    ...(await partsOf(client)),
    ...(await reconciled(client)),
  ];
}

/** One part by its name is several things. */
const MANY = 'documents';

async function partsOf(client: ReturnType<typeof houseClient>): Promise<Finding[]> {
  const { parts } = await readiness(client);
  return parts.map(({ part, ok, why }) =>
    ok
      ? good('house', `Its ${part} ${part === MANY ? 'answer' : 'answers'}.`)
      : bad(
          'house',
          `Its ${part} ${part === MANY ? 'do' : 'does'} not answer: ${why?.replace(/\.$/, '') ?? 'it does not say why'}.`,
          'See house.log in the home.',
        ),
  );
}

/** What does not answer makes the answer 503, which says the same. */
async function readiness(client: ReturnType<typeof houseClient>) {
  try {
    return await client.ready();
  } catch (error) {
    const { problem } = error as { problem?: unknown };
    if (typeof problem !== 'object' || problem === null || !('parts' in problem)) throw error;
    return problem as Awaited<ReturnType<typeof client.ready>>;
  }
}

async function reconciled(client: ReturnType<typeof houseClient>): Promise<Finding[]> {
  const { last } = await client.reconciliation();
  if (last === null) return [odd('house', 'Record and Temporal were not compared yet since it started.')];
  const left = last.findings.filter(({ mended }) => !mended);
  return left.length === 0
    ? [good('house', `Record and Temporal agree on ${last.looked} obligations.`)]
    : [
        bad(
          'house',
          `Record and Temporal disagree on ${left.length} things.`,
          'See them with: rapporteur reconcile --try.',
        ),
      ];
}
