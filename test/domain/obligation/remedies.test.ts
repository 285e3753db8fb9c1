import { expect, it } from 'vitest';
import type { Command } from '../../../domain/obligation/commands.ts';
import { decide } from '../../../domain/obligation/decide.ts';
import { remedyOf } from '../../../domain/obligation/telling/remedies.ts';
import { commandBy, draftOf, PEOPLE } from '../../setup/sample.ts';
import { type File, report } from './file.ts';

const A = draftOf('a');
const NOON = '2009-03-02T12:00:00.000Z' as Parameters<typeof decide>[2];
const NAMES = new Map<string, string>([
  [PEOPLE.officer, 'Leila Haddad'],
  [PEOPLE.chief, 'Maja Lindqvist'],
  [PEOPLE.director, 'Kenji Tanaka'],
]);

function told({ life }: File, command: Command): string {
  const { answer } = decide(life, command, NOON);
  if (answer.accepted) return 'accepted';
  const remedy = remedyOf(life, command, answer.refused, NOON, (id) => NAMES.get(id) ?? id);
  return `${answer.refused.code}: ${remedy}`;
}
const handedIn = (who: keyof typeof PEOPLE): File =>
  report()
    .on('2009-03-01')
    .does(who, {
      ...({ type: 'hand-in-draft', draft: A } as const),
      ...(who === 'drafter' ? {} : { onBehalfOf: PEOPLE.drafter }),
    });

it('who may not is told who can, by post and name', () => {
  const close = commandBy('drafter', { type: 'put-on-hold', until: null, comment: 'The committee rests.' });
  expect(told(report(), close)).toBe(
    'not-your-role: This can be done by the Documents officer (Leila Haddad), or the Director (Kenji Tanaka).',
  );
});

it('who may not decide on an own text is told who may', () => {
  const approve = commandBy('officer', { type: 'approve-draft', draft: A.sha256 });
  expect(told(handedIn('officer'), approve)).toBe(
    'own-draft: This can be done by the Chief of Section (Maja Lindqvist).',
  );
});

it('where nobody else holds a post of the stage, it is given to another', () => {
  const file = report()
    .on('2009-03-01')
    .does('drafter', { type: 'hand-in-draft', draft: A, writers: [PEOPLE.chief] });
  expect(told(file, commandBy('chief', { type: 'approve-draft', draft: A.sha256 }))).toBe(
    'own-draft: Nobody else holds a post of this stage. Its officer or the supervisor gives it to another post: reassign, role clearance/section.',
  );
});

it('who decides on other bytes is told which are the current ones, and nobody is told more than is known', () => {
  const other = commandBy('chief', { type: 'approve-draft', draft: draftOf('b').sha256 });
  expect(told(handedIn('drafter'), other)).toBe(
    `stale-draft: Decide on version 1, SHA-256 ${A.sha256.slice(0, 12)}…; where nobody here has these bytes, hand in the text: it becomes the next version.`,
  );
  expect(told(report(), other)).toBe('no-draft: null');
});
