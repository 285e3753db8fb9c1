import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Fault } from '../../domain/faults.ts';
import type { MandatePlace } from '../../domain/obligation/obligation.ts';
import type { SeriesCommandType } from '../../domain/series/commands.ts';
import { parsePlace, parseSeriesId, type SeriesId } from '../../domain/series/series.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { peopleIn } from './people-in.ts';
import { valuesIn } from './register-values.ts';
import { allSeries, oneSeries } from './series-asked.ts';
import { oneSeriesLines, seriesLines } from './series-words.ts';

interface Options {
  json?: boolean;
  as?: string;
  for?: string;
  reason?: string;
  by?: MandatePlace;
  from?: string;
  on?: string;
  into?: string;
  to?: string[];
  due?: string[];
  lead?: string;
  people?: string;
}

/** Adds `series`: all of them, one of them, and under it what an officer does with one. */
export function addSeriesCommands({ command, show, house }: Cli): void {
  const series = command('series', 'duties that recur: all, or one with its cycles and its record')
    .usage('[id] | suspend|resume|change|end|merge|renew|day|keep <id> [options]')
    .argument('[id]', 'for example A/RES/72/12#7.1', seriesArgument)
    .option('--json', 'for machines')
    .action(async (id: SeriesId | undefined, options: Options) => {
      if (id === undefined) {
        const all = await allSeries(house());
        return show(options, all, () => seriesLines(all));
      }
      const found = await oneSeries(house(), id);
      if (found.objections.length > 0) process.exitCode = 1;
      show(options, found, () => oneSeriesLines(found));
    });

  const put = async (
    id: SeriesId,
    options: Options,
    type: SeriesCommandType,
    fields: Record<string, unknown>,
    done: string,
  ): Promise<void> => {
    const { officer } = await oneSeries(house(), id);
    const answer = await house().commandSeries({
      query: { id },
      key: randomUUID(),
      body: {
        ...{ type, actor: options.as ?? officer.id ?? 'officer' },
        ...{ onBehalfOf: options.for ?? null, comment: options.reason ?? null, ...fields },
      },
    });
    if (!answer.accepted) process.exitCode = 2;
    show(options, answer, () =>
      answer.accepted
        ? [`${id} ${done}`, `  See: rapporteur series '${id}'`]
        : [`Refused: ${answer.refused.why}`, `  Code: ${answer.refused.code} (see docs/refusals.md)`],
    );
  };
  const verb = (name: string, description: string): Command =>
    series
      .command(name)
      .description(description)
      .argument('<id>', 'for example A/RES/72/12#7.1', seriesArgument)
      .option('--as <person>', 'who decides, by id or name; else its officer', personOption)
      .option('--for <person>', 'on whose behalf, by id or name', personOption)
      .option('--json', 'for machines');
  const reasoned = (name: string, description: string): Command =>
    verb(name, description)
      .option('--by <mandate>', 'which mandate says so: A/RES/66/300#4', placeOption)
      .option('--reason <words>', 'why, for the record');

  reasoned('suspend', 'start no cycle until it is resumed; what was started runs on').action(
    (id: SeriesId, options: Options) => put(id, options, 'suspend-series', byOf(options), 'is suspended.'),
  );
  reasoned('resume', 'go on after a suspension, or take an end back as long as something is owed')
    .requiredOption('--from <day>', 'what is due before that day is not owed', dayOption('--from'))
    .action((id: SeriesId, options: Options) =>
      put(id, options, 'resume-series', { from: options.from, ...byOf(options) }, 'goes on.'),
    );
  reasoned('change', 'another rhythm or other recipients from a day on; another lead or other people at once')
    .requiredOption('--from <day>', 'what is due from that day on is otherwise', dayOption('--from'))
    .option(
      '--due <time...>',
      '"every P2Y" counted from the last cycle, or with a first: "session GA 66" "every P2Y"',
    )
    .option('--to <recipient...>', '"GA" SC')
    .option('--lead <period>', 'how long before it is due a cycle is launched: P26W, P6M', periodOption)
    .option('--people <file>', 'who does what from now on (JSON; see samples/people.json)')
    .action((id: SeriesId, options: Options) => {
      const { due = null, recipients = null } = valuesIn({
        ...(options.to === undefined ? {} : { to: options.to }),
        ...(options.due === undefined ? {} : { due: options.due }),
      });
      const people = options.people === undefined ? null : peopleIn(options.people);
      const fields = { from: options.from, due, recipients, lead: options.lead ?? null, people };
      return put(id, options, 'change-series', { ...fields, ...byOf(options) }, 'is changed.');
    });
  reasoned('end', 'a later mandate or a person ends it: what is due from a day on is not owed')
    .requiredOption('--on <day>', 'from which day on', dayOption('--on'))
    .action((id: SeriesId, options: Options) =>
      put(id, options, 'end-series', { on: options.on, ...byOf(options) }, 'ends.'),
    );
  reasoned('merge', 'from a day on it is a section of another product')
    .requiredOption('--into <id>', 'of an obligation or a series', idArgument)
    .requiredOption('--from <day>', 'from which day on', dayOption('--from'))
    .action((id: SeriesId, { into, from, ...options }: Options) =>
      put(id, options, 'merge-series', { into, from, ...byOf(options) }, `is merged into ${into}.`),
    );
  verb('renew', 'link a later mandate that asks for the same again')
    .requiredOption('--by <mandate>', 'A/RES/64/178#15', placeOption)
    .option('--reason <words>', 'why, for the record')
    .action((id: SeriesId, options: Options) =>
      put(id, options, 'renew-series', byOf(options), 'is asked for again by it too.'),
    );
  verb('day', 'the day on which the next cycle is due, where nobody can tell, or for once another')
    .requiredOption('--on <day>', 'that day', dayOption('--on'))
    .requiredOption('--reason <words>', 'why, for the record')
    .action((id: SeriesId, options: Options) =>
      put(id, options, 'give-day', { on: options.on }, 'has the day of its next cycle.'),
    );
  verb('keep', 'what was read in a later mandate does not touch it')
    .requiredOption('--by <mandate>', 'A/RES/66/300#4', placeOption)
    .requiredOption('--reason <words>', 'why, for the record')
    .action((id: SeriesId, options: Options) =>
      put(id, options, 'keep-series', byOf(options), 'stays as it is.'),
    );
}

const byOf = ({ by }: Options): { by: MandatePlace | null } => ({ by: by ?? null });

const wrong = (what: string, expected: string): Fault =>
  new Fault('request.invalid', `${what}: expected ${expected}.`, 'Correct it.');

function seriesArgument(text: string): SeriesId {
  const id = parseSeriesId(text);
  if (id !== undefined) return id;
  throw new Fault(
    'request.invalid',
    `“${text}” is not the id of a series: expected symbol, paragraph and number, A/RES/72/12#7.1.`,
    'See the ids with: rapporteur series.',
  );
}

function placeOption(text: string): MandatePlace {
  const place = parsePlace(text);
  if (place !== undefined) return place;
  throw wrong(`--by ${text}`, 'a symbol, and behind a # the paragraph: A/RES/66/300#4');
}

const dayOption =
  (name: string) =>
  (text: string): string => {
    if (parseCivilDate(text) !== undefined) return text;
    throw wrong(`${name} ${text}`, 'a day that exists, YYYY-MM-DD');
  };

/** A period of ISO 8601. Throws `request.invalid`. */
export function periodOption(text: string): string {
  if (parsePeriod(text) !== undefined) return text;
  throw wrong(`--lead ${text}`, 'a period, P26W or P6M');
}

/** A day of a launch. Throws `request.invalid`. */
export const seriesFromOption = dayOption('--series-from');
