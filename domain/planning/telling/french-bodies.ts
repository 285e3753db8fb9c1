import { BODY_NAMES_FR } from '../../time/body-names-fr.ts';
import { bodyName } from '../../time/sessions.ts';
import { ordinal } from './french-ordinals.ts';
import { french } from './french-typography.ts';
import { capital } from './french-words.ts';
import type { Naming } from './told.ts';

/** What a conference is called once its name has been given in full. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['COP:UNTOC', 'la COP à la Convention contre la criminalité organisée'],
  ['COP:UNCAC', 'la COSP à la Convention contre la corruption'],
  ['COP:UNFCCC', 'la COP à la Convention-cadre sur les changements climatiques'],
  ['COP:CBD', 'la COP à la Convention sur la diversité biologique'],
]);

/** Recipients whose sessions nobody here knows of: that they are called so is all that is needed of them. */
const RECIPIENTS: ReadonlyMap<string, string> = new Map([
  ['Member States', 'les États Membres'],
  [
    'UN-Habitat GC',
    'le Conseil d’administration du Programme des Nations Unies pour les établissements humains',
  ],
  ['CPC', 'le Comité du programme et de la coordination'],
  ['ACABQ', 'le Comité consultatif pour les questions administratives et budgétaires'],
  ['PBC', 'la Commission de consolidation de la paix'],
  ['COPUOS', 'le Comité des utilisations pacifiques de l’espace extra-atmosphérique'],
  ['Permanent Forum on Indigenous Issues', 'l’Instance permanente sur les questions autochtones'],
  ['Executive Board', 'le Conseil d’administration'],
  ['executive boards', 'les conseils d’administration'],
  ['IAEA Board of Governors', 'le Conseil des gouverneurs de l’AIEA'],
  ['governing bodies', 'les organes directeurs'],
  ['Committee on Conferences', 'le Comité des conférences'],
  ['Preparatory Committee', 'le Comité préparatoire'],
  ['COP', 'la Conférence des Parties'],
  [
    'COP:UNCCD',
    'la Conférence des Parties à la Convention des Nations Unies sur la lutte contre la désertification',
  ],
  ['COP:Basel Convention', 'la Conférence des Parties à la Convention de Bâle'],
  ['COP:Minamata Convention', 'la Conférence des Parties à la Convention de Minamata sur le mercure'],
  ['COP:Stockholm Convention', 'la Conférence des Parties à la Convention de Stockholm'],
]);

/** « l’Assemblée générale »; a body without a French name keeps its English one. */
export function bodyInFrench(body: string, { known, bodies }: Naming): string {
  const short = bodies === 'short' ? SHORT.get(body) : undefined;
  const name = short ?? BODY_NAMES_FR.get(body) ?? RECIPIENTS.get(body);
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
export function sessionInFrench(body: string, session: number, naming: Naming): string {
  const which = isByYear(body, session, naming) ? `session de ${session}` : `${ordinal(session)} session`;
  return `la ${which} ${of(bodyInFrench(body, naming))}`;
}

/** « Commission de statistique, 56e session »: of a body without an abbreviation, for a list. */
export function labelInFrench(body: string, session: number | null, naming: Naming): string {
  const name = bodyInFrench(body, naming).replace(/^(?:le |la |les |l’organe |l’)/, '');
  const label = capital(name);
  if (session === null) return label;
  const which = isByYear(body, session, naming)
    ? `session de ${session}`
    : `${session}${session === 1 ? 're' : 'e'} session`;
  return `${label}, ${which}`;
}

const isByYear = (body: string, session: number, { known }: Naming): boolean =>
  known.bodies.get(body)?.byYear === true && session >= FIRST_YEAR;
