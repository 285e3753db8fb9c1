import type { Cited } from '../time/citation.ts';
import type { Step } from './plan.ts';
import type { Words } from './proof.ts';

/** Lengths of the steps inside the house, by name; a secretariat may set each (`policy-change.ts`). */
export const STAGES = [
  'finishing',
  'clearing',
  'drafting',
  'compiling',
  'replying',
  'asking',
  'inviting',
  'finding-a-day',
] as const;
export type StageName = (typeof STAGES)[number];

/**
 * A length of time inside the house, between the milestone before it and the one after it. `step` is the milestone that
 * lies before it in time; null: nothing is due before it, the work begins.
 */
export interface Stage extends Cited {
  name: StageName;
  step: Step | null;
  /** The rule's name: `clearance-four-weeks`. */
  policy: string;
  workingDays: number;
  says: Words;
}

/** The stages inside the house, from the last to the first. */
export interface Preparation {
  /** They keep their length. */
  firm: readonly Stage[];
  /** They give way when there is less time than usual. */
  elastic: readonly Stage[];
  /** Working days that the elastic ones keep together at least. */
  least: number;
}

const OURS = { source: 'working practice, to be set by the secretariat', grade: 'assumed' } as const;

const ours = (
  name: StageName,
  step: Step | null,
  policy: string,
  workingDays: number,
  en: string,
  fr: string,
): Stage => ({ name, step, policy, workingDays, says: { en, fr }, ...OURS });

const FINISHING = ours(
  'finishing',
  'clear',
  'cleared-one-week-before',
  5,
  'The text is cleared a week before it is submitted.',
  'Le texte est approuvé une semaine avant sa soumission.',
);
const FINISHING_BRIEFING = ours(
  'finishing',
  'clear',
  'briefing-cleared-two-weeks-before',
  10,
  'The text of a briefing is cleared two weeks before it can be held.',
  'Le texte d’un exposé est approuvé deux semaines avant le jour où il peut être présenté.',
);
const CLEARING = ours(
  'clearing',
  'draft',
  'clearance-four-weeks',
  20,
  'The draft is ready before its clearance, which takes four weeks in all.',
  'Le projet est prêt avant son approbation, qui prend quatre semaines en tout.',
);
const DRAFTING = ours(
  'drafting',
  null,
  'drafting-four-weeks',
  20,
  'Drafting takes four weeks.',
  'La rédaction prend quatre semaines.',
);
const COMPILING = ours(
  'compiling',
  'close-views',
  'compiled-in-three-weeks',
  15,
  'The views are compiled and the text is drafted in the three weeks after the collection is closed.',
  'Les vues sont récapitulées et le texte rédigé dans les trois semaines qui suivent la clôture de la collecte.',
);

/** ODA/15-2017: note of 27 February, replies by 31 May 2017; others gave between ten days and nineteen weeks. */
const REPLYING: Stage = {
  name: 'replying',
  step: 'ask-views',
  policy: 'views-thirteen-weeks',
  workingDays: 13 * 5,
  says: {
    en: 'Those who are asked for their views have about thirteen weeks to reply.',
    fr: 'Ceux dont les vues sont sollicitées disposent d’environ treize semaines pour répondre.',
  },
  source: 'note verbale ODA/15-2017, on A/RES/71/58',
  grade: 'secondary',
};

/** Resolutions of 10 to 14 December 2014, notes of 21 January 2015. */
const ASKING: Stage = {
  name: 'asking',
  step: null,
  policy: 'note-verbale-six-weeks',
  workingDays: 6 * 5,
  says: {
    en: 'The note verbale goes out about six weeks after adoption.',
    fr: 'La note verbale part environ six semaines après l’adoption.',
  },
  source: 'notes verbales on resolutions of the Sixth Committee, January 2015',
  grade: 'secondary',
};

/** At the tightest four weeks to reply and two for the note; ours to set, as there is no rule. */
const withViews = { elastic: [REPLYING, ASKING], least: 6 * 5 };
const plain = { elastic: [DRAFTING], least: 10 };

/** By kind of product, and whether views are asked for first. */
export const PREPARATION: Record<'document' | 'briefing', Record<'plain' | 'withViews', Preparation>> = {
  document: {
    plain: { firm: [FINISHING, CLEARING], ...plain },
    withViews: { firm: [FINISHING, CLEARING, COMPILING], ...withViews },
  },
  briefing: {
    plain: { firm: [FINISHING_BRIEFING, CLEARING], ...plain },
    withViews: { firm: [FINISHING_BRIEFING, CLEARING, COMPILING], ...withViews },
  },
};

/** The day of a briefing is set. */
export const SCHEDULE: Preparation = {
  firm: [
    ours(
      'inviting',
      'schedule',
      'briefing-set-eight-weeks-before',
      40,
      'The day of a briefing is set eight weeks before it can be held.',
      'La date d’un exposé est fixée huit semaines avant le jour où il peut être présenté.',
    ),
  ],
  elastic: [
    ours(
      'finding-a-day',
      null,
      'briefing-two-weeks-to-ask',
      10,
      'Finding a day takes two weeks.',
      'Le choix d’une date prend deux semaines.',
    ),
  ],
  least: 5,
};
