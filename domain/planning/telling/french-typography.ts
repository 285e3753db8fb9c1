const NO_BREAK = '\u00a0';

/**
 * A French sentence with no-break spaces inside « » and before : ; ? !. What
 * is put in, such as the words of a text, stays as it is.
 */
export const french = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  parts.map((part, at) => `${at === 0 ? '' : values[at - 1]}${spaced(part)}`).join('');

const spaced = (part: string): string =>
  part.replaceAll(/ (?=[:;?!»])/g, NO_BREAK).replaceAll('« ', `«${NO_BREAK}`);
