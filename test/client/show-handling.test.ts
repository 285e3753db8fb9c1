import { expect, it } from 'vitest';
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
