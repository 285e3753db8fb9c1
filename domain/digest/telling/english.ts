import { STEP_NAMES } from '../../obligation/telling/names.ts';
import { ENGLISH_NOUNS } from '../../planning/telling/english-nouns.ts';
import { inWords } from '../../time/civil-date.ts';
import type { DigestLine } from '../lines.ts';
import type { DigestWords } from './words.ts';

const COUNTED = { overdue: 'overdue', due: 'due today', soon: 'ahead' };

export const ENGLISH: DigestWords = {
  subject: (day, counts) =>
    `${inWords(day)}: ${counts.map(({ group, count }) => `${count} ${COUNTED[group]}`).join(', ')}`,
  headings: { overdue: 'Overdue', due: 'Due today', soon: 'Ahead' },
  awaited: STEP_NAMES,
  product: (product) => ENGLISH_NOUNS.products[product],
  due: (day, late) =>
    `due on ${inWords(day)}${late === 0 ? '' : `, ${late} ${late === 1 ? 'day' : 'days'} late`}`,
  why,
  todo: 'To do:',
  ending: [
    'Seen, and no reminder wanted before it is late: rapporteur act acknowledge ID --awaited WHAT --as YOU',
    'Or none before a day: rapporteur act snooze ID --awaited WHAT --until DAY --comment WHY --as YOU',
    'WHAT is in brackets behind each obligation.',
  ],
};

function why({ why: { as, post, for: holder, vacant }, awaitedOf }: Pick<DigestLine, 'why' | 'awaitedOf'>) {
  const you =
    holder === null
      ? `you hold the post ${post}`
      : `you stand in for the holder of the post ${post}, who is away`;
  if (vacant !== null) return `Why you: nobody holds the post ${vacant}, and ${you}.`;
  if (as === 'awaited') return `Why you: ${you}.`;
  const rank = as === 'officer' ? 'the officer of it' : 'above it';
  return `Why you: the post ${awaitedOf} was reminded and nothing came; ${you}, ${rank}.`;
}
