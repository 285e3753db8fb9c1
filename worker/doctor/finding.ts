import { Fault } from '../../domain/faults.ts';

/** What was looked at, and how it was found: as it should be, worth knowing, or in the way. */
export interface Finding {
  about: string;
  state: 'good' | 'odd' | 'bad';
  /** One sentence. */
  says: string;
  /** What to do about it; null: nothing. */
  remedy: string | null;
}

export const good = (about: string, says: string): Finding => ({ about, state: 'good', says, remedy: null });
export const odd = (about: string, says: string, remedy: string | null = null): Finding => ({
  ...{ about, state: 'odd', says, remedy },
});
export const bad = (about: string, says: string, remedy: string): Finding => ({
  ...{ about, state: 'bad', says, remedy },
});

/** What a look finds; whatever stops it is a finding too. */
export async function lookedAt(
  about: string,
  look: () => Finding[] | Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Fault) return [bad(about, error.message, error.remedy)];
    const why = error instanceof Error ? error.message : String(error);
    return [bad(about, `It could not be looked at: ${why}`, 'See whether this user may read it.')];
  }
}
