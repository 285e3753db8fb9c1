/** Whether a French text is French throughout, by the words that the same things have in English. */

/** What stays as it is in every language: quotations, options, addresses, symbols and keys. */
const UNTOLD = [
  /«[^»]*»/gu,
  /“[^”]*”/gu,
  /--when \S+/gu,
  /\S+@\S+/gu,
  /\S+\.[a-z]{2,5}(?:\/\S*)?(?![\p{L}.])/gu,
  /[\p{Lu}\d]{2,}\S*/gu,
];

const words = (text: string): string[] => {
  const told = UNTOLD.reduce(
    (rest, pattern) => rest.replaceAll(pattern, ' '),
    text.replaceAll(/ *\n */g, ' '),
  );
  return [...new Set(told.toLowerCase().match(/\p{L}{3,}/gu) ?? [])];
};

/** Words that both languages write alike, and names. Words of one or two letters tell nothing and are not looked at. */
const SHARED = new Set(
  [
    'adoption attention commission compilation confirmation convention crime cycle close date dates document documents forum habitat',
    'guide information mission nations note office oral page participants parties plan point rapporteur science sect',
    'section session sessions six social source union universal verbale vol',
    'new york nairobi addis santiago bangkok doha dag hammarskjöld china daily xinhua desa news',
    'adha fitr ascension thanksgiving vesak songkran meskel juneteenth chakri jamhuri kenyatta madaraka mashujaa bhumibol sirikit jeûne genevois',
  ].flatMap((line) => line.split(' ')),
);

/** English words in a French text: those that the English text of the same has too and that are not alike in both. */
export function englishIn(french: string, english: string): string[] {
  const known = new Set(words(english));
  return words(french).filter((word) => known.has(word) && !SHARED.has(word));
}
