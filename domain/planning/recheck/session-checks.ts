import type { ProofStep } from '../proof.ts';
import { numberOf, textOf } from './day-numbers.ts';
import { isNamedDay, openingRule } from './openings.ts';
import {
  type Check,
  comesToDay,
  comesToSeries,
  comesToWindow,
  dayBelow,
  sessionOf,
  type Under,
  windowBelow,
} from './under.ts';

interface Which {
  body: string;
  session: number;
}

const nameOf = ({ body, session }: Which): string => `session ${session} of ${body}`;

export const sessionOpening: Check<'session-opening'> = (inputs, under) => {
  const { body, session, rule, provisional } = inputs;
  againstTheCalendar(inputs, under);
  if (rule === null) {
    if (provisional) under.object('a day of the calendar’s table is not provisional');
    return;
  }
  const opening = openingRule(body, rule);
  if (opening === undefined) {
    const on = under.step.result.kind === 'day' ? under.step.result.on : '';
    const named = isNamedDay(rule, on);
    if (named === false) under.object(`${on} is not what the rule ${rule} of ${body} says`);
    if (named !== undefined) return;
    const unsure = provisional && under.step.grade === 'assumed';
    if (!unsure)
      under.object(`the rule ${rule} of ${body} is not known to the checker: it cannot be checked`);
    return;
  }
  if (session < opening.first || session > opening.last) {
    under.object(`the rule ${rule} is for sessions ${opening.first} to ${opening.last}, not for ${session}`);
    return;
  }
  comesToDay(under, opening.on(session), `by the rule ${rule} the opening of ${nameOf(inputs)}`);
};

function againstTheCalendar(
  { body, session, rule, provisional }: Which & { rule: string | null; provisional: boolean },
  under: Under,
): void {
  if (under.known === undefined) return;
  const calendar = under.known.bodies.get(body);
  if (calendar === undefined) {
    under.object(`nothing is known of the sessions of ${body}`);
    return;
  }
  const row = calendar.table.find(({ number }) => number === session);
  if (rule === null) {
    if (row === undefined) under.object(`the calendar’s table has no ${nameOf({ body, session })}`);
    else comesToDay(under, row.opens, `by the calendar’s table the opening of ${nameOf({ body, session })}`);
    return;
  }
  if (row !== undefined)
    under.object(`the calendar’s table has ${nameOf({ body, session })}, and it overrides every rule`);
  const applied = calendar.rules.find(
    (each) => each.rule === rule && session >= each.first && session <= each.last,
  );
  if (applied === undefined)
    under.object(`the calendar of ${body} has no rule ${rule} for session ${session}`);
  else if (applied.provisional !== provisional) {
    under.object(`what the rule ${rule} gives is ${applied.provisional ? '' : 'not '}provisional`);
  }
}

export const sessionCloses: Check<'session-closes'> = (inputs, under) => {
  isOpeningOf(under, 0, inputs);
  comesToWindow(under, dayBelow(under), inputs.closes, nameOf(inputs));
  const calendar = under.known?.bodies.get(inputs.body);
  if (under.known === undefined) return;
  const row = calendar?.table.find(({ number }) => number === inputs.session);
  if (row?.closes !== inputs.closes) {
    under.object(`the calendar’s table has ${row?.closes ?? 'no day'} for the closing of ${nameOf(inputs)}`);
  }
};

export const sessionLasts: Check<'session-lasts'> = (inputs, under) => {
  const { body, session, days } = inputs;
  isOpeningOf(under, 0, inputs);
  const opens = dayBelow(under);
  comesToWindow(under, opens, textOf(numberOf(opens) + days), nameOf(inputs));
  if (under.known === undefined) return;
  const rules = under.known.bodies.get(body)?.rules ?? [];
  const applied = rules.find(({ first, last }) => session >= first && session <= last);
  if (applied?.closesAfter !== days) {
    under.object(`the calendar has no rule by which ${nameOf(inputs)} closes ${days} days after its opening`);
  }
};

export const sessionUntilNext: Check<'session-until-next'> = (inputs, under) => {
  const { body, session } = inputs;
  isOpeningOf(under, 0, inputs);
  isOpeningOf(under, 1, { body, session: session + 1 });
  comesToWindow(under, dayBelow(under), textOf(numberOf(dayBelow(under, 1)) - 1), nameOf(inputs));
  const row = under.known?.bodies.get(body)?.table.find(({ number }) => number === session);
  if (row?.closes)
    under.object(`the calendar’s table has ${row.closes} for the closing of ${nameOf(inputs)}`);
};

export const nextSession: Check<'next-session'> = (inputs, under) => {
  const { body, session } = inputs;
  const last = under.below.length - 1;
  isAdoption(under, 0);
  isOpeningOf(under, last, inputs);
  const [asked, opens] = [dayBelow(under), dayBelow(under, last)];
  if (opens <= asked) under.object(`${nameOf(inputs)} opens on ${opens}, not after ${asked}`);
  comesToDay(under, opens, `the opening of ${nameOf(inputs)}`);
  if (last === 1) {
    if (session > 1) under.object(`nothing shows that no earlier session of ${body} opens after ${asked}`);
    return;
  }
  isOpeningOf(under, 1, { body, session: session - 1 });
  const before = dayBelow(under, 1);
  if (before > asked) under.object(`session ${session - 1} of ${body} is the next: it opens on ${before}`);
};

export const sessionInTheText: Check<'session-in-the-text'> = (inputs, under) => {
  isSession(under, inputs);
  const { from, to } = windowBelow(under);
  comesToWindow(under, from, to, nameOf(inputs));
};

export const everySession: Check<'every-session'> = ({ body, sessions }, under) => {
  if (sessions.length !== under.below.length) {
    under.object(`it names ${sessions.length} sessions and rests on ${under.below.length} openings`);
  }
  // Those nearest to a rhythm need not be equally far apart: some bodies met twice in a year.
  for (const [place, session] of sessions.entries()) {
    isOpeningOf(under, place, { body, session });
    if (place > 0 && session <= (sessions[place - 1] ?? 0)) {
      under.object(`sessions ${sessions.join(', ')} do not come one after another`);
      break;
    }
  }
  comesToSeries(
    under,
    under.below.map((_, place) => dayBelow(under, place)),
    'the series of openings',
  );
};

export const meetingKnown: Check<'meeting-known'> = (inputs, under) => {
  const { result } = under.step;
  if (under.known === undefined || result.kind !== 'day') return;
  const { body, session } = inputs;
  const meetings = under.known.meetings.filter(
    (each) => each.body === body && each.session === session && each.for === inputs.for,
  );
  if (!meetings.some(({ on }) => on === result.on)) {
    const days = meetings.map(({ on }) => on).join(', ');
    under.object(
      `the agenda of ${nameOf(inputs)} has ${days === '' ? 'no such meeting' : days}, not ${result.on}`,
    );
  }
};

export const meetingAtTheOpening: Check<'meeting-at-the-opening'> = (inputs, under) => {
  isSession(under, inputs);
  comesToDay(under, windowBelow(under).from, `the opening of ${nameOf(inputs)}`);
  const symbols = [...under.steps.values()].flatMap((step) =>
    step.rule === 'adopted' ? [step.inputs.symbol] : [],
  );
  const known = under.known?.meetings.find(
    (each) =>
      each.body === inputs.body &&
      each.session === inputs.session &&
      (each.for === null || symbols.includes(each.for)),
  );
  if (known !== undefined) under.object(`the agenda of ${nameOf(inputs)} has ${known.on}`);
};

export const sessionOpenAlready: Check<'session-open-already'> = (inputs, under) => {
  isSession(under, inputs);
  isAdoption(under, 1);
  const { from, to } = windowBelow(under);
  const asked = dayBelow(under, 1);
  if (from > asked) under.object(`${nameOf(inputs)} opens on ${from}: it was not open on ${asked}`);
  comesToDay(under, to, `the last day of ${nameOf(inputs)}`);
};

function isOpeningOf(under: Under, place: number, which: Which): void {
  const below: ProofStep | undefined = under.below[place];
  const opens = below?.rule === 'session-opening' || below?.rule === 'next-session';
  if (!opens || below.inputs.body !== which.body || below.inputs.session !== which.session) {
    under.object(`step ${below?.id} is not the opening of ${nameOf(which)}`);
  }
}

function isSession(under: Under, which: Which): void {
  const [below] = under.below;
  const told = sessionOf(below, under.steps);
  if (told?.body !== which.body || told.session !== which.session) {
    under.object(`step ${below?.id} does not tell of ${nameOf(which)}`);
  }
}

function isAdoption(under: Under, place: number): void {
  const below = under.below[place];
  if (below?.rule !== 'adopted') under.object(`step ${below?.id} is not the day of adoption`);
}
