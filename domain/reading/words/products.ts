import type { Product } from '../reading.ts';
import { phrases } from './phrases.ts';

/**
 * `document`: making it is enough, it is meant for a body. `matter`: owed only when it is handed to a body or to
 * Member States ("recommendations", "information").
 */
export interface Head {
  product: Product;
  weight: 'document' | 'matter';
}

const heads = (product: Product, weight: Head['weight'], singular: string) =>
  [phrases(singular).flatMap((phrase) => [phrase, plural(phrase)]), { product, weight }] as const;

const plural = (phrase: string): string => {
  if (phrase.endsWith('y')) return `${phrase.slice(0, -1)}ies`;
  return phrase.endsWith('analysis') ? phrase.replace('analysis', 'analyses') : `${phrase}s`;
};

/** Heads of the names of products. The longest that begins at a word wins. Add a head here, in the singular. */
export const PRODUCT_HEADS: (readonly [readonly string[], Head])[] = [
  heads(
    'report',
    'document',
    'report; summary report; progress report; technical assessment; status reporting',
  ),
  heads(
    'report',
    'matter',
    'assessment; review; evaluation; analysis; overview; account; finding; conclusion',
  ),
  heads('report', 'matter', 'survey; benchmark; reporting; business case; result'),
  heads('note', 'document', 'background note; concept note; information note; briefing note'),
  heads(
    'background_paper',
    'document',
    'background paper; discussion paper; issues paper; working paper; paper',
  ),
  heads('background_paper', 'document', 'background document; concept paper; information paper; issue paper'),
  heads('study', 'document', 'study; feasibility study'),
  heads('compilation', 'document', 'compilation; summary; compendium; compiled text'),
  heads('plan', 'matter', 'plan; strategy; workplan; programme of work; plan of action; road map; framework'),
  heads('plan', 'matter', 'roadmap; programme of action'),
  heads(
    'proposal',
    'matter',
    'proposal; recommendation; option; suggestion; draft; outline; modality; guideline',
  ),
  heads('proposal', 'matter', 'terms of reference; draft text; draft resolution; budget; estimate'),
  heads('briefing', 'document', 'briefing'),
  heads(
    'oral_update',
    'document',
    'oral update; verbal update; verbal report; oral report; oral presentation; oral progress report',
  ),
  heads('oral_update', 'matter', 'presentation'),
  heads('written_update', 'document', 'written update; update; progress update'),
  heads('information', 'matter', 'information; detail; notification'),
];
