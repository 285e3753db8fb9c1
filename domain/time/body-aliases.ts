import { BODY_NAMES } from './body-names.ts';
import { BODY_NAMES_FR } from './body-names-fr.ts';
import { CALENDARS } from './calendars/index.ts';

/** What people type besides the short name and the full one. */
const ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ['GA', ['UNGA', 'AG']],
  ['SC', ['UNSC', 'CS']],
  ['HRC', ['UNHRC', 'CDH']],
  ['CHR', ['UNCHR']],
  ['First Committee', ['C.1', '1st Committee']],
  ['Second Committee', ['C.2', '2nd Committee']],
  ['Third Committee', ['C.3', '3rd Committee']],
  ['Fourth Committee', ['C.4', '4th Committee']],
  ['Fifth Committee', ['C.5', '5th Committee']],
  ['Sixth Committee', ['C.6', '6th Committee']],
  ['COP:UNTOC', ['UNTOC', 'CTOC', 'CTOC/COP', 'Conference of the Parties to UNTOC', 'COP to UNTOC']],
  ['COP:UNCAC', ['UNCAC', 'COSP', 'COSP:UNCAC', 'COSP UNCAC', 'UNCAC COSP', 'CAC/COSP', 'COSP to UNCAC']],
  ['COP:UNFCCC', ['UNFCCC', 'COP to UNFCCC']],
  ['COP:CBD', ['CBD', 'COP to CBD']],
  ['CSocD', ['Commission on Social Development']],
  ['Statistical Commission', ['StatCom', 'UN Statistical Commission']],
  ['UNFF', ['Forum on Forests']],
  ['UNEA', ['UN Environment Assembly', 'Environment Assembly']],
  ['UNEP GC', ['UNEP Governing Council', 'Governing Council of UNEP', 'GC/UNEP']],
  ['UN-Habitat Assembly', ['UNHA', 'Habitat Assembly', 'United Nations Habitat Assembly']],
  ['Committee on Information', ['COI']],
  ['C-34', ['C34', 'Special Committee on Peacekeeping']],
  ['ECE', ['UNECE', 'CEE']],
  ['ECA', ['UNECA']],
  ['ECLAC', ['CEPAL', 'CEPALC']],
  ['ESCAP', ['UNESCAP', 'CESAP']],
  ['ESCWA', ['UNESCWA', 'CESAO']],
];

/** A name without article, case, spaces that do not count, and the choice between the two apostrophes. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the |le |la |l')/, '')
    .replaceAll(/\s+/g, ' ');

/** Every name of every body that the program knows, with its short name. */
export const NAMED_BODIES: readonly (readonly [name: string, body: string])[] = [
  ...shortNames(),
  ...conferences(),
  ...fullNames(),
  ...others(),
];

const byName: ReadonlyMap<string, string> = new Map(
  NAMED_BODIES.map(([name, body]) => [plainName(name), body]),
);

/**
 * The short name that readings and calendars use, of a body as a person writes it: by its short name, its full name in
 * English or French, or another usual one; undefined for a body that we do not know. "COP" alone is none: say of what.
 */
export function canonicalBody(text: string): string | undefined {
  return byName.get(plainName(text));
}

function shortNames(): (readonly [string, string])[] {
  const bodies = [...CALENDARS.map(({ body }) => body), ...BODY_NAMES.keys()];
  return bodies.map((body) => [body, body] as const);
}

/** "UNTOC COP" and "COP UNTOC" for COP:UNTOC. */
function conferences(): (readonly [string, string])[] {
  return CALENDARS.flatMap(({ body }) => {
    const [cop, convention] = body.split(':');
    if (convention === undefined) return [];
    return [[`${convention} ${cop}`, body] as const, [`${cop} ${convention}`, body] as const];
  });
}

function fullNames(): (readonly [string, string])[] {
  const calendars = CALENDARS.map(({ body, name }) => [name, body] as const);
  const english = [...BODY_NAMES].map(([body, name]) => [name, body] as const);
  const french = [...BODY_NAMES_FR].map(([body, name]) => [name, body] as const);
  return [...calendars, ...english, ...french];
}

function others(): (readonly [string, string])[] {
  return ALIASES.flatMap(([body, names]) => names.map((name) => [name, body] as const));
}
