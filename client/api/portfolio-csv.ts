import { csvField } from '../../domain/forecast/csv.ts';
import { plainProduct } from '../../domain/obligation/telling/names.ts';
import type { PortfolioLineTold } from './portfolio-contract.ts';

/** For programs and spreadsheets: days as YYYY-MM-DD, several things in a cell with ; between them. */
const COLUMNS: readonly [heading: string, cell: (line: PortfolioLineTold) => string | null | undefined][] = [
  ['obligation', ({ id }) => id],
  ['mandate', ({ mandate }) => mandate],
  ['title', ({ title }) => title],
  ['product', ({ product }) => plainProduct(product)],
  ['status', ({ status }) => status],
  ['stage', ({ stage }) => stage],
  ['risk', ({ risk }) => risk],
  ['next due', ({ nextDue }) => nextDue],
  ['final due', ({ finalDue }) => finalDue],
  ['post', ({ holder }) => holder?.post],
  ['person', ({ holder }) => holder?.person?.name],
  ['person id', ({ holder }) => holder?.person?.id],
  ['unit', ({ holder }) => holder?.unit],
  ['station', ({ station }) => station],
  [
    'deliveries',
    ({ deliveries }) =>
      deliveries.map(({ key, due, state }) => `${key} ${due ?? 'no day'} ${state}`).join('; '),
  ],
  ['sensitivity', ({ sensitivity }) => sensitivity],
];

const record = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

export const portfolioHeadings = (): string => record(COLUMNS.map(([heading]) => heading));

export const portfolioRecord = (line: PortfolioLineTold): string =>
  record(COLUMNS.map(([, cell]) => cell(line) ?? ''));
