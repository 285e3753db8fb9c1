import { currentDraft } from '../obligation/clearing.ts';
import { languageName } from '../obligation/languages.ts';
import { lastDayOf } from '../obligation/lateness.ts';
import type { Delivery, Obligation } from '../obligation/obligation.ts';
import { progressOf } from '../obligation/progress.ts';
import type { Life } from '../obligation/state.ts';
import { wordLimitOf } from '../obligation/word-limits.ts';
import { bodyInFrench } from '../planning/telling/french-bodies.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { dayAt } from '../time/instant.ts';
import { type KnownDays, SHIPPED } from '../time/known-days.ts';
import { bodyName, findOpening } from '../time/sessions.ts';
import { clean } from './clean.ts';
import type { Filled } from './fields.ts';
import type { PaperName } from './names.ts';
import type { PaperLanguage } from './paper.ts';
import type { CaseDelivery, Named, PaperCase, Quoted, Recipient } from './paper-case.ts';
import { deliveryFor, type PaperRefusal, standsAgainstPaper } from './sense.ts';
import { limitGiven } from './word-limits.ts';

/** A paper that is asked for. */
export interface PaperAsked {
  name: PaperName;
  language: PaperLanguage;
  /** The key of the delivery that it is about; null where the obligation has one only, or the paper is about all. */
  delivery: string | null;
  addressee: string | null;
  filled: Filled;
}

/** What of an obligation stands outside its state. */
export interface PaperSources {
  /** All words of the paragraph that asks; null where the house does not have the text. */
  paragraph: string | null;
  /** Why each delivery was submitted late, by key, as it was recorded. */
  lateReasons: ReadonlyMap<string, string>;
  /** At the station of the plan. */
  today: CivilDate;
  known?: KnownDays;
}

/** The case for a paper of an obligation that runs or is settled; or why there can be no such paper. */
export function caseOf(
  life: Life,
  asked: PaperAsked,
  sources: PaperSources,
): PaperCase | { refused: PaperRefusal } {
  const { filled } = asked;
  const day = filled.day ?? sources.today;
  const delivery = deliveryFor(life, asked);
  if (delivery !== null && 'refused' in delivery) return delivery;
  const known = sources.known ?? SHIPPED;
  const of = filledCase(life, asked, sources, delivery && caseDelivery(life, delivery, filled, known), day);
  const refused = standsAgainstPaper(asked.name, life, of, sources.today);
  return refused === undefined ? of : { refused };
}

function filledCase(
  life: Life,
  asked: PaperAsked,
  { paragraph, lateReasons, known = SHIPPED }: PaperSources,
  delivery: CaseDelivery | null,
  day: CivilDate,
): PaperCase {
  const { obligation, assignments, plan } = life;
  const { filled, language } = asked;
  const { mandate, evidence, owedBy } = { ...obligation, owedBy: obligation.addressee };
  const draft = currentDraft(life);
  const own = filled.reason;
  const recorded = delivery === null ? undefined : lateReasons.get(delivery.key);
  return {
    mandate: {
      symbol: clean(mandate.symbol),
      title: mandate.title === null ? null : asRead(mandate.title),
      body: namesOf(mandate.body, known),
      adopted: mandate.adopted,
    },
    paragraph: {
      label: evidence.paragraph,
      quoted: asRead(paragraph ?? evidence.words),
      whole: paragraph !== null,
    },
    product: obligation.product,
    owedBy: { ...owedBy, name: clean(owedBy.name) },
    draftedBy: filled['drafted-by'] ?? null,
    title: filled.title === undefined ? null : { words: filled.title, language },
    subject: obligation.subject === null ? null : asRead(obligation.subject),
    recipients: obligation.deliveries.map((each) => recipientOf(each, known)),
    delivery,
    addressee: addresseeOf(asked, obligation),
    replyBy: filled['reply-by'] ?? (asked.name === 'note-verbale' ? (life.views?.replyBy ?? null) : null),
    repliesTo: filled['replies-to'] ?? null,
    reason:
      own !== undefined
        ? { words: own, language }
        : recorded === undefined
          ? null
          : { words: clean(recorded), language: null },
    draft:
      draft === undefined
        ? null
        : { version: draft.version, words: draft.words, on: dayAt(draft.at, plan.zone) },
    limit: filled.limit === undefined ? wordLimitOf(obligation) : limitGiven(filled.limit),
    annexed: (life.views?.replies ?? []).flatMap(({ from, language }) =>
      language === undefined ? [] : [`${clean(from)} (${clean(languageName(language))})`],
    ),
    time: filled.time ?? null,
    place: filled.place ?? null,
    officer: clean(assignments.officer),
    telephone: filled.telephone ?? null,
    from: filled.from ?? null,
    to: filled.to ?? null,
    chair: filled.chair ?? null,
    signatory: filled.signatory ?? null,
    station: plan.zone.station,
    reference: filled.reference ?? null,
    agendaItem: filled['agenda-item'] ?? null,
    original: filled.original ?? null,
    day,
  };
}

/** Only English texts are read (`document.not-english`), and so all words of mandates are English. */
const asRead = (words: string): Quoted => ({ words: clean(words), language: 'en' });

/** An invitation goes to those to whom the briefing is owed, unless somebody is named. */
function addresseeOf(
  { name, addressee }: PaperAsked,
  { deliveries }: Pick<Obligation, 'deliveries'>,
): string | null {
  const named = clean(addressee ?? '') || null;
  if (named !== null || name !== 'briefing-invitation') return named;
  return deliveries.some(({ body }) => body === MEMBER_STATES) ? MEMBER_STATES : null;
}

const MEMBER_STATES = 'Member States';

/** Numbers below are ordinals, as in the names of sessions. */
const FIRST_YEAR = 1945;

function recipientOf({ body, session }: Delivery, known: KnownDays): Recipient {
  const byYear = session !== null && session >= FIRST_YEAR && known.bodies.get(body)?.byYear === true;
  return { body, name: namesOf(body, known), session, byYear };
}

function namesOf(body: string, known: KnownDays): Named {
  if (body === MEMBER_STATES) return { en: MEMBER_STATES, fr: 'les États Membres' };
  const name = clean(bodyName(body, known));
  return {
    en: /^\p{Lu}/u.test(name) ? `the ${name}` : name,
    fr: clean(bodyInFrench(body, { known, bodies: 'full' })),
  };
}

function caseDelivery(life: Life, delivery: Delivery, filled: Filled, known: KnownDays): CaseDelivery {
  const { key, body, session } = delivery;
  const progress = progressOf(life, key);
  return {
    ...recipientOf(delivery, known),
    key,
    due: lastDayOf(life, `submit/${key}`) ?? null,
    submitted: progress?.submitted?.on ?? filled['submitted-on'] ?? null,
    expected: filled['expected-on'] ?? null,
    symbol: filled.symbol ?? progress?.symbol ?? null,
    opens: session === null ? null : (findOpening(body, session, known)?.opens ?? null),
    scheduled: progress?.scheduled ?? null,
  };
}
