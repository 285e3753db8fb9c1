/** The line that begins a resolution: its number, and its title where it has one. */
export interface Heading {
  number: string;
  title: string | null;
}

const NUMBER_AND_TITLE =
  /^((?:(?:E?S-)?\d{1,4}|SS\.[IVX]{1,5})\/\d{1,3}(?: ?[A-Z](?:-[A-Z])?)?|\d{1,4} ?(?:[A-Z] )?\((?:E?S-)?[IVXLC]{1,8}\))(?:\. *|(?<=\/\d{1,3}): )(\S.*)$/;
const SECURITY_COUNCIL = /^(?:Resolution (\d{1,4} ?\(\d{4}\))|(\d{1,4} ?\(\d{4}\))\. Resolution of .*)$/;
const LONGEST = 600;

/** "63/194. Improving the coordination …", "3235 (XXIX). Convention on …", "Resolution 2476 (2019)". */
export function headingOf(block: string): Heading | undefined {
  if (block.length > LONGEST) return undefined;
  const [, number, title] = NUMBER_AND_TITLE.exec(block) ?? [];
  if (number !== undefined && title !== undefined) return { number: close(number), title };
  const [, modern, older] = SECURITY_COUNCIL.exec(block) ?? [];
  const found = modern ?? older;
  return found === undefined ? undefined : { number: close(found), title: null };
}

const close = (number: string): string => number.replace(' (', '(').replace(/(?<=\d)(?=[A-Z])/, ' ');
