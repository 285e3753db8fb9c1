import { type Directory, type Listed, sessionNumber } from './directory.ts';
import { resolutionSymbol } from './symbols.ts';

/** What a title says of a session. `rest` is what stands after a colon or a dash; '' when nothing does. */
export type Titled =
  | { listed: Listed; number: number; rest: string }
  /** It speaks of a session, of a body that is not known. */
  | { unknown: string };

/** Between the session and what is done there: "…: consideration of A/RES/63/194". A code may have a colon too (COP:UNTOC). */
const BREAK = /:\s+|\s+[-–—]\s+/;

const QUALIFIED = '(?: (?:regular|annual|ordinary|substantive))?';
/** "the 82nd session of the General Assembly" */
const NUMBER_FIRST = new RegExp(`^(?:the )?([\\p{L}\\d-]+)${QUALIFIED} session of (.+)$`, 'iu');
/** "General Assembly, 82nd session", "the sixty-third session" of it */
const BODY_FIRST = new RegExp(`^(.+?),? (?:the |its )?([\\p{L}\\d-]+)${QUALIFIED} session$`, 'iu');
/** "GA 82", "HRC63", "ECOSOC 2025" */
const SHORT = /^(.*[^\s\d]) ?(\d{1,4})$/u;

/** The session that the title of an event names; undefined when it names none that is understood. */
export function sessionTitled(title: string, directory: Directory): Titled | undefined {
  const broken = BREAK.exec(title);
  const name = (broken === null ? title : title.slice(0, broken.index)).trim();
  const rest = broken === null ? '' : title.slice(broken.index + broken[0].length).trim();
  const [, number = '', body = ''] = NUMBER_FIRST.exec(name) ?? swapped(BODY_FIRST.exec(name)) ?? [];
  if (body !== '') {
    const listed = directory.body(body);
    if (listed === undefined) return { unknown: body };
    const read = sessionNumber(number, listed);
    return read === undefined ? undefined : { listed, number: read, rest };
  }
  const [, short = '', digits = ''] = SHORT.exec(name) ?? [];
  const listed = directory.body(short);
  const read = listed && sessionNumber(digits, listed);
  return listed === undefined || read === undefined ? undefined : { listed, number: read, rest };
}

const swapped = (match: RegExpExecArray | null): string[] | undefined =>
  match === null ? undefined : [match[0], match[2] ?? '', match[1] ?? ''];

/** The resolution that is taken up: "consideration of A/RES/63/194", or its symbol alone. */
export const takenUp = (rest: string): string | undefined =>
  resolutionSymbol(rest.replace(/^consideration of /i, ''));

export const TITLE_FORMS =
  '"General Assembly, 64th session" or "GA 64" for a session, the same with ": consideration of A/RES/63/194" for a meeting';
