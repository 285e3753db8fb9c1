import type { RuleInputs } from '../proof.ts';
import { bodyInFrench, sessionInFrench } from './french-bodies.ts';
import { postInFrench, reasonInFrench } from './french-own-words.ts';
import { FRENCH_QUESTIONS } from './french-questions.ts';
import { french } from './french-typography.ts';
import {
  and,
  at,
  date,
  every,
  fromTo,
  isOne,
  lengthOf,
  many,
  outcome,
  ruled,
  said,
  sentence,
  series,
  skipping,
} from './french-words.ts';
import { openingRuleWords } from './opening-rules.ts';
import { dayBelow, dayOf, daysOf, type Sentences, type Told, windowBelow, windowOf } from './told.ts';

const on = (told: Told): string => date(dayOf(told));
const below = (told: Told, place = 0): string => date(dayBelow(told, place));
const named = ({ body, session }: { body: string; session: number }, told: Told): string =>
  sessionInFrench(body, session, told);

/** One plain sentence for each rule, as the United Nations writes French. */
export const FRENCH: Sentences = {
  adopted: ({ symbol }, told) =>
    symbol === null
      ? `Le mandat a été adopté le ${on(told)}.`
      : `Le texte ${symbol} a été adopté le ${on(told)}.`,
  'day-in-the-text': ({ words }, told) =>
    words === null
      ? `La date indiquée dans le texte est le ${on(told)}.`
      : said(words, `c’est le ${on(told)}`),
  'month-in-the-text': ({ words }, told) =>
    said(
      words,
      `${words === null ? 'le mois indiqué dans le texte' : 'ce mois'} va ${fromTo(windowOf(told))}`,
    ),
  'year-in-the-text': ({ words }, told) =>
    said(
      words,
      `${words === null ? 'l’année indiquée dans le texte' : 'cette année'} va ${fromTo(windowOf(told))}`,
    ),
  'given-by-a-person': ({ reason }, told) =>
    french`Une personne a fixé la date du ${on(told)}, pour la raison suivante : « ${reasonInFrench(reason)} ».`,
  'session-opening': opening,
  'session-closes': (inputs, told) => {
    const { from, to } = windowOf(told);
    return sentence(`${named(inputs, told)} s’ouvre le ${date(from)} et prend fin le ${date(to)}`);
  },
  'session-lasts': (inputs, told) => {
    const { from, to } = windowOf(told);
    return sentence(
      `${named(inputs, told)} est réputée prendre fin ${many(inputs.days, 'jour')} après son ouverture le ${date(from)}, soit le ${date(to)}`,
    );
  },
  'session-until-next': (inputs, told) =>
    sentence(
      `${named(inputs, told)} va ${fromTo(windowOf(told))}, veille de l’ouverture suivante, le ${below(told, 1)}`,
    ),
  'next-session': (inputs, told) =>
    said(
      inputs.words,
      `la première session qui s’ouvre après l’adoption, le ${below(told)}, est ${named(inputs, told)}, le ${on(told)}`,
    ),
  'session-in-the-text': (inputs, told) =>
    inputs.words === null
      ? sentence(`la session visée est ${named(inputs, told)}, ${fromTo(windowOf(told))}`)
      : said(inputs.words, `${named(inputs, told)} va ${fromTo(windowOf(told))}`),
  'meeting-known': (inputs, told) => {
    const what =
      inputs.for === null ? 'ce qui est présenté à cette session' : `ce que demande le texte ${inputs.for}`;
    return `D’après l’ordre du jour de ${named(inputs, told)}, ${what} est examiné le ${on(told)}.`;
  },
  'counted-from-the-day-after': ({ words, months, days }, told) => {
    const period = { months, days };
    const verb = isOne(period) ? 'prend fin' : 'prennent fin';
    return said(
      words,
      french`à compter du lendemain du ${below(told)}, ${lengthOf(period)} ${verb} le ${on(told)} ; une fin de semaine ne déplace rien`,
    );
  },
  'working-days-from-the-day-after': ({ words, days, station, skipped }, told) =>
    said(
      words,
      `à compter du lendemain du ${below(told)}, ${many(days, 'jour ouvrable')} ${at(station)} ${days > 1 ? 'prennent' : 'prend'} fin le ${on(told)}${skipping(skipped)}`,
    ),
  'every-period': ({ words, months, days, begins }, told) => {
    const period = { months, days };
    const start =
      begins === 'on-it'
        ? `à partir du ${below(told)}`
        : `la première fois ${lengthOf(period)} après le ${below(told)}`;
    return said(words, `${every(period)}, ${start}, soit ${series(daysOf(told))}`);
  },
  'every-session': ({ words, body, sessions }, told) => {
    const opens = sessions.map(
      (session, place) => `${sessionInFrench(body, session, told)}, le ${below(told, place)}`,
    );
    return said(
      words,
      french`les ouvertures retenues sont celles-ci : ${opens.join(french` ; `)}, et ainsi de suite`,
    );
  },
  'several-in-the-text': (_, told) =>
    french`Le texte indique plusieurs dates : ${and(daysOf(told).map((day) => `le ${date(day)}`))}.`,
  'binds-before': (_, told) => {
    const [, ...others] = told.because.map(({ result }) => outcome(result));
    return sentence(
      french`${outcome(told.step.result)} l’emporte sur ${and(others)} : une date passe avant une session, et une session avant une simple périodicité`,
    );
  },
  'ask-a-person': (inputs, told) => {
    const { body, session } = inputs;
    return FRENCH_QUESTIONS[inputs.question]({
      words: inputs.words,
      body: body === null ? null : bodyInFrench(body, told),
      session: body === null || session === null ? null : sessionInFrench(body, session, told),
    });
  },
  'last-day-keeps-the-word': (_, told) =>
    french`Dans la période ${fromTo(windowBelow(told))}, le dernier jour respecte encore les termes du texte : le ${on(told)}.`,
  'first-of-the-series': (_, told) =>
    dayOf(told) > dayBelow(told, 1)
      ? french`De la série, c’est la première date postérieure à l’adoption qui est retenue : le ${on(told)}.`
      : french`Toutes ces dates étaient passées lors de la demande ; c’est la première qui est retenue : le ${on(told)}.`,
  'next-of-the-series': (period, told) =>
    french`La série a débuté le ${below(told)}, bien avant la demande : ${every(period)} à compter de là, sa première date postérieure à l’adoption du ${below(told, 1)} est le ${on(told)}.`,
  'meeting-at-the-opening': (inputs, told) =>
    french`La date d’examen à ${named(inputs, told)} n’étant pas connue, l’ouverture, le ${on(told)}, en tient lieu.`,
  'session-open-already': (inputs, told) => {
    const asked = below(told, 1);
    const name = named(inputs, told);
    return dayOf(told) > dayBelow(told, 1)
      ? sentence(
          french`${name} était déjà ouverte lorsque la demande a été faite, le ${asked} : il reste jusqu’à son dernier jour, le ${on(told)}`,
        )
      : sentence(
          french`${name} était déjà close lorsque la demande a été faite, le ${asked} : son dernier jour était le ${on(told)}`,
        );
  },
  'days-before': ({ says, days }, told) =>
    ruled(
      says,
      days === 0
        ? `c’est le ${on(told)}`
        : `${many(days, 'jour')} avant le ${below(told)}, c’est le ${on(told)}`,
    ),
  'end-of-the-month-before': ({ says }, told) =>
    ruled(says, `le dernier jour du mois qui précède le ${below(told)} est le ${on(told)}`),
  'working-days-before': (inputs, told) => ruled(inputs.says, workingDays(inputs, told, 'before')),
  'working-days-after': (inputs, told) => ruled(inputs.says, workingDays(inputs, told, 'after')),
  'earliest-of': (_, told) => {
    const days = told.because.map((_, place) => `le ${below(told, place)}`);
    return french`Un même texte sert à plusieurs destinataires : entre ${and(days)}, la date la plus proche l’emporte, le ${on(told)}.`;
  },
};

function opening(inputs: RuleInputs['session-opening'], told: Told): string {
  const { rule, provisional } = inputs;
  const name = named(inputs, told);
  const verb = provisional ? 'devrait s’ouvrir' : 's’ouvre';
  const unsure = provisional
    ? french` ; cette date est provisoire tant que la date exacte n’est pas connue`
    : '';
  if (rule === null) return sentence(`${name} ${verb} le ${on(told)}${unsure}`);
  const says = openingRuleWords(rule)?.fr ?? french`selon la règle « ${rule} »`;
  return sentence(`${name} ${verb} ${says}, soit le ${on(told)}${unsure}`);
}

function workingDays(
  { days, usual, station, holder, skipped }: RuleInputs['working-days-before'],
  told: Told,
  side: 'before' | 'after',
): string {
  const start = below(told);
  if (days === 0) {
    return usual === 0
      ? `c’est le ${on(told)}`
      : `le temps manque pour les ${usual} jours ouvrables habituels, et c’est le ${on(told)}`;
  }
  // Behind the place, posts and names need neither article nor elision.
  const whose = ` ${at(station)}${holder === null ? '' : ` (${postInFrench(holder)})`}`;
  const count =
    days < usual
      ? `il y a moins de temps, et ${days} des ${usual} jours ouvrables habituels${whose}`
      : `${many(days, 'jour ouvrable')}${whose}`;
  const where = side === 'before' ? 'avant' : 'après';
  return `${count} ${where} le ${start}, c’est le ${on(told)}${skipping(skipped)}`;
}
