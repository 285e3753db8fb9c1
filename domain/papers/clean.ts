/** Turned into a space: controls, of which XML allows only line ends and tabs, and those are no part of a name. */
const CONTROLS = /\p{Cc}+/gu;

/** Characters that turn the direction of what follows, by which a name could show as another; and no characters at all. */
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Words from outside as they can stand in a paper: one line, no control characters, no half characters, nothing that
 * turns the direction of the text around. Letters of every script stay as they are.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(HIDDEN, '')
    .replace(/[ \u2028\u2029]+/g, ' ')
    .trim();
