import { inWords } from '../../time/civil-date.ts';
import type { RuleInputs } from '../proof.ts';
import { bodyInEnglish, sessionInEnglish } from './english-bodies.ts';
import { ENGLISH_QUESTIONS } from './english-questions.ts';
import {
  and,
  ends,
  every,
  fromTo,
  lengthOf,
  many,
  outcome,
  ruled,
  said,
  sentence,
  series,
  skipping,
} from './english-words.ts';
import { openingRuleWords } from './opening-rules.ts';
import { dayBelow, dayOf, daysOf, type Sentences, type Told, windowBelow, windowOf } from './told.ts';

const on = (told: Told): string => inWords(dayOf(told));
const below = (told: Told, place = 0): string => inWords(dayBelow(told, place));
const named = ({ body, session }: { body: string; session: number }, told: Told): string =>
  sessionInEnglish(body, session, told);

/** One plain sentence for each rule, as the United Nations writes English. */
export const ENGLISH: Sentences = {
  adopted: ({ symbol }, told) => `${symbol ?? 'The mandate'} was adopted on ${on(told)}.`,
  'day-in-the-text': ({ words }, told) =>
    said(words, `${words === null ? 'the day that the text names' : 'that'} is ${on(told)}`),
  'month-in-the-text': ({ words }, told) =>
    said(
      words,
      `${words === null ? 'the month that the text names' : 'that month'} lasts ${fromTo(windowOf(told))}`,
    ),
  'year-in-the-text': ({ words }, told) =>
    said(
      words,
      `${words === null ? 'the year that the text names' : 'that year'} lasts ${fromTo(windowOf(told))}`,
    ),
  'given-by-a-person': ({ reason }, told) =>
    `A person gave the day, ${on(told)}, for this reason: “${reason}”.`,
  'session-opening': opening,
  'session-closes': (inputs, told) => {
    const { from, to } = windowOf(told);
    return sentence(`${named(inputs, told)} opens on ${inWords(from)} and closes on ${inWords(to)}`);
  },
  'session-lasts': (inputs, told) => {
    const { from, to } = windowOf(told);
    const length = many(inputs.days, 'day');
    return sentence(
      `${named(inputs, told)} is taken to close ${length} after its opening on ${inWords(from)}, on ${inWords(to)}`,
    );
  },
  'session-until-next': (inputs, told) =>
    sentence(
      `${named(inputs, told)} lasts ${fromTo(windowOf(told))}, the day before the next opening on ${below(told, 1)}`,
    ),
  'next-session': (inputs, told) =>
    said(
      inputs.words ?? null,
      `the first session to open after adoption on ${below(told)} is ${named(inputs, told)}, on ${on(told)}`,
    ),
  'session-in-the-text': (inputs, told) =>
    inputs.words === null
      ? sentence(`the session that is meant is ${named(inputs, told)}, ${fromTo(windowOf(told))}`)
      : said(inputs.words, `${named(inputs, told)} lasts ${fromTo(windowOf(told))}`),
  'meeting-known': (inputs, told) => {
    const what = inputs.for === null ? 'what is reported to it' : `what ${inputs.for} asks for`;
    return `By the agenda of ${named(inputs, told)}, ${what} is taken up on ${on(told)}.`;
  },
  'counted-from-the-day-after': ({ words, months, days }, told) =>
    said(
      words,
      `counted from the day after ${below(told)}, ${ends({ months, days })} on ${on(told)}; a weekend moves nothing`,
    ),
  'working-days-from-the-day-after': ({ words, days, station, skipped }, told) =>
    said(
      words,
      `counted from the day after ${below(told)}, ${many(days, 'working day')} in ${station} ${days === 1 ? 'ends' : 'end'} on ${on(told)}${skipping(skipped)}`,
    ),
  'every-period': ({ words, months, days, begins }, told) => {
    const period = { months, days };
    const start =
      begins === 'on-it'
        ? `beginning on ${below(told)}`
        : `beginning ${lengthOf(period)} after ${below(told)}`;
    return said(words, `${every(period)}, ${start}, comes to ${series(daysOf(told))}`);
  },
  'every-session': ({ words, body, sessions }, told) => {
    const names = sessions.map((session) => sessionInEnglish(body, session, told));
    const opens = names.map((name, at) => `${name} on ${below(told, at)}`);
    return said(words, `the openings are those of ${and(opens)}, and so on`);
  },
  'several-in-the-text': (_, told) => `The text names several days: ${and(daysOf(told).map(inWords))}.`,
  'binds-before': (_, told) => {
    const [, ...others] = told.because.map(({ result }) => outcome(result));
    return sentence(
      `${outcome(told.step.result)} binds before ${and(others)}: a day before a session, a session before a mere rhythm`,
    );
  },
  'ask-a-person': (inputs, told) => {
    const { body, session } = inputs;
    return ENGLISH_QUESTIONS[inputs.question]({
      words: inputs.words,
      body: body === null ? null : bodyInEnglish(body, told),
      session: body === null || session === null ? null : sessionInEnglish(body, session, told),
    });
  },
  'last-day-keeps-the-word': (_, told) =>
    `Of the time ${fromTo(windowBelow(told))}, the last day still keeps the word of the text: ${on(told)}.`,
  'first-of-the-series': (_, told) =>
    dayOf(told) > dayBelow(told, 1)
      ? `Of the series, the first day after adoption is planned for: ${on(told)}.`
      : `All of these days were past when this was asked; the first is planned for: ${on(told)}.`,
  'next-of-the-series': (period, told) =>
    `The series began on ${below(told)}, long before this was asked: ${every(period)} from there, its first day after adoption on ${below(told, 1)} is ${on(told)}.`,
  'meeting-at-the-opening': (inputs, told) =>
    `No agenda date is known for ${named(inputs, told)}: its opening, ${on(told)}, stands for the meeting.`,
  'session-open-already': (inputs, told) => {
    const asked = below(told, 1);
    const name = named(inputs, told);
    return dayOf(told) > dayBelow(told, 1)
      ? sentence(
          `${name} was open already when this was asked, on ${asked}: what remains is its last day, ${on(told)}`,
        )
      : sentence(`${name} had closed already when this was asked, on ${asked}: its last day was ${on(told)}`);
  },
  'days-before': ({ says, days }, told) =>
    ruled(
      says.en,
      days === 0 ? `that is ${on(told)}` : `${many(days, 'day')} before ${below(told)} is ${on(told)}`,
    ),
  'end-of-the-month-before': ({ says }, told) =>
    ruled(says.en, `the last day of the month before ${below(told)} is ${on(told)}`),
  'working-days-before': (inputs, told) => ruled(inputs.says.en, workingDays(inputs, told, 'before')),
  'working-days-after': (inputs, told) => ruled(inputs.says.en, workingDays(inputs, told, 'after')),
  'earliest-of': (_, told) => {
    const days = told.because.map((_, place) => below(told, place));
    return `One text serves several deliveries: of ${and(days)}, the earliest day decides, ${on(told)}.`;
  },
};

function opening(inputs: RuleInputs['session-opening'], told: Told): string {
  const { rule, provisional } = inputs;
  const name = named(inputs, told);
  const verb = provisional ? 'is expected to open' : 'opens';
  const unsure = provisional ? '; the day is provisional until the real one is known' : '';
  if (rule === null) return sentence(`${name} ${verb} on ${on(told)}${unsure}`);
  const says = openingRuleWords(rule)?.en ?? `by the rule “${rule}”`;
  return sentence(`${name} ${verb} ${says}: ${on(told)}${unsure}`);
}

function workingDays(
  { days, usual, station, holder, skipped }: RuleInputs['working-days-before'],
  told: Told,
  side: 'before' | 'after',
): string {
  const start = below(told);
  if (days === 0) {
    return usual === 0
      ? `that is ${on(told)}`
      : `there is no time for any of the usual ${many(usual, 'working day')}, and that is ${on(told)}`;
  }
  const unit = `working day${days === 1 && usual === 1 ? '' : 's'} in ${station}${holder === null ? '' : ` (${holder})`}`;
  const count =
    days < usual ? `there is less time, and ${days} of the usual ${usual} ${unit}` : `${days} ${unit}`;
  const until = `${on(told)}${skipping(skipped)}`;
  return `${count} ${side} ${start} is ${until}`;
}
