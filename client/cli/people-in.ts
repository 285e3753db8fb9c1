import { fileURLToPath } from 'node:url';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { checked, type People, people } from '../api/contract.ts';

/** With whom a rehearsal is played where nobody is named. */
export const SAMPLE_PEOPLE = fileURLToPath(new URL('../../samples/people.json', import.meta.url));

/** Who does what, from a file. Throws `document.unreadable` and `request.invalid`. */
export function peopleIn(file: string): People {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  } catch (error) {
    if (error instanceof Fault) throw error;
    const where = /line \d+ column \d+/.exec(String(error))?.[0];
    throw new Fault(
      'request.invalid',
      `${file} is not JSON${where ? `: see ${where}` : ''}.`,
      'Start from samples/people.json.',
      { cause: error },
    );
  }
  const result = checked(people, value);
  if ('value' in result) return result.value;
  throw new Fault(
    'request.invalid',
    `${file} cannot be used: ${result.wrong}.`,
    'Correct these fields; samples/people.json shows the form.',
  );
}
