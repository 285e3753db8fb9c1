import { phrases } from './phrases.ts';

const body = (canonical: string, names: string) => [phrases(names), canonical] as const;

/**
 * Bodies to which products are delivered, by canonical name. Add one here, in lower case. A short name that several
 * bodies share ("the Council") is in `SHARED`; a name with a telling last word ("Committee on …") needs no row.
 */
export const BODIES: (readonly [readonly string[], string])[] = [
  body('GA', 'general assembly; united nations general assembly'),
  body('SC', 'security council; united nations security council; members of the security council'),
  body('SC', 'security council members; council members'),
  body('ECOSOC', 'economic and social council'),
  body('HRC', 'human rights council; united nations human rights council; human right council'),
  body('CHR', 'commission on human rights'),
  body('CSW', 'commission on the status of women'),
  body('CND', 'commission on narcotic drugs'),
  body('CCPCJ', 'commission on crime prevention and criminal justice'),
  body('CPD', 'commission on population and development; population commission'),
  body('CSocD', 'commission for social development'),
  body('CSTD', 'commission on science and technology for development'),
  body('CSD', 'commission on sustainable development'),
  body('Statistical Commission', 'statistical commission'),
  body('ECLAC', 'economic commission for latin america and the caribbean'),
  body('ESCAP', 'economic and social commission for asia and the pacific'),
  body('ECE', 'economic commission for europe'),
  body('ECA', 'economic commission for africa'),
  body('ESCWA', 'economic and social commission for western asia'),
  body('UNFF', 'united nations forum on forests; forum on forests'),
  body('UNEA', 'united nations environment assembly; environment assembly'),
  body('UNEA', 'united nations environment assembly of the united nations environment programme'),
  body('UN-Habitat Assembly', 'united nations habitat assembly; habitat assembly'),
  body('UNEP GC', 'governing council of the united nations environment programme'),
  body('UNEP GC', 'governing council/global ministerial environment forum'),
  body('UN-Habitat GC', 'governing council of the united nations human settlements programme'),
  body('HLPF', 'high-level political forum on sustainable development; high-level political forum'),
  body('CPC', 'committee for programme and coordination; committee for programme and co-ordination'),
  body('ACABQ', 'advisory committee on administrative and budgetary questions'),
  body('PBC', 'peacebuilding commission'),
  body('COPUOS', 'committee on the peaceful uses of outer space'),
  body('Fourth Committee', 'fourth committee; special political and decolonization committee'),
  body('First Committee', 'first committee'),
  body('Second Committee', 'second committee'),
  body('Third Committee', 'third committee'),
  body('Fifth Committee', 'fifth committee'),
  body('Sixth Committee', 'sixth committee'),
  body('Permanent Forum on Indigenous Issues', 'permanent forum on indigenous issues'),
  body('Executive Board', 'executive board'),
  body('executive boards', 'executive boards'),
  body('IAEA Board of Governors', 'iaea board of governors'),
  body('governing bodies', 'governing bodies'),
  body(
    'Member States',
    'member states; states members of the united nations; states; states parties; governments',
  ),
  body('Member States', 'states members; membership; delegations; troop-contributing countries'),
  body('Member States', 'troop- and police-contributing countries'),
];

/** Short names that stand for a body named before, or for the adopting organ when it is one of them. */
export const SHARED: Readonly<Record<string, readonly string[]>> = {
  council: phrases('SC; HRC; ECOSOC'),
  assembly: phrases('UNEA; UN-Habitat Assembly; GA'),
  commission: phrases('CHR; CSW; CND; CCPCJ; CPD; CSocD; CSTD; CSD; Statistical Commission'),
  committee: phrases('First Committee; Second Committee; Third Committee; Fifth Committee; Sixth Committee'),
  forum: phrases('UNFF; HLPF; Permanent Forum on Indigenous Issues'),
  'governing council': phrases('UNEP GC; UN-Habitat GC'),
  'advisory committee': ['ACABQ'],
};

/** What a shared short name most often means where nothing in the text tells. */
export const USUAL: Readonly<Record<string, string>> = {
  forum: 'UNFF',
  'governing council': 'UNEP GC',
  'advisory committee': 'ACABQ',
};

/** Last words of names of bodies that have no row above. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  phrases(`
    assembly; board; commission; committee; conference; congress; council; forum; group; meeting; panel; segment;
    subcommittee
  `),
);

/** How the parties to a convention meet. */
export const PARTIES_MEETING = phrases(`
  conference of the parties; conference of the parties to the; conference of states parties to the;
  conference of the states parties to the; conference of the states parties
`);

/** Conventions whose parties meet in a conference, and its short name: `COP:UNTOC`. */
export const CONVENTIONS: (readonly [readonly string[], string])[] = [
  body('UNTOC', 'united nations convention against transnational organized crime'),
  body('UNTOC', 'convention against transnational organized crime'),
  body('UNCAC', 'united nations convention against corruption; convention against corruption'),
  body(
    'UNFCCC',
    'united nations framework convention on climate change; framework convention on climate change',
  ),
  body('CBD', 'convention on biological diversity'),
  body('UNCCD', 'united nations convention to combat desertification'),
  body('Basel Convention', 'basel convention'),
  body('Minamata Convention', 'minamata convention; minamata convention on mercury'),
  body('Stockholm Convention', 'stockholm convention'),
];
