import { type RawBuilder, sql } from 'kysely';

/** Each language has its own endings, and a text is found by those of its own. */
const LANGUAGES = ['english', 'french'] as const;

/**
 * What a person types: words that must all be there, "words in this order", or, and -without. Whatever it is, it is never wrong:
 * of words that are in every text nothing is found.
 */
export const matches = (words: string): RawBuilder<boolean> =>
  sql`(${sql.join(
    LANGUAGES.map(
      (language) => sql`(language = ${sql.lit(language)} and document @@ ${queryIn(language, words)})`,
    ),
    sql` or `,
  )})`;

export const queryIn = (language: (typeof LANGUAGES)[number], words: string): RawBuilder<unknown> =>
  sql`websearch_to_tsquery(${sql.lit(language)}, ${words})`;

/** By the language of the row. */
export const queryOfRow = (words: string): RawBuilder<unknown> =>
  sql`case language when 'french' then ${queryIn('french', words)} else ${queryIn('english', words)} end`;
