import type { DurationLine, Figures } from '../../domain/durations/figures.ts';
import type { StepMeasured } from '../../domain/durations/taken.ts';
import { Fault } from '../../domain/faults.ts';
import { plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Cast, When } from '../../domain/rehearsal/cast.ts';
import type { Count } from '../../domain/rehearsal/luck.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { DurationsAnswer } from '../api/durations-contract.ts';
import { takesInWords, whenInWords } from './phrases.ts';

/** So many measurements of a step make a range; where there are fewer it is guessed. */
export const ENOUGH = 5;
/** Of more addressees a cast names those who answered most often. */
const MOST_ASKED = 20;
const NEVER = 'never';

/** The cast that is guessed from, and what comments call it. */
interface Guess {
  name: string;
  cast: Cast;
}

/** Of the one product that was asked for, or of all together. */
interface Writing {
  lines: readonly DurationLine[];
  guess: Guess;
}

/**
 * The file of a cast whose ranges are what was measured: from the 5th to the 95th percentile, with the median as the usual. What was
 * measured too seldom is guessed; a comment says so beside it. Throws `durations.too-few` where nothing was measured often enough.
 */
export function measuredCast(answer: DurationsAnswer, guess: Guess): string {
  const lines = answer.lines.filter(({ product }) => product === answer.product);
  if (!lines.some((line) => found(line) !== null)) throw tooFew(answer, lines);
  const writing = { lines, guess };
  return [
    ...headOf(answer, guess),
    ...viewsPart(writing),
    ...draftPart(writing),
    ...clearancePart(writing),
    ...deliveryPart(writing),
    '',
  ].join('\n');
}

/** What was measured often enough, and a comment on how often and when. */
interface Found {
  range: Count;
  source: string;
}

function found(line: DurationLine | undefined, figures = line?.done): Found | null {
  if (line === undefined || figures == null || figures.count < ENOUGH) return null;
  return { range: rangeOf(figures), source: sourceOf(line, figures) };
}

const rangeOf = ({ low, median, high }: Figures): Count => ({ least: low, usual: median, most: high });

/** "12 texts of 2009 to 2011", "18 times in 12 texts of 2009". */
function sourceOf({ texts, years }: DurationLine, { count }: Figures): string {
  const [first, last] = years ?? [];
  const when = first === last ? `${first}` : `${first} to ${last}`;
  return `${count === texts ? '' : `${count} times in `}${howMany(texts, 'text')} of ${when}`;
}

const howMany = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const measuredTimes = (line: DurationLine | undefined, figures = line?.done): string =>
  figures == null ? 'never measured' : `only ${figures.count} measured`;

/** The whole of a step, or of a part of it. */
const lineOf = ({ lines }: Writing, step: StepMeasured, of: string | null = null): DurationLine | undefined =>
  lines.find((line) => line.step === step && line.of === of && line.who === null);

function headOf({ asOf, product, since, obligations }: DurationsAnswer, { name }: Guess): string[] {
  const of = product === null ? '' : `, of each ${plainProduct(product)}`;
  const from = since === null ? '' : `, of what was over on ${inWords(since)} or later`;
  return [
    `# As measured on ${inWords(asOf.slice(0, 10) as CivilDate)} in the records of ${howMany(obligations, 'obligation')}${of}${from}.`,
    '# A range goes from the 5th to the 95th percentile, and its usual is the median: the one in twenty that took longest does not',
    '# stretch it. Of fewer than 20 measurements that leaves none out. A rehearsal draws from a triangle over the range, so a rare',
    `# long time comes more often than it did. What was measured fewer than ${ENOUGH} times is guessed, as in ${name}.`,
    'cast: As it was',
    'about: As long as it took by the records of the house.',
    '',
  ];
}

/** Those answer who are known well enough; else those whom the guess asks, as States did. */
function viewsPart({ lines, guess }: Writing): string[] {
  const { views } = guess.cast;
  if (views === null) return [];
  const replies = lineOf({ lines, guess }, 'reply');
  const states = lineOf({ lines, guess }, 'reply', 'state');
  const asStates = found(states, states?.fromDue);
  const known = onceByName(lines.filter(({ step, who }) => step === 'reply' && who !== null))
    .flatMap((line) => ({ line, measured: found(line, line.fromDue), count: line.fromDue?.count ?? 0 }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_ASKED);
  const each = known.flatMap(({ line, measured }) =>
    measured === null
      ? []
      : [`    - ${asked(line.who ?? '', measured.range, line.of ?? 'state')} # ${measured.source}`],
  );
  const guessed = views.correspondents.map(({ name, answers }) =>
    asStates === null
      ? `    - { name: ${word(name)}, answers: ${answers === null ? NEVER : `"${whenInWords(answers)}"`} }`
      : `    - ${asked(name, asStates.range, 'state')}`,
  );
  const note =
    asStates === null
      ? `guessed: of States ${measuredTimes(states, states?.fromDue)}`
      : `nobody answered ${ENOUGH} times: as all States did, ${asStates.source}`;
  return [
    'views:',
    `  reply by: ${whenInWords(views.replyBy)} # guessed`,
    ...(replies === undefined || replies.never === 0
      ? []
      : [
          `  # ${howMany(replies.never, 'reply').replace('replys', 'replies')} never came. How likely that is a cast cannot say; “answers: never” says that it is certain.`,
        ]),
    ...(each.length > 0 ? ['  of:', ...each] : [`  of: # ${note}`, ...guessed]),
    `  close: ${whenInWords(views.close)} # guessed`,
  ];
}

const asked = (name: string, count: Count, kind: string): string =>
  `{ name: ${word(name)}, kind: ${kind}, answers: "${whenInWords({ count, working: true })}" }`;

/** A name that differs in capitals only is the same addressee to a cast. */
const onceByName = (lines: readonly DurationLine[]): DurationLine[] => [
  ...new Map(lines.map((line) => [line.who?.toLowerCase(), line])).values(),
];

function draftPart(writing: Writing): string[] {
  const { draft } = writing.guess.cast;
  const [firstLine, againLine] = [lineOf(writing, 'drafting'), lineOf(writing, 'working-over')];
  const [first, again] = [found(firstLine), found(againLine)];
  const guessedFirst =
    draft && ('takes' in draft.first ? takes(draft.first.takes) : whenInWords(draft.first));
  return [
    'draft:',
    ...(first === null
      ? [`  handed in: ${guessedFirst ?? NEVER} # guessed: ${measuredTimes(firstLine)}`]
      : [
          '  # From when it could be begun: views were closed or, where none were collected, the launch. A text that could wait has waited.',
          `  handed in: ${takes(first.range)} # ${first.source}`,
        ]),
    ...(again === null
      ? [`  worked over in: ${takesInWords(draft?.again ?? AT_ONCE)} # guessed: ${measuredTimes(againLine)}`]
      : [
          '  # Whether a text comes back a cast does not leave to luck: add “returns: 1” to whoever sends it back.',
          `  worked over in: ${takesInWords(again.range)} # ${again.source}`,
        ]),
  ];
}

const AT_ONCE: Count = { least: 0, usual: 0, most: 0 };

/** Stages by their keys, which the chains of a house have in common. */
function clearancePart(writing: Writing): string[] {
  const { each } = writing.guess.cast.clearance;
  const all = lineOf(writing, 'clearance');
  const measured = found(all);
  const stages = writing.lines.filter(
    ({ step, of, who }) => step === 'clearance' && of !== null && who === null,
  );
  const known = stages.flatMap((line) => found(line) ?? []).length > 0;
  return [
    'clearance:',
    measured === null
      ? `  each: ${each === null ? NEVER : takes(each.takes)} # guessed: ${measuredTimes(all)}`
      : `  each: ${takes(measured.range)} # all stages: ${measured.source}`,
    ...(known ? ['  of:'] : []),
    ...stages.flatMap((line) => stageLines(writing, line, known)),
  ];
}

function stageLines({ lines }: Writing, line: DurationLine, isWithin: boolean): string[] {
  const stage = found(line);
  const indent = isWithin ? '    ' : '  ';
  if (stage === null) return [`${indent}# ${line.of}: ${measuredTimes(line)}: it takes as long as each`];
  return [
    `${indent}${word(line.of ?? '')}: ${takes(stage.range)} # ${stage.source}`,
    ...postsOf(lines.filter(({ step, of, who }) => step === 'clearance' && of === line.of && who !== null)),
  ];
}

/** Where several posts have had a stage they are told apart, behind a mark: who is not among the people may not stand in a cast. */
function postsOf(posts: readonly DurationLine[]): string[] {
  const known = posts.flatMap((line) => {
    const post = found(line);
    return post === null ? [] : [`    # ${word(line.who ?? '')}: ${takes(post.range)} # ${post.source}`];
  });
  if (posts.length < 2 || known.length === 0) return [];
  return ['    # Take the first # away from those that are among your --people:', ...known];
}

function deliveryPart(writing: Writing): string[] {
  const { submission, issuance } = writing.guess.cast;
  const line = lineOf(writing, 'issuance');
  const issued = found(line, line?.fromDue);
  return [
    `submission: ${whenOrNever(submission)} # guessed`,
    issued === null
      ? `issuance: ${whenOrNever(issuance)} # guessed: ${measuredTimes(line, line?.fromDue)}`
      : `issuance: ${whenInWords({ count: issued.range, working: true })} # ${issued.source}`,
  ];
}

const takes = (count: Count): string => `{ takes: "${takesInWords(count)}" }`;
const whenOrNever = (when: When | null): string => (when === null ? NEVER : whenInWords(when));

/** A name as YAML has it: between quotes where it might mean something else. */
const word = (name: string): string =>
  /^\p{L}[\p{L}\p{N} -]*$/u.test(name) && !/^(?:true|false|null)$/i.test(name) ? name : JSON.stringify(name);

function tooFew({ obligations, product, since }: DurationsAnswer, lines: readonly DurationLine[]): Fault {
  const told = lines
    .filter(({ of, who, done }) => of === null && who === null && done !== null)
    .map(({ step, done }) => `${step} ${done?.count}`);
  const of = product === null ? '' : ` of each ${plainProduct(product)}`;
  const from = since === null ? '' : ` over on ${inWords(since)} or later`;
  return new Fault(
    'durations.too-few',
    `No cast was written: a range wants ${ENOUGH} measurements, and no step${of}${from} was measured so often in the ${howMany(obligations, 'obligation')} of this house${told.length === 0 ? '' : ` (${told.join(', ')})`}.`,
    `Rehearse with stated ranges until there is more, as samples/casts/as-it-comes.yaml has them${product === null && since === null ? '' : ', or leave out --product and --since'}.`,
  );
}
