import type { RecordedEvent } from '../obligation/events.ts';
import type { Forecast } from '../obligation/fields.ts';
import { languagesInWords } from '../obligation/languages.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { dayAt, type Zone } from '../time/instant.ts';

/** An event with the words that are kept beside it. */
export type Told = RecordedEvent & { comment: string | null };

/** A change of what conference services were told. */
export interface ForecastChange {
  on: CivilDate;
  /** "words from 6,000 to 7,200"; more than one where several fields changed. */
  what: string[];
  reason: string | null;
  /** After it was confirmed, for which there is no right (ungeneva.org/en/dms/instructions). */
  afterConfirmation: boolean;
}

/** What was changed of the forecast of a delivery since it was told first, in order. */
export function changesIn(story: readonly Told[], delivery: string, zone: Zone): ForecastChange[] {
  const changes: ForecastChange[] = [];
  let told: Forecast | null = null;
  for (const { type, facts, on, comment } of withStatements(story, zone)) {
    if (type !== 'ForecastConfirmed' && type !== 'ForecastChanged') continue;
    if (facts.delivery !== delivery || facts.forecast === undefined) continue;
    const { forecast } = facts;
    const what = told === null ? [] : differences(told, forecast);
    const afterConfirmation = type === 'ForecastChanged' && facts.confirmed;
    if (what.length > 0) changes.push({ on, what, reason: comment, afterConfirmation });
    told = forecast;
  }
  return changes;
}

/** What is only stated tells what conference services knew as well, and since which day. */
const withStatements = (story: readonly Told[], zone: Zone): (Told & { on: CivilDate })[] =>
  story.flatMap((event) =>
    event.type === 'TakenOver'
      ? event.facts.statements.flatMap(({ states, happenedOn: on }) =>
          // TypeScript does not see that the facts are those of the event's own type.
          states.map((stated) => ({ ...event, ...stated, comment: null, on }) as Told & { on: CivilDate }),
        )
      : [{ ...event, on: dayAt(event.at, zone) }],
  );

const FIELDS: { [F in keyof Forecast]: (value: Forecast[F]) => string } = {
  title: (title) => `“${title}”`,
  words: String,
  original: (language) => languagesInWords([language]),
  languages: languagesInWords,
  submission: inWords,
  issuance: inWords,
  meeting: (meeting) => meeting ?? 'none',
  meetingOn: (day) => (day === null ? 'no day' : inWords(day)),
};
const NAMES: Record<keyof Forecast, string> = {
  ...{ title: 'title', words: 'words', original: 'language', languages: 'languages' },
  ...{ submission: 'submission', issuance: 'issuance', meeting: 'meeting', meetingOn: 'day of the meeting' },
};

function differences(before: Forecast, after: Forecast): string[] {
  const one = <F extends keyof Forecast>(field: F): string[] => {
    const [was, is] = [FIELDS[field](before[field]), FIELDS[field](after[field])];
    return was === is ? [] : [`${NAMES[field]} from ${was} to ${is}`];
  };
  return (Object.keys(FIELDS) as (keyof Forecast)[]).flatMap(one);
}
