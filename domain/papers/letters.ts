export const NO_BREAK = '\u00a0';

export const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** A number and the word beside it stay in one line: “18 December”, “para. 14”. */
export const bound = (words: string): string => words.replace(' ', NO_BREAK);

/** Digits in groups of three: “8,500” by a comma. */
export const grouped = (value: number, by: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, by);
