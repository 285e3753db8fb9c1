const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FIRST =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const FIRST_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** "sixty-fourth", "ninth", "64th" as a number; undefined when the word is no ordinal. */
export function ordinal(word: string): number | undefined {
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  return sum(word, FIRST, FIRST_TENS);
}

/** "ninety", "120" as a number; undefined when the word is none. */
export function cardinal(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : sum(word, UNITS, TENS);
}

/** A word of one part ("ninth", "sixtieth") or of two ("sixty-fourth"), whose first part is always a round number. */
function sum(word: string, small: string[], round: string[]): number | undefined {
  const alone = place(small, word) ?? tens(place(round, word));
  if (alone !== undefined) return alone;
  const [head = '', tail = '', ...more] = word.split('-');
  const high = tens(place(TENS, head));
  const low = place(small, tail);
  return high === undefined || low === undefined || low > 9 || more.length > 0 ? undefined : high + low;
}

const place = (words: string[], word: string): number | undefined =>
  words.includes(word) ? words.indexOf(word) : undefined;

const tens = (index: number | undefined): number | undefined =>
  index === undefined ? undefined : (index + 2) * 10;
