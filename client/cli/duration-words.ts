import type { DurationLine } from '../../domain/durations/figures.ts';
import type { StepMeasured } from '../../domain/durations/taken.ts';
import { plainProduct } from '../../domain/obligation/telling/names.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { DurationsAnswer } from '../api/durations-contract.ts';
import { type Column, table, wrapped } from './pages.ts';

const STEPS: Record<StepMeasured, string> = {
  reply: 'reply to views, from asking',
  drafting: 'drafting, to the first version',
  'working-over': 'working over, once it came back',
  clearance: 'clearance',
  issuance: 'issuance, from submission',
};
const KINDS: Record<string, string> = { state: 'States', organisation: 'organisations', unit: 'units' };

const COLUMNS: readonly Column[] = [
  { gives: true },
  ...Array.from({ length: 7 }, (): Column => ({ right: true })),
];
const HEAD = ['working days', 'done', 'least', 'quarter', 'half', '3 quarters', 'most', 'goes on'];

/** How long steps took, for a screen: a table of all products, and one of each where there are several. */
export function durationLines(
  { since, product, obligations, lines }: DurationsAnswer,
  width: number,
): string[] {
  const from = since === null ? '' : `, of what was over on ${inWords(since)} or later`;
  const of = product === null ? '' : `, ${plainProduct(product)}`;
  const title = `How long it took, by the records of ${obligations} obligations${of}${from}`;
  if (lines.length === 0)
    return [title, '', 'Nothing was measured: nothing of that kind has been begun here.'];
  const products = [...new Set(lines.map((line) => line.product))];
  // Of one product the whole says the same once more.
  const told = products.length === 2 ? products.slice(1) : products;
  const rows = (one: DurationLine['product']) => lines.filter((line) => line.product === one);
  return [
    title,
    ...told.flatMap((one) => [
      '',
      one === null ? 'All products' : firstUpper(plainProduct(one)),
      ...table(COLUMNS, [HEAD, ...rows(one).filter(isTold(lines)).map(cells)], width, '  '),
      ...silence(rows(one)),
    ]),
    '',
    ...wrapped(HOW, width),
  ];
}

const HOW =
  '“half”: half of all took at most so long; “quarter” and “3 quarters” likewise. What goes on still is in no figure. Of days in the house those do not count on which it was on hold, or nobody was there.';

const firstUpper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A post that had a stage alone says the same as its stage; addressees are many, and in --json. */
const isTold =
  (lines: readonly DurationLine[]) =>
  ({ product, step, of, who }: DurationLine): boolean => {
    const beside = lines.filter((line) => line.product === product && line.step === step);
    if (who !== null)
      return step === 'clearance' && beside.filter((line) => line.of === of && line.who !== null).length > 1;
    return of === null || step === 'clearance' || beside.filter((line) => line.who === null).length > 2;
  };

function cells({ step, of, who, done, open }: DurationLine): string[] {
  const name = who !== null ? `    ${who}` : of !== null ? `  ${KINDS[of] ?? of}` : STEPS[step];
  const figures =
    done === null
      ? ['0', '', '', '', '', '']
      : [done.count, done.least, done.quarter, done.median, done.threeQuarters, done.most];
  return [name, ...figures.map(String), open.count === 0 ? '' : `${open.count}, up to ${open.longest}`];
}

function silence(lines: readonly DurationLine[]): string[] {
  const reply = lines.find(({ step, of }) => step === 'reply' && of === null);
  return reply === undefined || reply.never === 0
    ? []
    : [`  ${reply.never} who were asked for views had not answered when these were closed.`];
}
