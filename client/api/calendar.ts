import type { FastifyInstance } from 'fastify';
import type { PlanningFact } from '../../domain/planning/world.ts';
import {
  type CalendarAsked,
  type CalendarFollowed,
  type CalendarRequest,
  type CalendarTaken,
  calendarRequest,
  changeNumber,
  factsOf,
  type WhatIfAnswer,
  whatIfRequest,
} from './calendar-contract.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

/** What the requests about the calendar stand on; the house gives it. */
export interface CalendarNeeds {
  /** Takes facts into the record and has all that runs looked at. Throws `calendar.unknown-*`. */
  changeCalendar(request: CalendarRequest): Promise<CalendarTaken>;
  calendar(): Promise<CalendarAsked>;
  /** What a change has led to. Undefined when there is no change of that number. */
  followed(seq: number): Promise<CalendarFollowed | undefined>;
  /** What would move, if these facts were so. Writes nothing. Throws as `changeCalendar`. */
  whatIf(facts: PlanningFact[]): Promise<WhatIfAnswer>;
}

/** `POST /calendar`, `GET /calendar`, `GET /calendar-change` and `POST /what-if`. */
export function calendarRoutes(app: FastifyInstance, needs: CalendarNeeds): void {
  app.post('/calendar', async (request) => {
    const asked = checked(calendarRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.changeCalendar({ ...asked.value, facts: factsOf(asked.value.facts) });
  });
  app.get('/calendar', async () => needs.calendar());
  app.get('/calendar-change', async (request) => {
    const asked = checked(changeNumber, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { seq } = asked.value;
    const followed = await needs.followed(seq);
    if (followed === undefined) throw invalid(`seq: the calendar has no change ${seq}`);
    return followed;
  });
  app.post('/what-if', async (request) => {
    const asked = checked(whatIfRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.whatIf(factsOf(asked.value.facts));
  });
}
