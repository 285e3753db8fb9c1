import type { Grade } from '../planning/plan.ts';
import { type CivilDate, civilDate } from './civil-date.ts';

/** A session with its sourced days; a table entry overrides every rule. */
export interface SessionRow {
  body: string;
  number: number;
  opens: CivilDate;
  closes: CivilDate | null;
  source: string;
  grade: Grade;
}

const row = (
  body: string,
  number: number,
  opens: string,
  closes: string | null,
  source: string,
  grade: Grade,
): SessionRow => ({
  body,
  number,
  opens: civilDate(opens),
  closes: closes === null ? null : civilDate(closes),
  source,
  grade,
});

/** Days that a source gives. Sessions that are not here follow a rule, or have no known day. */
export const SESSIONS: readonly SessionRow[] = [
  row('GA', 55, '2000-09-05', null, 'opening of the fifty-fifth session', 'secondary'),
  row('GA', 56, '2001-09-12', null, 'opening of the fifty-sixth session, a day after the rule', 'secondary'),
  row('GA', 63, '2008-09-16', '2009-09-14', 'A/RES/57/301; closing of the sixty-third session', 'computed'),
  row('GA', 64, '2009-09-15', '2010-09-14', 'A/64/PV.1', 'primary'),
  row('GA', 77, '2022-09-13', null, 'opening of the seventy-seventh session', 'secondary'),
  row('GA', 78, '2023-09-05', null, 'opening of the seventy-eighth session', 'secondary'),
  row('COP:UNTOC', 1, '2004-06-28', '2004-07-08', 'UNODC, sessions of the Conference', 'secondary'),
  row('COP:UNTOC', 3, '2006-10-09', '2006-10-18', 'UNODC, sessions of the Conference', 'secondary'),
  row('COP:UNTOC', 4, '2008-10-08', '2008-10-17', 'CTOC/COP/2008/19', 'primary'),
  row('COP:UNTOC', 5, '2010-10-18', '2010-10-22', 'UNODC, sessions of the Conference', 'secondary'),
  row('COP:UNTOC', 6, '2012-10-15', '2012-10-19', 'UNODC, sessions of the Conference', 'secondary'),
  row(
    'UNFF',
    16,
    '2021-04-26',
    '2021-04-30',
    'United Nations Forum on Forests, sixteenth session',
    'secondary',
  ),
];
