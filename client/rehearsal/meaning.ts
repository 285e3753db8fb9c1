import { nearNames } from '../../domain/time/near-names.ts';

/** `; is “reply by” meant?`, or nothing where no name is near. */
export function meaning(key: string, known: readonly string[]): string {
  const near = nearNames(
    key,
    known.map((each) => [each, each] as const),
  );
  return near.length === 0 ? '' : `; is ${near.map((each) => `“${each}”`).join(' or ')} meant?`;
}
