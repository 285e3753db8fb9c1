/** French names with their article, of those who owe reports by their names in English mandates, in small letters. */
export const ENTITIES_FR: ReadonlyMap<string, string> = new Map([
  ['secretariat', 'le Secrétariat'],
  ['united nations office on drugs and crime', 'l’Office des Nations Unies contre la drogue et le crime'],
  ['unodc', 'l’Office des Nations Unies contre la drogue et le crime'],
  [
    'office of the united nations high commissioner for human rights',
    'le Haut-Commissariat des Nations Unies aux droits de l’homme',
  ],
  [
    'office of the high commissioner for human rights',
    'le Haut-Commissariat des Nations Unies aux droits de l’homme',
  ],
  ['ohchr', 'le Haut-Commissariat des Nations Unies aux droits de l’homme'],
  [
    'united nations high commissioner for human rights',
    'le Haut-Commissaire des Nations Unies aux droits de l’homme',
  ],
  ['office for disarmament affairs', 'le Bureau des affaires de désarmement'],
  ['office of legal affairs', 'le Bureau des affaires juridiques'],
  [
    'office for the coordination of humanitarian affairs',
    'le Bureau de la coordination des affaires humanitaires',
  ],
  ['office of internal oversight services', 'le Bureau des services de contrôle interne'],
  ['united nations environment programme', 'le Programme des Nations Unies pour l’environnement'],
  ['united nations development programme', 'le Programme des Nations Unies pour le développement'],
  [
    'united nations human settlements programme',
    'le Programme des Nations Unies pour les établissements humains',
  ],
  [
    'united nations entity for gender equality and the empowerment of women',
    'l’Entité des Nations Unies pour l’égalité des sexes et l’autonomisation des femmes',
  ],
  [
    'united nations conference on trade and development',
    'la Conférence des Nations Unies sur le commerce et le développement',
  ],
  ['united nations children’s fund', 'le Fonds des Nations Unies pour l’enfance'],
  ['united nations population fund', 'le Fonds des Nations Unies pour la population'],
  [
    'united nations industrial development organization',
    'l’Organisation des Nations Unies pour le développement industriel',
  ],
  [
    'united nations educational, scientific and cultural organization',
    'l’Organisation des Nations Unies pour l’éducation, la science et la culture',
  ],
  ['world health organization', 'l’Organisation mondiale de la Santé'],
  ['international labour organization', 'l’Organisation internationale du Travail'],
  ['international organization for migration', 'l’Organisation internationale pour les migrations'],
  [
    'food and agriculture organization of the united nations',
    'l’Organisation des Nations Unies pour l’alimentation et l’agriculture',
  ],
  ['joint united nations programme on hiv/aids', 'le Programme commun des Nations Unies sur le VIH/sida'],
  ['european union', 'l’Union européenne'],
  ['african union', 'l’Union africaine'],
]);
