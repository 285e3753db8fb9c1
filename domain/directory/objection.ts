/** Why a fact cannot be taken. Each is a fault `directory.…` of the same name. */
export type ObjectionCode =
  | 'unknown'
  | 'reserved'
  | 'alike'
  | 'backwards'
  | 'overlap'
  | 'oneself'
  | 'not-holder'
  | 'not-by-holder'
  | 'circle'
  | 'in-use';

export interface Objection {
  /** Which of the facts, from 1 on. */
  at: number;
  code: ObjectionCode;
  /** The field of the fact that is wrong. */
  field: string;
  /** A sentence. */
  why: string;
}

export type Found = Omit<Objection, 'at'>;

export const objection = (code: ObjectionCode, field: string, why: string): Found[] => [{ code, field, why }];

/** What is found by the first check that finds anything: the others would speak of what is not there. */
export function firstOf(...checks: (() => Found[])[]): Found[] {
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return found;
  }
  return [];
}
