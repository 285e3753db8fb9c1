import { inWords } from '../../time/civil-date.ts';
import { bodyInEnglish, sessionInEnglish } from './english-bodies.ts';
import { ENGLISH_NOUNS } from './english-nouns.ts';
import { and, capital, fromTo, many, sentence, series } from './english-words.ts';
import { isAbbreviation, milestoneCalled } from './keys.ts';
import type { LateStep, Messages, Names } from './messages.ts';

/** "duty", "duties". */
const duties = (count: number): string => `${count} ${count === 1 ? 'duty' : 'duties'}`;
const unsure = (provisional: boolean): string => (provisional ? ' (provisional)' : '');

/** Every message of a plan, as the United Nations writes English. */
export const ENGLISH_MESSAGES: Messages = {
  'of-the-text': ({ symbol, adopted, duties: count }) =>
    `${symbol}${adopted === null ? '' : `, adopted on ${inWords(adopted)}`}: ${count === 0 ? 'no duty' : duties(count)} to report`,
  paragraph: ({ label }) => `para. ${label}`,
  owed: ({ product, addressee: { name } }) => `${ENGLISH_NOUNS.products[product]}, owed by ${owner(name)}`,
  'no-document-of-its-own': ({ words }) =>
    `no document of its own: it becomes a section of another, “${words}”`,
  recipient: ({ key, body, session }, names) => {
    const full = session === null ? bodyInEnglish(body, names) : sessionInEnglish(body, session, names);
    const short = isAbbreviation(body) ? names.delivery(key) : '';
    return short === '' || short === full ? full : `${short}, ${full}`;
  },
  'to-whom-when': ({ recipient, due }) => `${capital(recipient)}: ${inside(due)}`,
  'product-to': ({ product, delivery }, names) =>
    `${ENGLISH_NOUNS.products[product]} (${names.delivery(delivery)})`,

  'due-on-a-day': ({ on, provisional }) => `due on ${inWords(on)}${unsure(provisional)}`,
  'due-at-a-session': ({ own, body, session, from, to, provisional }, names) =>
    `due for ${own ? 'that session' : sessionInEnglish(body, session, names)}, ${fromTo({ from, to })}${unsure(provisional)}`,
  'due-in-a-time': ({ from, to, provisional }) =>
    `due in the time ${fromTo({ from, to })}${unsure(provisional)}`,
  'due-in-a-series': ({ days, goesOn, provisional }) =>
    `due ${goesOn ? `in a series: ${series(days)}` : `on several days: ${and(days.map(inWords))}`}${unsure(provisional)}`,
  'day-given': ({ on }) => `a person gave the day, ${inWords(on)}`,
  'give-the-day': ({ place }) => `Say it with --when ${place}=YYYY-MM-DD.`,
  'nothing-planned': () => 'No step is planned as long as one recipient has no day.',

  'time-fits': ({ from }) => `There is time: the usual steps begin on ${inWords(from)}.`,
  'time-tight': ({ shortBy, from }) =>
    `Tight: already ${many(shortBy, 'working day')} short on the day it was adopted (the usual steps would have begun on ${inWords(from)}); it fits because some steps give way.`,
  'time-short': ({ shortBy, from }) =>
    `It does not fit: already ${many(shortBy, 'working day')} short on the day it was adopted (the usual steps would have begun on ${inWords(from)}), even with the shortest steps.`,
  'time-for-the-house-only': ({ from }) =>
    `There is time to prepare it (the usual steps begin on ${inWords(from)}), but not for all that is due before.`,
  'past-on-adoption': ({ milestones }, names) =>
    `Past already on the day of adoption: ${milestones.map((key) => milestone(key, names)).join(', ')}.`,

  attention: ({ warning }) => `Attention: ${warning}`,
  'provisional-session': ({ delivery, body, session }, names) =>
    about(
      delivery,
      names,
      `the days of ${sessionInEnglish(body, session, names)} are provisional; check them`,
    ),
  'no-longer-next': ({ delivery, body, session, next }, names) =>
    about(
      delivery,
      names,
      `confirmed was ${sessionInEnglish(body, session, names)} as the next one; by the calendar of today ${next === null ? 'which is the next one is not known' : `it is ${sessionInEnglish(body, next, names)}`}. Check it`,
    ),
  'one-of-several-days': ({ delivery, count, on }, names) =>
    about(delivery, names, `the text names ${many(count, 'day')}; planned is ${inWords(on)}`),
  'one-of-a-series': ({ delivery, on }, names) =>
    about(delivery, names, `the text asks for a series; this plan is for its product of ${inWords(on)} only`),
  'not-after-adoption': ({ delivery, on, adopted }, names) =>
    about(
      delivery,
      names,
      `${inWords(on)} is not after adoption on ${inWords(adopted)}: past already when it was asked; check the day`,
    ),
  'later-than-allowed': ({ delivery, on, last }, names) =>
    about(delivery, names, `the day given, ${inWords(on)}, is later than the text allows: ${inWords(last)}`),
  'short-from-the-start': ({ step, delivery, on, days, earliest }, names) => {
    const short = names.delivery(delivery);
    return `${LATE[step]}${short === '' ? '' : ` for ${short}`} on ${inWords(on)} is ${many(days, 'day')} short of ${inWords(earliest)}: already short on the day it was adopted.`;
  },

  'at-a-glance': () => 'By when, and whether there is time:',
  steps: () => 'To be done by, with the working days to spare:',
  meetings: () => 'When it is taken up:',
  why: () => 'Why:',
  'rests-on': ({ source, grade, from }) =>
    `(${source}; ${ENGLISH_NOUNS.grades[grade]}${from.length === 0 ? '' : `, from ${from.map((id) => `[${id}]`).join(' ')}`})`,
  legend: () =>
    '[1] is a step of why. Its source is primary: a text of the United Nations; secondary: press, publishers; computed: by a rule from those; or assumed: by us, to be checked.',

  slack: ({ days }) => (days < 0 ? `${many(-days, 'day')} short` : `${many(days, 'day')} to spare`),
  'meeting-by-agenda': ({ delivery }, names) => `${names.delivery(delivery) || 'the item'}, by the agenda`,
  'meeting-at-the-opening': ({ delivery }, names) =>
    `${names.delivery(delivery) || 'the session'} opens (no day on the agenda is known)`,
  'meeting-at-the-earliest': ({ delivery }, names) => {
    const short = names.delivery(delivery);
    return `${short}${short === '' ? '' : ', '}at the earliest`;
  },

  'nothing-would-move': ({ symbol }) => `${symbol}: nothing would move, and there would be as much time.`,
  'would-touch': ({ symbol, touched, duties: all }) =>
    `${symbol}: it would touch ${touched} of ${duties(all)}. Nothing is changed.`,
  moves: ({ milestone: key, from, to }, names) =>
    `${milestone(key, names)}: ${from === null ? 'not planned' : inWords(from)} -> ${to === null ? 'no longer planned' : inWords(to)}`,
  because: ({ sentence: why }) => `because: ${why}`,
  'time-now': () => 'time now:',
  'time-then': () => 'time then:',
};

/** A sentence behind a colon. */
const inside = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;

const LATE: Record<LateStep, string> = {
  forecast: 'The forecast',
  submit: 'Submission',
  issue: 'Issuance',
  hold: 'The briefing',
};

/** Names have an article, abbreviations none, and other words of a text stay words of it. */
const owner = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `the ${name}` : /^\p{Lu}+$/u.test(name) ? name : `“${name}”`;

const milestone = (key: string, names: Names): string => milestoneCalled(ENGLISH_NOUNS.steps, key, names);

const about = (delivery: string, names: Names, clause: string): string => {
  const short = names.delivery(delivery);
  return short === '' ? sentence(clause) : `${short}: ${clause}.`;
};
