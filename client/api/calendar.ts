import type { Readable } from 'node:stream';
import type { PlanningFact } from '../../domain/planning/world.ts';
import {
  type CALENDAR_FILE_ROUTES,
  type CALENDAR_ROUTES,
  type CalendarAsked,
  type CalendarFileAnswer,
  type CalendarFollowed,
  type CalendarRequest,
  type CalendarTaken,
  factsOf,
  type WhatIfAnswer,
} from './calendar-contract.ts';
import { invalid } from './problems.ts';
import { onlyOpen, type ReadingNeeds } from './reading.ts';
import { fileIn, fileNameIn } from './received.ts';
import type { Handlers } from './route.ts';

/** What the requests about the calendar stand on; the house gives it. */
export interface CalendarNeeds extends ReadingNeeds {
  /** Takes facts into the record and has all that runs looked at. Throws `calendar.unknown-*`. */
  changeCalendar(request: CalendarRequest): Promise<CalendarTaken>;
  calendar(): Promise<CalendarAsked>;
  /** What a change has led to. Undefined when there is no change of that number. */
  followed(seq: number): Promise<CalendarFollowed | undefined>;
  /** What would move, if these facts were so. Writes nothing. Throws as `changeCalendar`. */
  whatIf(facts: PlanningFact[]): Promise<WhatIfAnswer>;
  /** Throws `calendar.*`. */
  readCalendarFile(bytes: Readable, name: string, station: string | undefined): Promise<CalendarFileAnswer>;
}

export const calendarHandlers = (needs: CalendarNeeds): Handlers<typeof CALENDAR_ROUTES> => ({
  changeCalendar: ({ body }) => needs.changeCalendar({ ...body, facts: factsOf(body.facts) }),
  calendar: () => needs.calendar(),
  async calendarChange({ query: { seq } }) {
    const followed = await needs.followed(seq);
    if (followed === undefined) throw invalid(`seq: the calendar has no change ${seq}`);
    return followed;
  },
  async whatIf({ body, caller }) {
    const answer = await needs.whatIf(factsOf(body.facts));
    return { ...answer, moved: await onlyOpen(needs, caller(), answer.moved, ({ id }) => id) };
  },
});

export const calendarFileHandlers = (needs: CalendarNeeds): Handlers<typeof CALENDAR_FILE_ROUTES> => ({
  async readCalendarFile({ query: { name = UNNAMED, station }, body }) {
    const called = fileNameIn(name) ?? UNNAMED;
    const file = await fileIn(body, called);
    return needs.readCalendarFile(file.bytes, file.name ?? called, station);
  },
});

const UNNAMED = 'The calendar';
