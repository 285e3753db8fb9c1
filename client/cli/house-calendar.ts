import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { readCalendarFile } from '../../activities/calendars/read-calendar-file.ts';
import { bytesOf } from '../../activities/documents/file.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import type { CalendarAsked, CalendarTaken, WhatIfAnswer } from '../api/calendar-contract.ts';
import { personOption } from './arguments.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';
import { reachLines } from './reach-words.ts';
import { moveWords } from './words.ts';

interface Options {
  json?: boolean;
  as: string;
  reason?: string;
  station?: string;
  try?: boolean;
}

/** Adds `import-calendar` and `calendar-changes`: the calendar in the house's record, by which it plans. */
export function addHouseCalendarCommands({ command, show, home }: DatesCli): void {
  command('import-calendar', 'take a calendar file into the record; what runs is then proposed new dates')
    .usage('<file> --reason <words> [options] | <file> --try')
    .argument('<file>', 'sessions, meetings and holidays: iCalendar or CSV')
    .option('--reason <words>', 'why, for the record and for who is proposed new dates', 'as published')
    .option('--station <place>', 'the duty station of holidays that name none')
    .option('--as <person>', 'the id of who changes the calendar', personOption, 'officer')
    .option('--try', 'only tell what would move; nothing is recorded')
    .option('--json', 'for machines')
    .action(async (file: string, options: Options) => {
      const bytes = bytesOf(file);
      const { changes } = await ask<CalendarAsked>(home(), '/calendar');
      const { known } = worldWith(
        SHIPPED_WORLD,
        changes.flatMap(({ facts }) => facts),
      );
      const { station } = options;
      const facts = readCalendarFile(bytes, file, { known, ...(station === undefined ? {} : { station }) });
      if (options.try) {
        const answer = await ask<WhatIfAnswer>(home(), '/what-if', { facts });
        return show(options, answer, () => whatIfLines(answer));
      }
      const answer = await ask<CalendarTaken>(home(), '/calendar', {
        ...{ commandId: randomUUID(), actor: options.as, facts, reason: options.reason },
        file: { name: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') },
      });
      show(options, answer, () => [
        `Change ${answer.seq} of the calendar: ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}.`,
        'What runs is planned again; where dates would move, see: rapporteur list.',
      ]);
    });

  command('calendar-changes', 'the calendar’s record: what was said, when, by whom and why')
    .option('--json', 'for machines')
    .action(async (options: { json?: boolean }) => {
      const calendar = await ask<CalendarAsked>(home(), '/calendar');
      if (calendar.objections.length > 0) process.exitCode = 1;
      show(options, calendar, () => calendarLines(calendar));
    });
}

/** Days as Greenwich has them: the calendar belongs to no station. */
const GREENWICH = { station: 'Greenwich', offsets: [] };

function calendarLines({ changes, reach, objections }: CalendarAsked): string[] {
  if (changes.length === 0) return ['Nobody has changed the calendar: it is as the program ships it.'];
  return [
    ...changes.flatMap(({ seq, facts, file, at, byName, reason }) => [
      `${String(seq).padStart(4)}  ${inWords(dayAt(at, GREENWICH))}  ${byName}: ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}${file === null ? '' : ` from ${file.name}`}`,
      ...(reason === null ? [] : [`      why: “${reason}”`]),
    ]),
    ...(reach === null ? [] : reachLines(reach)),
    ...(objections.length === 0
      ? []
      : ['THE RECORD DOES NOT HOLD:', ...objections.map((each) => `  ${each}`)]),
  ];
}

function whatIfLines({ moved, same }: WhatIfAnswer): string[] {
  const all = moved.length + same;
  if (moved.length === 0) return [`Nothing would move of the ${all} that run. Nothing is changed.`];
  return [
    `It would touch ${moved.length} of the ${all} that run. Nothing is changed.`,
    ...moved.flatMap(({ id, moves, shortBy }) => [
      '',
      id,
      ...moves.flatMap((move) => [
        `    ${moveWords(move)}`,
        ...move.why.map((why) => `        because: ${why}`),
      ]),
      ...(shortBy.before === shortBy.after
        ? []
        : [
            `    working days missing: ${shortBy.before ?? 'not known'} now, ${shortBy.after ?? 'not known'} then`,
          ]),
    ]),
  ];
}
