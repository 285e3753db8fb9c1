import type { Product } from '../reading.ts';

/**
 * `document`: making it is enough, it is meant for a body. `matter`: owed only when it is handed to a body or to
 * Member States ("recommendations", "information").
 */
export interface Head {
  product: Product;
  weight: 'document' | 'matter';
}

const heads = (product: Product, weight: Head['weight'], ...singular: string[]) =>
  [singular.flatMap((phrase) => [phrase, plural(phrase)]), { product, weight }] as const;

const plural = (phrase: string): string =>
  phrase.endsWith('y') ? `${phrase.slice(0, -1)}ies` : `${phrase}s`;

/** Heads of the names of products. The longest that begins at a word wins. Add a head here, in the singular. */
export const PRODUCT_HEADS: (readonly [readonly string[], Head])[] = [
  heads(
    'report',
    'document',
    'report',
    'summary report',
    'progress report',
    'study report',
    'technical assessment',
  ),
  heads(
    'report',
    'matter',
    'assessment',
    'review',
    'strategic review',
    'evaluation',
    'analysis',
    'overview',
    'account',
  ),
  heads(
    'report',
    'matter',
    'finding',
    'conclusion',
    'result',
    'survey',
    'benchmark',
    'reporting',
    'analyses',
  ),
  heads('note', 'document', 'background note', 'concept note', 'information note'),
  heads('background_paper', 'document', 'background paper', 'discussion paper', 'issues paper', 'paper'),
  heads(
    'background_paper',
    'document',
    'background document',
    'working paper',
    'concept paper',
    'information paper',
  ),
  heads('study', 'document', 'study', 'feasibility study'),
  heads(
    'compilation',
    'document',
    'compilation',
    'summary',
    'compendium',
    'summary of views',
    'compiled text',
  ),
  heads(
    'plan',
    'matter',
    'plan',
    'implementation plan',
    'programme of work',
    'strategy',
    'workplan',
    'work plan',
  ),
  heads(
    'plan',
    'matter',
    'plan of action',
    'action plan',
    'road map',
    'roadmap',
    'programme of action',
    'framework',
  ),
  heads(
    'proposal',
    'matter',
    'proposal',
    'recommendation',
    'option',
    'suggestion',
    'draft',
    'budget proposal',
    'draft outline',
  ),
  heads(
    'proposal',
    'matter',
    'terms of reference',
    'draft text',
    'draft resolution',
    'guideline',
    'modality',
    'budget',
  ),
  heads('briefing', 'document', 'briefing', 'oral briefing'),
  heads(
    'oral_update',
    'document',
    'oral update',
    'oral report',
    'oral presentation',
    'oral progress report',
    'oral progress update',
  ),
  heads('oral_update', 'matter', 'presentation'),
  heads(
    'written_update',
    'document',
    'written update',
    'update',
    'progress update',
    'interim update',
    'periodic update',
  ),
  heads(
    'information',
    'matter',
    'information',
    'data',
    'detail',
    'notification',
    'view',
    'comment',
    'observation',
    'input',
  ),
];
