import { addDays } from '../time/civil-date.ts';
import type { Forecast } from './fields.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { milestoneOf, progressOf } from './progress.ts';
import type { Life } from './state.ts';
import { plainProduct } from './telling/names.ts';
import { wordLimitOf } from './word-limits.ts';

/**
 * What conference services would be told of a document by all that is known: what they were told last, else what the
 * plan says. Undefined where the plan has neither submission nor issuance for the delivery.
 */
export function forecastOf(life: Life, delivery: string): Forecast | undefined {
  const told = progressOf(life, delivery)?.forecastAs;
  if (told != null) return told;
  const due = life.plan.deliveries.find(({ key }) => key === delivery)?.due;
  const issuance = milestoneOf(life, `issue/${delivery}`)?.on ?? due;
  const submission =
    progressOf(life, delivery)?.slot ??
    milestoneOf(life, `submit/${delivery}`)?.on ??
    (issuance && addDays(issuance, -28));
  if (submission === undefined || issuance === undefined) return undefined;
  const { product, subject } = life.obligation;
  return {
    title: subject ?? plainProduct(product),
    // Of a text that was only stated nobody may know how long it is.
    words: life.drafts.at(-1)?.words || wordLimitOf(life.obligation).words,
    original: 'en',
    languages: [...LANGUAGES],
    submission,
    issuance,
    ...{ meeting: delivery, meetingOn: null },
  };
}

/** In which languages a document is to be issued: those of its forecast, else all six. */
export const languagesOf = (life: Life, delivery: string): readonly Language[] =>
  progressOf(life, delivery)?.forecastAs?.languages ?? LANGUAGES;

/** Those of them in which it is not out yet. */
export const missingLanguages = (life: Life, delivery: string): Language[] =>
  languagesOf(life, delivery).filter((language) => progressOf(life, delivery)?.issuedIn[language] == null);
