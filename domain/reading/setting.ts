import type { CivilDate } from '../time/civil-date.ts';

/** What a paragraph leaves unsaid because its mandate says it: who adopts it and when, and what its short names mean. */
export interface Setting {
  body: string;
  session: number | null;
  adopted: CivilDate | null;
  /** The short name of "the Convention", when the mandate speaks of one with a Conference of the Parties. */
  convention?: string | null;
  /** What "the Commission" and other shared short names mean in this mandate. */
  shortNames?: Readonly<Record<string, string>>;
}
