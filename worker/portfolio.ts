import type { PortfolioNeeds } from '../client/api/portfolio.ts';
import type { FacetsAsked } from '../client/api/portfolio-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Reader } from '../domain/rights/reader.ts';
import { riskOn } from '../domain/risk/risk.ts';
import { canonicalBody } from '../domain/time/body-aliases.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { facetsOf } from '../store/portfolio/facets.ts';
import type { PortfolioFilter } from '../store/portfolio/filter.ts';
import { inboxPage } from '../store/portfolio/inbox.ts';
import { loadPage } from '../store/portfolio/load.ts';
import { type Count, countPortfolio, MOST_ROWS, portfolioPage } from '../store/portfolio/page.ts';
import { timelinePage } from '../store/portfolio/timeline.ts';
import { personNames, personsCalled, statesOf } from '../store/reads.ts';
import { rebuildPage, recordsToLookAt } from '../store/rebuild/page.ts';
import { searchPage } from '../store/search/found.ts';
import { searchLag } from '../store/search/indexing.ts';
import type { Db } from '../store/tables.ts';

/** What many obligations are looked through by, as this database has them. `now`: by which today is told. */
export function portfolioOf(db: Db, now: () => Instant): PortfolioNeeds {
  const today = (): CivilDate => now().slice(0, 10) as CivilDate;
  return {
    async portfolio({ order, limit, after = null, on: day = today(), reasons, ...asked }, reader) {
      const filter = await filterOf(db, asked);
      const { lines, next } = await portfolioPage(db, { filter, reader, order, day, limit, after });
      return {
        ...{ day, next, lines: reasons ? await withReasons(db, lines, day) : lines },
        total: after === null ? await totalOf(db, { filter, reader, day }, lines.length, next) : null,
      };
    },
    async facets({ on: day = today(), ...asked }, reader) {
      return { day, ...(await facetsOf(db, await filterOf(db, asked), day, reader)) };
    },
    async *exported({ order, format: _, on: day = today(), ...asked }, reader) {
      const filter = await filterOf(db, asked);
      for (let after: string | null = null; ; ) {
        const page = await portfolioPage(db, { filter, reader, order, day, limit: MOST_ROWS, after });
        yield page.lines;
        after = page.next;
        if (after === null) return;
      }
    },
    async inbox({ person: given, on: day = today(), limit, after = null }, reader) {
      const asked = { reader, day, limit, after };
      // Mostly an id is given, and then one question tells all; a cursor is of an id.
      const meant = (after === null ? given : (await onePerson(db, given)).id) as PersonId;
      let page = await inboxPage(db, { ...asked, person: meant });
      const person = page.name === null ? await onePerson(db, given) : { id: meant, name: page.name };
      if (person.id !== meant) page = await inboxPage(db, { ...asked, person: person.id });
      const { lines, next } = page;
      const names = await personNames(db, [...new Set(lines.flatMap((line) => line.for ?? []))]);
      const whom = (id: PersonId | null) => (id === null ? null : { id, name: names.get(id) ?? id });
      return { person, day, next, lines: lines.map((line) => ({ ...line, for: whom(line.for) })) };
    },
    async timeline({ holder, body, after = null, ...asked }, reader) {
      const { person, post } = await holderMeant(db, holder);
      const of = { person, post, body: await bodyMeant(db, body), after };
      return timelinePage(db, { ...asked, ...of, reader });
    },
    async load({ person: given, on: day = today(), weeks, limit, after = null }, reader) {
      const person = given === undefined ? undefined : (await onePerson(db, given)).id;
      return { day, weeks, ...(await loadPage(db, { day, weeks, person, reader, limit, after })) };
    },
    async search({ words, limit, after = null }, reader) {
      const [page, lag] = await Promise.all([searchPage(db, { words, reader, limit, after }), searchLag(db)]);
      return { ...page, lag };
    },
    async rebuild({ check, after }) {
      const of = after === null ? await recordsToLookAt(db) : null;
      return { of, ...(await rebuildPage(db, { check, after })) };
    },
  };
}

/** What fits on one page is counted already. */
const totalOf = async (
  db: Db,
  question: { filter: PortfolioFilter; reader: Reader; day: CivilDate },
  shown: number,
  next: string | null,
): Promise<Count> => (next === null ? { count: shown, atLeast: false } : countPortfolio(db, question));

async function filterOf(
  db: Db,
  { holder, body, ...asked }: Omit<FacetsAsked, 'on'>,
): Promise<PortfolioFilter> {
  return { ...asked, ...(await holderMeant(db, holder)), body: await bodyMeant(db, body) };
}

/** A person by id or name, else a post. */
async function holderMeant(
  db: Db,
  holder: string | undefined,
): Promise<{ person?: PersonId | undefined; post?: string | undefined }> {
  if (holder === undefined) return {};
  const person = personOf(holder, await personsCalled(db, holder));
  return person === undefined ? { post: holder } : { person: person.id };
}

/** Whom nobody knows has nothing: that is an answer too. */
async function onePerson(db: Db, given: string): Promise<{ id: PersonId; name: string }> {
  return personOf(given, await personsCalled(db, given)) ?? { id: given as PersonId, name: given };
}

function personOf<P extends { id: string }>(given: string, found: P[]): P | undefined {
  const exact = found.find(({ id }) => id === given);
  if (exact !== undefined || found.length < 2) return exact ?? found[0];
  throw new Fault(
    'request.invalid',
    `${given} is the name of several persons: ${found.map(({ id }) => id).join(', ')}.`,
    'Name the one that is meant by the id.',
  );
}

async function bodyMeant(db: Db, given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const { world } = await worldFromRecord(db);
  return world.known.bodies.has(given) ? given : (canonicalBody(given) ?? given);
}

async function withReasons<Line extends { id: string }>(
  db: Db,
  lines: readonly Line[],
  day: CivilDate,
): Promise<(Line & { reasons: string[] })[]> {
  const states = await statesOf(
    db,
    lines.map(({ id }) => id),
  );
  return lines.map((line) => {
    const state = states.get(line.id);
    return { ...line, reasons: state === undefined ? [] : riskOn(state, day).reasons };
  });
}
