import { phrases } from './phrases.ts';
/**
 * Bodies to which products are delivered, by canonical name. Add one here, in lower case. A short name that several
 * bodies share ("the Council") is in `SHARED`.
 */
export const BODIES: (readonly [readonly string[], string])[] = [
  [['general assembly', 'assembly'], 'GA'],
  [['security council'], 'SC'],
  [['economic and social council'], 'ECOSOC'],
  [['human rights council'], 'HRC'],
  [['commission on human rights'], 'CHR'],
  [['commission on the status of women'], 'CSW'],
  [['commission on narcotic drugs'], 'CND'],
  [['commission on crime prevention and criminal justice'], 'CCPCJ'],
  [['commission on population and development', 'population commission'], 'CPD'],
  [['commission for social development'], 'CSocD'],
  [['commission on science and technology for development'], 'CSTD'],
  [['commission on sustainable development'], 'CSD'],
  [['statistical commission'], 'Statistical Commission'],
  [['united nations forum on forests', 'forum on forests'], 'UNFF'],
  [
    [
      'united nations environment assembly',
      'environment assembly',
      'united nations environment assembly of the united nations environment programme',
    ],
    'UNEA',
  ],
  [['united nations habitat assembly', 'habitat assembly'], 'UN-Habitat Assembly'],
  [
    [
      'governing council of the united nations environment programme',
      'governing council/global ministerial environment forum',
    ],
    'UNEP GC',
  ],
  [
    [
      'governing council of the united nations human settlements programme',
      'governing council of un-habitat',
    ],
    'UN-Habitat GC',
  ],
  [['high-level political forum on sustainable development', 'high-level political forum'], 'HLPF'],
  [['fifth committee'], 'Fifth Committee'],
  [['third committee'], 'Third Committee'],
  [['second committee'], 'Second Committee'],
  [['first committee'], 'First Committee'],
  [['sixth committee'], 'Sixth Committee'],
  [['permanent forum on indigenous issues'], 'Permanent Forum on Indigenous Issues'],
  [
    phrases(`
      member states; states members of the united nations; all states; states; governments; the
      membership; all member states; states parties; delegations
    `),
    'Member States',
  ],
  [['governing bodies', 'respective governing bodies', 'their governing bodies'], 'governing bodies'],
  [['iaea board of governors'], 'IAEA Board of Governors'],
  [['executive board'], 'Executive Board'],
];

/** Short names that stand for a body named before, or for the adopting organ when it is one of them. */
export const SHARED: Record<string, readonly string[]> = {
  council: ['SC', 'HRC', 'ECOSOC'],
  assembly: ['UNEA', 'UN-Habitat Assembly', 'GA'],
  commission: phrases(`
      CHR; CSW; CND; CCPCJ; CPD; CSocD; CSTD; CSD; Statistical Commission
    `),
  committee: phrases(`
      Fifth Committee; Third Committee; Second Committee; First Committee; Sixth Committee
    `),
  forum: ['UNFF', 'HLPF', 'Permanent Forum on Indigenous Issues'],
  'governing council': ['UNEP GC', 'UN-Habitat GC'],
};

/** What a shared short name most often means where nothing in the text tells. */
export const USUAL: Record<string, string> = { forum: 'UNFF', 'governing council': 'UNEP GC' };

/** Last words of names of bodies that have no row above: "the Committee on Information". */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  phrases(`
      assembly; board; commission; committee; conference; congress; council; forum; group; meeting;
      panel; segment; subcommittee
    `),
);

/** Conventions whose parties meet in a conference: what their Conference of the Parties is called in short. */
export const CONVENTIONS: (readonly [readonly string[], string])[] = [
  [
    [
      'united nations convention against transnational organized crime',
      'convention against transnational organized crime',
    ],
    'UNTOC',
  ],
  [['united nations convention against corruption', 'convention against corruption'], 'UNCAC'],
  [
    ['united nations framework convention on climate change', 'framework convention on climate change'],
    'UNFCCC',
  ],
  [['convention on biological diversity'], 'CBD'],
  [['united nations convention to combat desertification'], 'UNCCD'],
  [['basel convention'], 'Basel Convention'],
  [['minamata convention', 'minamata convention on mercury'], 'Minamata Convention'],
  [['stockholm convention'], 'Stockholm Convention'],
];
