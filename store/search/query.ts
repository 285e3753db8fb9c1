import { type RawBuilder, sql } from 'kysely';

/** Each language has its own endings, and a text is found by those of its own. */
const LANGUAGES = ['english', 'french'] as const;

/**
 * What a person types: words that must all be there, "words in this order", or, and -without. Whatever it is, it is never wrong:
 * of words that are in every text nothing is found. The index is asked once, for the endings of all languages; of what it has those
 * are found that have the words by their own.
 */
export const matches = (words: string): RawBuilder<boolean> =>
  sql`(document @@ (${sql.join(
    LANGUAGES.map((language) => queryIn(language, words)),
    sql` || `,
  )}) and document @@ case language when 'french' then (select ${queryIn('french', words)}) else (select ${queryIn('english', words)}) end)`;

const queryIn = (language: (typeof LANGUAGES)[number], words: string): RawBuilder<unknown> =>
  sql`websearch_to_tsquery(${sql.lit(language)}, ${words})`;

/** For a statement that ranks or marks what it finds: `with` this, words are read once, and not for each row anew. */
export const readWords = (words: string): RawBuilder<unknown> =>
  sql`words_read as materialized (select ${sql.join(
    LANGUAGES.map((language) => sql`${queryIn(language, words)} as ${sql.ref(language)}`),
  )})`;

/** Of what was read, that of the language of the row. */
export const QUERY_OF_ROW = sql`case language when 'french' then (select french from words_read) else (select english from words_read) end`;
