import { bodyName, sessionName } from '../../time/sessions.ts';
import type { Naming } from './told.ts';

/** What a conference is called once its name has been given in full. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['COP:UNTOC', 'the COP to UNTOC'],
  ['COP:UNCAC', 'the COSP to UNCAC'],
  ['COP:UNFCCC', 'the COP to UNFCCC'],
  ['COP:CBD', 'the COP to CBD'],
]);

const shortOf = (body: string, { bodies }: Naming): string | undefined =>
  bodies === 'short' ? SHORT.get(body) : undefined;

/** "the General Assembly". */
export const bodyInEnglish = (body: string, naming: Naming): string =>
  shortOf(body, naming) ?? bodyName(body, naming.known);

/** "the 64th session of the General Assembly", "the 5th session of the COP to UNTOC". */
export function sessionInEnglish(body: string, session: number, naming: Naming): string {
  const full = sessionName(body, session, naming.known);
  const short = shortOf(body, naming);
  // The name of the body ends that of its session.
  return short === undefined ? full : `${full.slice(0, -bodyName(body, naming.known).length)}${short}`;
}

/** "Statistical Commission, 56th session": of a body without an abbreviation, for a list. */
export function labelInEnglish(body: string, session: number | null, { known }: Naming): string {
  const [, which] = session === null ? [] : sessionName(body, session, known).split(' ');
  return which === undefined ? body : `${body}, ${which} session`;
}
