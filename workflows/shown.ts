/**
 * Stands behind a text that is for everybody who sees Temporal's own pages. Nobody sees it, and the codec of payloads takes it
 * away again; whatever does not end with it is encrypted.
 */
export const SHOWN = '\u2063';

/** Marks a summary as one that is not encrypted. Only kinds of products, symbols, posts and days may be in it: never what a person wrote or is called. */
export const shown = (summary: string): string => `${summary}${SHOWN}`;
