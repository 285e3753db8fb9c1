import type { NameOf } from '../obligation/acts/act.ts';
import type { Delivery, MandatePlace } from '../obligation/obligation.ts';
import { seatWords } from '../obligation/telling/names.ts';
import { inWords, parseCivilDate } from '../time/civil-date.ts';
import { parsePeriod, periodInWords } from '../time/period.ts';
import { bodyName, sessionName } from '../time/sessions.ts';
import type { SeriesEventFacts, SeriesEventType } from './events.ts';
import { placeText } from './series.ts';

/** A series in sentences: how often, and what happened to it. */

/** "every year, from the 74th session of the General Assembly"; of several recipients each once. */
export function rhythmWords(deliveries: readonly Delivery[]): string {
  const each = deliveries.map(({ body, stated }) => {
    const often = stated.flatMap(({ element }) =>
      element.type === 'recurring' ? [everyWords(element)] : [],
    );
    const first = stated.flatMap(({ element }) => {
      if (element.type === 'date') return [`from ${dayWords(element.date)}`];
      if (element.type !== 'session' || element.session === 'next') return [];
      return [`from ${sessionName(element.body, element.session)}`];
    });
    const words = [often[0] ?? 'once', ...first.slice(0, 1)].join(', ');
    return `${words} (${bodyName(body)})`;
  });
  return [...new Set(each)].join('; ');
}

function everyWords({ every, from }: { every: string; from?: string }): string {
  const period = parsePeriod(every);
  const often =
    period === undefined ? `at each ${every}` : `every ${periodInWords(period).replace(/^1 (?=\w+$)/, '')}`;
  return from === undefined ? often : `${often} counted from ${dayWords(from)}`;
}

function dayWords(text: string): string {
  const day = parseCivilDate(text);
  return day === undefined ? text : inWords(day);
}

/** "26 weeks", "6 months". */
export function leadWords(lead: string): string {
  const period = parsePeriod(lead);
  if (period === undefined) return lead;
  const weeks = period.days / 7;
  return period.months === 0 && Number.isInteger(weeks)
    ? `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
    : periodInWords(period);
}

const under = (by: MandatePlace | null): string => (by === null ? '' : `, as ${placeText(by)} says`);

type Sayings = { [E in SeriesEventType]: (facts: SeriesEventFacts[E], nameOf: NameOf) => string };

const SAYINGS: Sayings = {
  SeriesBegun: ({ duty, from, lead, rules }) =>
    `began the series: ${rhythmWords(duty.deliveries)}; cycles due from ${inWords(from)} on, each launched ${leadWords(lead)} before; rules version ${rules}`,
  CycleStarted: ({ cycle, passed }) =>
    `started the cycle ${cycle.key}, due on ${inWords(cycle.due)}: ${cycle.obligation}${passed.length === 0 ? '' : `; not owed meanwhile: ${passed.map(({ key }) => key).join(', ')}`}`,
  SeriesChanged: ({ from, by, deliveries, lead, posts }) =>
    `changed the series${under(by)}: ${[
      ...(deliveries === null ? [] : [`from ${inWords(from)} on ${rhythmWords(deliveries)}`]),
      ...(lead === null ? [] : [`each cycle is launched ${leadWords(lead)} before it is due`]),
      ...(posts === null ? [] : ['other posts or persons for the cycles to come']),
    ].join('; ')}`,
  SeriesSuspended: ({ by }) => `suspended the series${under(by)}: no cycle is started`,
  SeriesResumed: ({ from, by }) =>
    `resumed the series${under(by)}: owed is what is due from ${inWords(from)} on`,
  SeriesMerged: ({ into, from, by }) =>
    `merged the series${under(by)}: what is due from ${inWords(from)} on is a section of ${into}`,
  SeriesEnded: ({ on, by }) => `ended the series${under(by)}: what is due from ${inWords(on)} on is not owed`,
  SeriesSeated: ({ directorySeq, seats }, nameOf) =>
    `told who holds the posts, as of change ${directorySeq} of the directory: ${seats.map((seat) => seatWords(seat, nameOf)).join('; ')}`,
  SeriesRenewed: ({ by }) => `linked ${placeText(by)}, which asks for the same again`,
  DayGiven: ({ on }) => `said that the next cycle is due on ${inWords(on)}`,
  SeriesKept: ({ by }) => `kept the series as it is, whatever was read in ${placeText(by)}`,
  CommandRefused: ({ command, why }) => `tried to ${command.replaceAll('-', ' ')}, REFUSED: ${why}`,
};

/** One sentence for an event: what happened, not what the program did. The actor stands before it. */
export function sayingOf<T extends SeriesEventType>(
  event: { type: T; facts: SeriesEventFacts[T] },
  nameOf: NameOf,
): string {
  return SAYINGS[event.type](event.facts, nameOf);
}
