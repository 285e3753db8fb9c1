import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { digestId, digestOf } from '../domain/digest/digest.ts';
import { homeOf, homesIn } from '../domain/digest/homes.ts';
import { type LineTo, linesOf, type RungId } from '../domain/digest/lines.ts';
import { type Morning, morningToTell, nextMorning, type Station } from '../domain/digest/mornings.ts';
import { type DigestLanguage, tellDigest } from '../domain/digest/telling/tell.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, toMs } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { directoryFromRecord } from '../store/directory.ts';
import { closeToTell, keepMessage, openToTell } from '../store/outbox.ts';
import type { RecordClock } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { zoneOf } from './zones.ts';

export interface DigestsMade {
  /** How many persons got one. */
  made: number;
  /** The next morning of a working day, at whatever station. */
  next: Instant;
}

export interface DigestActivities {
  /**
   * Makes the digest of everybody at whose station people can be told at that moment, and who has none of that day. Begun
   * anew, it makes those that are missing.
   */
  makeDigests(request: { at: Instant }): Promise<DigestsMade>;
}

/** What making them needs from the outside. */
export interface DigestNeeds {
  db: Db;
  clock: RecordClock;
  language: DigestLanguage;
}

export function createDigestActivities(needs: DigestNeeds): DigestActivities {
  return {
    async makeDigests({ at }) {
      refuseOtherTimes(needs.clock, at);
      const stations = await stationsAt(needs.db, at);
      const mornings = new Map<string, Morning>();
      for (const station of stations) {
        const morning = morningToTell(station, at);
        if (morning !== undefined) mornings.set(station.zone.station, morning);
      }
      const made = mornings.size === 0 ? 0 : await alive(() => tellAll(needs, at, mornings));
      const next = stations.map((station) => nextMorning(station, at));
      return { made, next: next.reduce((first, each) => (first <= each ? first : each)) };
    },
  };
}

/** How far the workflow's time may lie behind: what is tried again after that is begun with another. */
const MOST_BEHIND_MS = 60 * 60_000;

/** Whoever reaches Temporal could have digests of other days made, and what is told then is told to nobody on its day. */
function refuseOtherTimes({ now, toleranceMs }: RecordClock, at: Instant): void {
  const ahead = toMs(at) - toMs(now());
  if (toleranceMs === null || (ahead <= toleranceMs && ahead >= -MOST_BEHIND_MS)) return;
  throw ApplicationFailure.nonRetryable(`digests are made of now, not of ${at}`, 'record.clock');
}

/** Every duty station that the house knows. */
async function stationsAt(db: Db, at: Instant): Promise<Station[]> {
  const { world } = await worldFromRecord(db);
  const year = yearOf(dayAt(at, GREENWICH));
  return [...world.known.stations.keys()].map((name) => ({
    zone: zoneOf(name, year - 1, year + 1),
    days: world.known.workingDays(name),
  }));
}

const GREENWICH = { station: 'Greenwich', offsets: [] };

/** How many obligations are read at a time. */
const PAGE = 100;
/** How often it says that it is alive. */
const HEARTBEAT_MS = 2000;

async function alive<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const telling = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(telling);
  }
}

/** An event of which some have yet to be told, and who of them will have been after this. */
interface Awaiting extends RungId {
  hearers: Set<PersonId>;
}

async function tellAll(
  { db, clock, language }: DigestNeeds,
  at: Instant,
  mornings: ReadonlyMap<string, Morning>,
): Promise<number> {
  const { directory } = await directoryFromRecord(db);
  const homes = homesIn(directory, dayAt(at, GREENWICH));
  const open = await everythingOpen(db, at);
  let made = 0;
  for (const [person, lines] of open.byPerson) {
    const station = homeOf(homes, person, lines) ?? '';
    const morning = mornings.get(station);
    if (morning === undefined) continue;
    const { day } = morning;
    const until = lines.filter((each) => each.at <= morning.at).map(({ line }) => line);
    const digest = digestOf(person, day, until);
    if (digest === undefined) continue;
    const { rungs } = digest;
    const said = tellDigest(digest, language);
    const message = { id: digestId(person, day), person, day, station, language, madeAt: clock.now() };
    if (!(await keepMessage(db, { ...message, ...said, rungs }))) continue;
    made += 1;
    for (const { obligation, seq } of rungs)
      open.awaiting.get(keyOf({ obligation, seq }))?.hearers.delete(person);
  }
  const heard = [...open.awaiting.values()].filter(({ hearers }) => hearers.size === 0);
  await closeToTell(db, [...open.over, ...heard]);
  return made;
}

interface Open {
  byPerson: Map<PersonId, LineTo[]>;
  awaiting: Map<string, Awaiting>;
  /** What has nothing to say any more. */
  over: RungId[];
}

const keyOf = ({ obligation, seq }: RungId): string => `${seq} ${obligation}`;

/** All that is to be told of all obligations: the lines of each person who was not told of them yet. */
async function everythingOpen(db: Db, at: Instant): Promise<Open> {
  const open: Open = { byPerson: new Map(), awaiting: new Map(), over: [] };
  for (let after: string | null = null; ; ) {
    const page = await openToTell(db, at, after, PAGE);
    for (const { state, told, before } of page) {
      const { lines, over } = linesOf(state, told, at);
      open.over.push(...over);
      const knows = new Set(before.map((rung) => `${rung.person} ${keyOf(rung)}`));
      for (const each of lines) {
        const { person } = each;
        const [rung] = each.line.rungs;
        if (rung === undefined) continue;
        const key = keyOf(rung);
        const awaiting = open.awaiting.get(key) ?? { ...rung, hearers: new Set() };
        open.awaiting.set(key, awaiting);
        if (knows.has(`${person} ${key}`)) continue;
        awaiting.hearers.add(person);
        const theirs = open.byPerson.get(person);
        if (theirs === undefined) open.byPerson.set(person, [each]);
        else theirs.push(each);
      }
    }
    const last = page.at(-1)?.told[0]?.obligation;
    if (page.length < PAGE || last === undefined) return open;
    after = last;
  }
}
