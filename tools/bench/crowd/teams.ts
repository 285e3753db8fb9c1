import { readFileSync } from 'node:fs';
import type { Role } from '../../../domain/rights/roles.ts';
import { type Member, personWith } from '../../installation/crew.ts';
import type { Installation } from '../../installation/installation.ts';

/** What somebody is in a team: four hold a post of its duties, the fifth reads. */
export const SEATS = ['officer', 'drafter', 'chief', 'director', 'auditor'] as const;
export type Seat = (typeof SEATS)[number];

const ROLES: Record<Seat, Role> = {
  ...{ officer: 'officer', drafter: 'drafter', chief: 'manager', director: 'manager', auditor: 'auditor' },
};

/** Somebody at work. */
export interface Person extends Member {
  /** In the directory. */
  id: string;
  seat: Seat;
  team: Team;
}

/** Those who work on the same duties. */
export interface Team {
  number: number;
  /** Ids of the obligations that they have launched so far. */
  duties: string[];
  /** How many mandates they have launched. */
  launched: number;
}

/** So many people, each with an account and a role, in teams of five. The last team may be smaller. */
export async function teamsOf(installation: Installation, people: number): Promise<Person[]> {
  const made: Person[] = [];
  let team: Team = { number: 0, duties: [], launched: 0 };
  for (let n = 0; n < people; n += 1) {
    const seat = SEATS[n % SEATS.length] ?? 'auditor';
    if (seat === 'officer') team = { number: n / SEATS.length + 1, duties: [], launched: 0 };
    const id = idOf(team, seat);
    const member = await personWith(installation, `${seat}-${team.number}`, [ROLES[seat]], id);
    made.push({ ...member, id, seat, team });
  }
  return made;
}

const idOf = ({ number }: Team, seat: Seat): string => `p-${seat}-${number}`;

const TEXT = readFileSync(new URL('../../../samples/A-RES-63-194.txt', import.meta.url), 'utf8');

/** Resolutions of a session have at most three digits. */
const MOST_TEAMS = 40;
const MOST_LAUNCHES = 22;
export const mayLaunch = ({ launched }: Team): boolean => launched < MOST_LAUNCHES;

/** The team's next mandate, as a launch says it: three duties, with the team's own people in its own posts. */
export function nextLaunch(team: Team): { symbol: string; body: object } {
  const party = (seat: Seat) => ({
    post: `${seat} of team ${team.number}`,
    person: { id: idOf(team, seat), name: `The ${seat} of team ${team.number}` },
  });
  const number = 100 + team.number + MOST_TEAMS * team.launched;
  const director = party('director');
  return {
    symbol: `A/RES/63/${number}`,
    body: {
      text: TEXT.replaceAll('63/194', `63/${number}`),
      people: {
        ...{ officer: party('officer'), drafter: party('drafter'), supervisor: director },
        clearance: [
          { key: 'section', meaning: 'reviewed', party: party('chief') },
          { key: 'division', meaning: 'cleared', party: director },
        ],
      },
      given: { '7': { on: '2099-12-31', reason: 'set by the officer' } },
    },
  };
}
