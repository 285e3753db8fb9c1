const FIRST = [
  ...['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const HUNDREDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "fifth", "sixty-fourth", "one hundred and first": of sessions, as the Organization writes them; from 1000 on "1000th". */
export function ordinalInWords(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) return `${number}th`;
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = `${HUNDREDS[hundreds]} hundred`;
  return rest === 0 ? `${head}th` : `${head} and ${belowHundred(rest)}`;
}

function belowHundred(number: number): string {
  if (number < 20) return FIRST[number] ?? '';
  const tens = TENS[Math.floor(number / 10)] ?? '';
  const unit = number % 10;
  return unit === 0 ? `${tens.slice(0, -1)}ieth` : `${tens}-${FIRST[unit]}`;
}
