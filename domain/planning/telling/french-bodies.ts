import { BODY_NAMES_FR } from '../../time/body-names-fr.ts';
import type { KnownDays } from '../../time/known-days.ts';
import { bodyName } from '../../time/sessions.ts';
import { ordinal } from './french-ordinals.ts';
import { french } from './french-typography.ts';

/** « l’Assemblée générale »; a body without a French name keeps its English one. */
export function bodyInFrench(body: string, known: KnownDays): string {
  const name = BODY_NAMES_FR.get(body);
  return name ?? french`l’organe « ${bodyName(body, known).replace(/^the /, '')} »`;
}

/** « de l’Assemblée générale », « du Conseil », « des Parties »: what has its article, after « de ». */
export function of(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return `de ${name}`;
}

/** Numbers below are ordinals, as in the English names of sessions. */
const FIRST_YEAR = 1945;

/** « la soixante-quatrième session de l’Assemblée générale », « la session de 2025 du Conseil économique et social ». */
export function sessionInFrench(body: string, session: number, known: KnownDays): string {
  const byYear = known.bodies.get(body)?.byYear === true && session >= FIRST_YEAR;
  const which = byYear ? `session de ${session}` : `${ordinal(session)} session`;
  return `la ${which} ${of(bodyInFrench(body, known))}`;
}
