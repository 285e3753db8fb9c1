import { type CivilDate, inWords, parseCivilDate } from '../../../time/civil-date.ts';
import { dayAt, type Instant, momentOf } from '../../../time/instant.ts';
import { openClearance } from '../../clearing.ts';
import type { Command } from '../../commands.ts';
import { consequences } from '../../decide.ts';
import type { EventFacts, ProposedEvent, RecordedEventOf } from '../../events.ts';
import { folded } from '../../evolve.ts';
import { type PersonId, parsePersonId } from '../../parties.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import { isLateFact } from '../../rules/late-facts.ts';
import { isOver } from '../../stages.ts';
import type { Alive, Running } from '../../state.ts';
import { allowed, says } from '../act.ts';
import { postThen } from './clearing.ts';
import { type Cells, COLUMN_NAMES, COLUMNS, type Column } from './columns.ts';
import { withStatement } from './folds.ts';
import type { Kind } from './kind.ts';
import { KINDS, kindNamed, STATEMENT_KINDS, type StatementKind } from './kinds.ts';
import { nameOfFact, type StatedEvent, type Statement, statementNumber } from './statement.ts';

/** A row as it is given: what a column says, '' where it says nothing. `row` counts as a spreadsheet does. */
export interface StatementRow {
  row: number;
  what: string;
  on: string;
  saidBy: string;
  evidence: string;
  cells: Partial<Record<Column, string>>;
}

/** Why a row cannot be taken: in which column, and what was expected there, or why it cannot have been. */
export interface RowObjection {
  row: number;
  column: string;
  why: string;
}

interface Said extends Pick<Statement, 'what' | 'evidence' | 'saidBy'> {
  row: number;
  on: CivilDate;
  cells: Cells;
}

/**
 * The past that rows state of an obligation which was just launched, in the order of its days; or why it cannot have been.
 * Only what could have happened in that order is taken. `at`: the moment of the take-over.
 */
export function takeOver(
  launched: Running,
  rows: readonly StatementRow[],
  at: Instant,
): { statements: Statement[] } | { objections: RowObjection[] } {
  const read = rows.map((row) => readRow(row, launched, dayAt(at, launched.plan.zone)));
  const objections = read.flatMap((each) => ('objections' in each ? each.objections : []));
  if (objections.length > 0) return { objections };
  const said = read
    .flatMap((each) => ('on' in each ? [each] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.row - b.row));
  const statements: Statement[] = [];
  let life: Alive = launched;
  for (const each of said) {
    const stated = stateOne(life, each, at, statements.length + 1);
    if ('refused' in stated) return { objections: [objectionOf(each, stated)] };
    statements.push(stated);
    life = withStatement(life, eventOf(launched, at), stated, folded);
  }
  return { statements };
}

function readRow(
  row: StatementRow,
  { obligation }: Running,
  today: CivilDate,
): Said | { objections: RowObjection[] } {
  const objections: RowObjection[] = [];
  const expects = (column: string, expected: string): undefined => {
    objections.push({ row: row.row, column, why: `expected ${expected}` });
    return undefined;
  };
  const what = kindNamed(row.what) ?? expects('what', `one of ${STATEMENT_KINDS.join(', ')}`);
  const on = parseCivilDate(row.on) ?? expects('on', 'the day on which it happened, YYYY-MM-DD');
  if (on !== undefined && on > today)
    expects('on', `a day that is over: ${inWords(on)} is after today, ${inWords(today)}`);
  const { symbol, adopted } = obligation.mandate;
  if (on !== undefined && on < adopted)
    expects('on', `a day since ${symbol} was adopted, ${inWords(adopted)}`);
  const saidBy = parsePersonId(row.saidBy) ?? expects('said by', 'the id of the person who said so');
  const evidence =
    row.evidence !== '' && row.evidence.length <= MOST_EVIDENCE
      ? row.evidence
      : expects('evidence', `a reference of 1 to ${MOST_EVIDENCE} characters: a letter, a file, a register`);
  const cells = what === undefined ? {} : cellsOf(row, what, expects);
  if (what === undefined || on === undefined || saidBy === undefined || evidence === undefined)
    return { objections };
  return objections.length > 0 ? { objections } : { row: row.row, what, on, saidBy, evidence, cells };
}

const MOST_EVIDENCE = 300;

function cellsOf(
  { cells: given }: StatementRow,
  what: StatementKind,
  expects: (column: string, expected: string) => undefined,
): Cells {
  const { needs, may }: Kind = KINDS[what];
  const cells: Record<string, unknown> = {};
  for (const column of COLUMN_NAMES) {
    const text = given[column] ?? '';
    const { expected, parse } = COLUMNS[column];
    const isAsked = needs.includes(column);
    if (text === '' && isAsked) expects(column, expected);
    if (text !== '' && !isAsked && !may.includes(column))
      expects(column, `nothing: ${what} has no ${column}`);
    if (text === '' || !(isAsked || may.includes(column))) continue;
    cells[column] = parse(text) ?? expects(column, expected);
  }
  if (what === 'text-handed-in' && cells.digest !== undefined && cells.words === undefined)
    expects('words', 'how many words the text with that digest has, with footnotes and headings');
  if (cells.job !== undefined && cells.symbol === undefined)
    expects('symbol', 'the symbol of the document with that job number');
  return cells;
}

/** A refusal, and the column that it is about. */
type Refused = { refused: Refusal; place: string };

function stateOne(life: Alive, said: Said, at: Instant, position: number): Statement | Refused {
  const { what, on, saidBy, evidence, cells } = said;
  const kind: Kind = KINDS[what];
  const number = statementNumber(position);
  const by = cells.by ?? null;
  const onBehalfOf = cells.for ?? null;
  const attribution = { commandId: nameOfFact(number), actor: by ?? saidBy, onBehalfOf, comment: null };
  // The act has its own fields; the type checker does not see that they belong to its type.
  const command = { ...attribution, ...kind.act(cells, on, life) } as Command;
  if (isOver(life) && !isLateFact(command.type)) return { refused: OVER, place: 'what' };
  const attempt = { life, command, today: on, cells };
  for (const { place, check } of kind.against) {
    const refused = check(attempt as never);
    if (refused !== undefined) return { refused, place };
  }
  const noon = momentOf(on, 12, life.plan.zone);
  return {
    number,
    ...{ what, happenedOn: on, by, saidBy, evidence },
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    states: statesOf(life, command, noon < at ? noon : at, cells),
  };
}

const OVER = refuse('not-running', 'Nothing was owed any more by then: only late facts can follow.');

/** What stands in the record for it: as `decide` would have had it, but for what nobody here can know. */
function statesOf(life: Alive, command: Command, at: Instant, cells: Cells): StatedEvent[] {
  switch (command.type) {
    case 'approve-draft': {
      const { meaning } = allowed(openClearance(life));
      return [stated('DraftApproved', { ...decided(life, command), meaning, withComments: false })];
    }
    case 'return-draft':
      return [stated('DraftReturned', decided(life, command))];
    case 'object-to-draft':
      return [stated('DraftObjected', decided(life, command))];
    default:
      return consequences(life, command, at).flatMap((event) => asStated(life, event, cells));
  }
}

/** At which stage and by which post; who held it then is not asked. */
const decided = (life: Alive, command: { draft: string; post?: string | null }) => ({
  draft: command.draft,
  stage: allowed(openClearance(life)).key,
  post: postThen(life, command),
});

function asStated(life: Alive, event: ProposedEvent, { symbol, job }: Cells): StatedEvent[] {
  // That the file is closed is no statement: it follows from all of them.
  if (event.type === 'Settled') return [];
  if (event.type !== 'Submitted') return [plain(event)];
  const { delivery } = event.facts;
  // The reason of a delay stands on the document, not here.
  const submitted = stated('Submitted', { ...event.facts, footnote: false });
  if (symbol === undefined) return [submitted];
  const before = life.deliveries[delivery]?.symbol ?? null;
  return [submitted, stated('SymbolGiven', { delivery, symbol, job: job ?? null, before })];
}

const NOTHING_SAID = { comment: null };

/** Without the comment, which a statement has not. */
const plain = ({ comment: _, ...event }: ProposedEvent): StatedEvent => event as StatedEvent;

const stated = <T extends StatedEvent['type']>(type: T, facts: EventFacts[T]): StatedEvent =>
  plain(says(NOTHING_SAID, type, facts));

const objectionOf = ({ row }: Said, { refused, place }: Refused): RowObjection => ({
  row,
  column: place,
  why: `cannot have been then. ${refused.why}`,
});

/** As far as a fold of statements looks at it. */
const eventOf = ({ obligation, rules, hash, seq }: Running, at: Instant): RecordedEventOf<'TakenOver'> => ({
  ...{
    type: 'TakenOver',
    version: 1,
    facts: { statements: [] },
    obligation: obligation.id,
    seq: seq + 1,
    hash,
  },
  ...{ rules, commandId: 'launch', at, actor: '' as PersonId, onBehalfOf: null },
});
