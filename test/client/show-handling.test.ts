import { expect, it } from 'vitest';
import { listedLine } from '../../client/cli/list.ts';
import { stateLines } from '../../client/cli/words.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { report } from '../domain/obligation/file.ts';

it('shows above all that a file is not for everybody, and for whom it is', () => {
  const file = report();
  const lines = () => stateLines('A/RES/63/194#14.1', file.state).join('\n');
  expect(lines()).not.toContain('CONFIDENTIAL');
  const why = { comment: 'As was asked.' };
  file.does('officer', { type: 'classify', sensitivity: 'confidential', ...why });
  expect(lines()).toMatch(/^CONFIDENTIAL: for who holds its posts or stands in for them, who is cleared$/m);
  const readers = ['p-legal' as PersonId];
  file.does('officer', { type: 'classify', sensitivity: 'strictly confidential', readers, ...why });
  expect(lines()).toMatch(/^STRICTLY CONFIDENTIAL: .+, who is cleared, and p-legal$/m);
});

it('says in a list of files which are not for everybody', () => {
  const line = (
    sensitivity: 'unclassified' | 'confidential' | 'strictly confidential',
    proposal: number | null,
  ) =>
    listedLine({
      ...{
        id: 'A/RES/63/194#14.1',
        status: 'running',
        stage: 'drafting',
        procedure: 'report',
        nextDue: '2009-06-01',
      },
      ...{ holder: { post: 'Drafting Unit', person: 'A. Drafter' }, proposal, sensitivity },
    });
  const plain = 'A/RES/63/194#14.1        drafting     2009-06-01  Drafting Unit (A. Drafter)';
  expect(line('unclassified', null)).toBe(plain);
  expect(line('confidential', null)).toBe(`${plain}  CONFIDENTIAL`);
  expect(line('strictly confidential', 12)).toBe(`${plain}  NEW DATES PROPOSED  STRICTLY CONFIDENTIAL`);
});
