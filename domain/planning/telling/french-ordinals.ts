const UNITS = [
  ...['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ...['treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** « première », « soixante-quatrième », « cent unième »: of a session, which is feminine; from 1000 on « 1000e ». */
export function ordinal(number: number): string {
  if (number === 1) return 'première';
  if (!Number.isInteger(number) || number < 1 || number > 999) return `${number}e`;
  const words = cardinal(number);
  if (words.endsWith('cinq')) return `${words}uième`;
  if (words.endsWith('neuf')) return `${words.slice(0, -1)}vième`;
  return `${words.endsWith('e') ? words.slice(0, -1) : words}ième`;
}

/** Without the s of « vingts » and « cents », which no ordinal has. */
function cardinal(number: number): string {
  if (number < 100) return belowHundred(number);
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  return `${hundreds === 1 ? '' : `${UNITS[hundreds]} `}cent${rest === 0 ? '' : ` ${belowHundred(rest)}`}`;
}

function belowHundred(number: number): string {
  if (number < 20) return UNITS[number] ?? '';
  const ten = Math.floor(number / 10);
  // Seventy and ninety are sixty and eighty with ten to nineteen.
  const rest = (number % 10) + (ten === 7 || ten === 9 ? 10 : 0);
  if (rest === 0) return TENS[ten] ?? '';
  const joint = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
  return `${TENS[ten]}${joint}${UNITS[rest]}`;
}
