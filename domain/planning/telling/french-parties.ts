import { french } from './french-typography.ts';

/** Those who owe products, by the name that texts give them. */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ['Secretary-General', 'le Secrétaire général'],
  ['Secretariat', 'le Secrétariat'],
  ['secretariat', 'le secrétariat'],
  ['Executive Director', 'la Directrice exécutive ou le Directeur exécutif'],
  ['Director-General', 'la Directrice générale ou le Directeur général'],
  ['High Commissioner', 'la Haute-Commissaire ou le Haut-Commissaire'],
  ['Special Rapporteur', 'la Rapporteuse spéciale ou le Rapporteur spécial'],
  ['Special Representative', 'la Représentante spéciale ou le Représentant spécial'],
  ['Independent Expert', 'l’Experte indépendante ou l’Expert indépendant'],
  ['Working Group', 'le Groupe de travail'],
  ['fact-finding mission', 'la mission d’établissement des faits'],
  ['Forum secretariat', 'le secrétariat du Forum'],
  ['Office of the High Commissioner', 'le Haut-Commissariat'],
  [
    'Office of the United Nations High Commissioner for Human Rights',
    'le Haut-Commissariat des Nations Unies aux droits de l’homme',
  ],
  [
    'United Nations High Commissioner for Human Rights',
    'la Haute-Commissaire ou le Haut-Commissaire des Nations Unies aux droits de l’homme',
  ],
  ['United Nations Office on Drugs and Crime', 'l’Office des Nations Unies contre la drogue et le crime'],
  ['UNODC', 'l’ONUDC'],
  ['United Nations Environment Programme', 'le Programme des Nations Unies pour l’environnement'],
  ['United Nations Development Programme', 'le Programme des Nations Unies pour le développement'],
  ['United Nations development system', 'le système des Nations Unies pour le développement'],
  ['United Nations system', 'le système des Nations Unies'],
  ['Collaborative Partnership on Forests', 'le Partenariat de collaboration sur les forêts'],
]);

/** « le Secrétaire général »; whoever has no French name here is called as the text does. */
export const partyInFrench = (name: string): string => PARTIES.get(name) ?? french`« ${name} »`;
