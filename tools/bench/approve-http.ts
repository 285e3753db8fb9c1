/**
 * node tools/bench/approve-http.ts [ROUNDS] : how long an approval takes over HTTP, by somebody who has signed in, beside the same update sent bare
 * with the SDK's client to the same worker, the two in turns; ROUNDS (100 unless said) of each. On an installation as users start it. Ends
 * with 1 when the middle one takes more than 1.5 times as long.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendCommand } from '../../client/obligations/command.ts';
import { connectTemporal } from '../../client/temporal.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { signCommand } from '../../store/signing.ts';
import { keyFolder } from '../../worker/key-folder.ts';
import { openPayloadKeys } from '../../worker/payload-keys.ts';
import type { Member } from '../installation/crew.ts';
import { startInstallation } from '../installation/installation.ts';
import { progressOn } from '../progress.ts';
import { nextLaunch, type Person, type Seat, teamsOf } from './crowd/teams.ts';

const ROUNDS = Number(process.argv[2] ?? 100);
const WARM = 20;
/** Reports at a time, so that none of them becomes longer than those of real life. */
const TEAMS = 5;
const LIMIT = 1.5;

const progress = progressOn(process.stderr);
const installation = await startInstallation();
const { home, url } = installation;
try {
  const { address, namespace } = JSON.parse(readFileSync(join(home, 'temporal', 'address.json'), 'utf8'));
  const { codec } = openPayloadKeys({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: undefined });
  const client = await connectTemporal({ address, namespace, codec });
  const [key] = keyFolder(join(home, 'keys')).held('api');
  if (key === undefined) throw new Error('The house has no key.');
  const sign: Sign = async (stream, command) => signCommand(key, stream, command, REAL_CLOCK.now());
  const bare = { client, sign };

  const people = await teamsOf(installation, TEAMS * 5);
  const of = (team: number, seat: Seat): Person =>
    people.find((person) => person.team.number === team && person.seat === seat) as Person;
  const reports: ObligationId[] = [];
  for (let team = 1; team <= TEAMS; team += 1) {
    const officer = of(team, 'officer');
    const { symbol, body } = nextLaunch(officer.team);
    await post(officer, '/launches', body);
    reports.push(`${symbol}#14.1` as ObligationId);
  }

  const times: Record<'http' | 'bare', number[]> = { http: [], bare: [] };
  for (let round = -WARM; round < ROUNDS; round += 1) {
    progress(`approving: ${Math.max(round, 0)} of ${ROUNDS}`);
    for (const way of round % 2 === 0 ? (['http', 'bare'] as const) : (['bare', 'http'] as const)) {
      const team = 1 + (Math.abs(round) % TEAMS);
      const id = reports[team - 1] as ObligationId;
      const commandId = `${way}/${round}`;
      const draft = await handedIn(of(team, 'drafter'), id, commandId);
      const chief = of(team, 'chief');
      const fields = { type: 'approve-draft', commandId, draft, comment: null } as const;
      const path = `/commands?id=${encodeURIComponent(id)}`;
      const began = performance.now();
      if (way === 'http') await post(chief, path, fields);
      else {
        const command = { ...fields, actor: chief.id, onBehalfOf: null } as Command;
        const answer = await sendCommand(bare, id, command);
        if (!answer.accepted) throw new Error(answer.refused.why);
      }
      if (round >= 0) times[way].push(performance.now() - began);
    }
  }
  progress.end();
  await client.connection.close();
  const at = (way: keyof typeof times, share: number): number =>
    [...times[way]].sort((one, other) => one - other)[Math.floor(times[way].length * share)] ?? Number.NaN;
  for (const way of ['http', 'bare'] as const)
    process.stdout.write(
      `${way.padEnd(5)} p50 ${at(way, 0.5).toFixed(1)} ms, p95 ${at(way, 0.95).toFixed(1)} ms\n`,
    );
  const ratio = at('http', 0.5) / at('bare', 0.5);
  process.stdout.write(
    `over HTTP beside bare: p50 ${ratio.toFixed(2)} times, p95 ${(at('http', 0.95) / at('bare', 0.95)).toFixed(2)} times\n`,
  );
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  await installation.end();
}

/** A new version of the text: its digest. */
async function handedIn(drafter: Person, id: ObligationId, name: string): Promise<string> {
  const text = `The text of ${name}.\n`.repeat(200);
  const kept = (await post(drafter, '/drafts?name=draft.txt', Buffer.from(text))) as { sha256: string };
  const { sha256, size, mediaType, words } = kept as Record<string, unknown>;
  await post(drafter, `/commands?id=${encodeURIComponent(id)}`, {
    ...{ type: 'hand-in-draft', commandId: `hand-in/${name}`, draft: { sha256, size, mediaType, words } },
  });
  return kept.sha256;
}

async function post({ headers }: Member, path: string, body: object): Promise<unknown> {
  const isBytes = Buffer.isBuffer(body);
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': isBytes ? 'application/octet-stream' : 'application/json' },
    body: isBytes ? new Uint8Array(body) : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}
