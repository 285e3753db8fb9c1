/** How sure a source is (`primary` United Nations text, `secondary`, `computed` from those, `assumed` by us). */
export type Grade = 'primary' | 'secondary' | 'computed' | 'assumed';

/** Data of the domain says where it stands. */
export interface Cited {
  /** Symbol and paragraph, or page. */
  source: string;
  grade: Grade;
}
