/** What a paragraph begins with, and whether it reads like a heading. */
export interface NumberedText {
  number: string | null;
  text: string;
  looksLikeHeading: boolean;
}

/** "12.", "3.1", "4.2.1.", "(a)", "(iv)", "12)", and a note's raised number. */
const NUMBER =
  /^(\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\([a-z]{1,5}\)|\(\d{1,3}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[•·–—*-])\s+(?=\S)/u;
/** "II. Follow-up", "B. Financing": of headings only, since a name may begin a sentence so. */
const SECTION = /^([IVXLC]{1,6}|[A-Z])\.\s+(?=\S)/;
/** A number without a mark may be one that is counted: "12 States replied". */
const BARE = /^\d{1,3}$/;
const LONGEST_HEADING = 160;

/** A number apart from the words that it stands before. */
export function numberedText(block: string): NumberedText {
  const words = block.trim();
  const [whole = '', section] = SECTION.exec(words) ?? [];
  if (section !== undefined && isShort(words))
    return { number: `${section}.`, text: words.slice(whole.length), looksLikeHeading: true };
  const [opening = '', number = ''] = NUMBER.exec(words) ?? [];
  if (number === '' || BARE.test(number))
    return { number: null, text: words, looksLikeHeading: isInCapitals(words) };
  return { number, text: words.slice(opening.length), looksLikeHeading: false };
}

/** A heading is no sentence. */
const isShort = (words: string): boolean => words.length <= LONGEST_HEADING && !/[.;:,]$/.test(words);

const isInCapitals = (words: string): boolean =>
  isShort(words) && /\p{Lu}{3}/u.test(words) && words === words.toUpperCase();
