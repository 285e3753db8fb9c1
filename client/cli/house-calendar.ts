import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { readCalendarFile } from '../../activities/calendars/read-calendar-file.ts';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { CalendarFacts } from '../../domain/planning/calendar-record.ts';
import { type PlanningFact, type World, worldWith } from '../../domain/planning/world.ts';
import type { Cited, Grade } from '../../domain/time/citation.ts';
import { personOption } from './arguments.ts';
import { calendarLines, inVainLines, keptLines, whatIfLines } from './calendar-words.ts';
import type { Cli } from './cli.ts';
import { addFactOptions, type FactOptions, factsIn, lookAtForms } from './fact-options.ts';
import { outlastingLines } from './fact-words.ts';
import { keepInHouse, tryInHouse, worldOfHouse } from './house-facts.ts';

interface Options {
  json?: boolean;
  as: string;
  reason?: string;
  try?: boolean;
}

interface ImportOptions extends Options {
  station?: string;
}

interface ChangeOptions extends Options, FactOptions {
  source?: string;
  grade?: Grade;
}

/** Adds `import-calendar`, `change-calendar` and `calendar-changes`: the calendar in the house's record, by which it plans. */
export function addHouseCalendarCommands({ command, show, house }: Cli): void {
  const take = async (taken: CalendarFacts, options: Options, world: World): Promise<void> => {
    const { facts } = taken;
    const { known } = worldWith(world, facts);
    const outlasting = outlastingLines(facts, world);
    if (options.try) {
      const answer = await tryInHouse(house(), facts);
      return show(options, answer, () => whatIfLines(answer, outlasting));
    }
    const { as, reason = '' } = options;
    // A slip in a name would be kept as well, and move nothing.
    const { inVain } = facts.some(isNamed) ? await tryInHouse(house(), facts) : { inVain: [] };
    const kept = await keepInHouse(house(), { ...taken, actor: as as PersonId, reason }, world);
    show(options, { ...kept, inVain }, () =>
      keptLines(kept, facts, known, [...inVainLines(inVain), ...outlasting]),
    );
  };
  const recording = (made: Command): Command =>
    made
      .option('--as <person>', 'who changes the calendar, by id or name', personOption, 'officer')
      .option('--try', 'only tell what would move; nothing is recorded')
      .option('--json', 'for machines');

  recording(
    command('import-calendar', 'take a calendar file into the record; what runs is then proposed new dates'),
  )
    .usage('<file> --reason <words> [options] | <file> --try')
    .argument('<file>', 'sessions, meetings and holidays: iCalendar or CSV')
    .option('--reason <words>', 'why, for the record and for who is proposed new dates', 'as published')
    .option('--station <place>', 'the duty station of holidays that name none')
    .action(async (file: string, options: ImportOptions) => {
      const bytes = bytesOf(file);
      const world = await worldOfHouse(house());
      const { station } = options;
      const given = { known: world.known, ...(station === undefined ? {} : { station }) };
      const facts = readCalendarFile(bytes, file, given);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await take({ facts, file: { name: basename(file), sha256 } }, options, world);
    });

  recording(
    addFactOptions(
      command(
        'change-calendar',
        'keep a session, a holiday, a length, an absence in the record; what runs is then proposed new dates',
      ),
    ),
  )
    .usage('<what> --reason <words> [options] | <what> --try')
    .option('--reason <words>', 'why, for the record and for who is proposed new dates')
    .option('--source <words>', 'where it stands, for the proof of each day: A/64/PV.1')
    .addOption(
      new Option('--grade <grade>', 'how sure that is; else secondary').choices([
        ...['primary', 'secondary', 'computed', 'assumed'],
      ]),
    )
    .action(async (options: ChangeOptions) => {
      lookAtForms(options, NOTHING_SAID);
      if (!options.try && (options.reason ?? '').trim() === '') throw noReason();
      const cited = citedBy(options);
      const world = await worldOfHouse(house());
      const facts = factsIn(options, world, cited);
      await take({ facts, file: null }, options, world);
    });

  command('calendar-changes', 'the calendar’s record: what was said, when, by whom and why')
    .option('--json', 'for machines')
    .action(async (options: { json?: boolean }) => {
      const calendar = await house().calendar();
      if (calendar.objections.length > 0) process.exitCode = 1;
      show(options, calendar, () => calendarLines(calendar));
    });
}

/** Lengths and absences are of whatever is called so. */
const isNamed = ({ kind }: PlanningFact): boolean => kind === 'length' || kind === 'absence';

const NOTHING_SAID = [
  'rapporteur change-calendar: there is nothing to keep, no option says what is otherwise.',
  'For example: rapporteur change-calendar --length drafting=30 --reason WORDS. More: rapporteur change-calendar --help.',
] as const;

/** Where no source is given, it stands on the word of who says it. */
function citedBy({ source, grade }: ChangeOptions): Cited {
  if (source !== undefined) return { source, grade: grade ?? 'secondary' };
  if (grade === undefined) return { source: 'said by an officer', grade: 'assumed' };
  throw new Fault(
    'request.invalid',
    `rapporteur change-calendar: --grade ${grade} says how sure a source is, and no --source is given.`,
    'Give --source WORDS, or leave --grade out.',
  );
}

const noReason = (): Fault =>
  new Fault(
    'request.invalid',
    'rapporteur change-calendar: there is no reason.',
    'Say why with --reason WORDS: it is recorded, and told to who is proposed new dates. Or only try it: --try.',
  );
