import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DueRow } from '../../../../domain/planning/due-row.ts';
import {
  type PlanningFact,
  SHIPPED_WORLD,
  type World,
  worldWith,
} from '../../../../domain/planning/world.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { readElements, readFacts, readRecipient } from './notation.ts';

/** A row of a table in this folder: what is said, and what has to come of it. */
export interface DeadlineCase {
  /** `sessions.md, line 12`. */
  where: string;
  /** The words of the text, or what the case is about. */
  words: string;
  row: DueRow;
  facts: PlanningFact[];
  /** `2009-06-01`, `2009-09-15 to 2010-09-14`, `2019-02-15, 2019-08-15, …`, `ask: no-time-stated`; with ` (provisional)`. */
  due: string;
  /** By milestone: its day, or `none`. */
  days: Map<string, string>;
  /** `fits`, `tight by 9`, `short by 30`; empty where the case does not say. */
  time: string;
}

/** All cases of the tables of this folder, in the order of their names. */
export const readCases = (folder: string): DeadlineCase[] =>
  globSync(`${folder}/*.md`)
    .filter((path) => basename(path) !== 'README.md')
    .sort()
    .flatMap((path) => casesIn(basename(path), readFileSync(path, 'utf8')));

function casesIn(file: string, text: string): DeadlineCase[] {
  let columns: string[] | null = null;
  return text.split('\n').flatMap((line, at) => {
    const where = `${file}, line ${at + 1}`;
    if (!line.startsWith('|')) {
      columns = null;
      return [];
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (columns === null) {
      columns = cells;
      return [];
    }
    if (cells.every((cell) => /^-+$/.test(cell))) return [];
    if (cells.length !== columns.length) {
      throw new Error(`${where}: expected ${columns.length} cells, found ${cells.length}`);
    }
    return [caseOf(where, new Map(columns.map((name, cell): [string, string] => [name, cells[cell] ?? ''])))];
  });
}

const KNOWN = ['the text says', 'read as', 'adopted', 'to', 'product', 'given', 'due', 'days', 'time'];

function caseOf(where: string, cells: Map<string, string>): DeadlineCase {
  const unknown = [...cells.keys()].filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0) throw new Error(`${where}: no such column: ${unknown.join(', ')}`);
  const cell = (name: string): string => cells.get(name) ?? '';
  const [, adopted = '', body = '', station] = /^(\S+) (.+?)(?: at (.+))?$/.exec(cell('adopted')) ?? [];
  const product = cell('product');
  const recipient = readRecipient(cell('to'));
  return {
    where,
    words: cell('the text says'),
    row: {
      id: where,
      symbol: 'A/RES/63/999',
      body,
      adopted: civilDate(adopted),
      ...(station === undefined ? {} : { station }),
      ...(recipient ? { recipients: [recipient] } : {}),
      due: readElements(cell('read as'), where),
      ...(product.includes('briefing') ? { kind: 'briefing' as const } : {}),
      ...(product.includes('oral update') ? { kind: 'oral_update' as const } : {}),
      ...(product.includes('views') ? { collects_views: true } : {}),
      ...(product.includes('in context') ? { in_context: true } : {}),
    },
    facts: readFacts(cell('given'), where),
    due: cell('due'),
    days: new Map(
      cell('days')
        .split(', ')
        .filter((day) => day !== '')
        .map((day): [string, string] => {
          const [name = '', on = ''] = day.split(' ');
          return [name, on];
        }),
    ),
    time: cell('time'),
  };
}

/** The world in which a case is planned. */
export const worldOf = ({ facts }: DeadlineCase): World => worldWith(SHIPPED_WORLD, facts);
