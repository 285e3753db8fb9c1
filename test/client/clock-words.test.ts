import { describe, expect, it } from 'vitest';
import { clockLines, waitLines } from '../../client/cli/clock-words.ts';
import { clockOf } from '../../domain/obligation/clock.ts';
import { momentOf } from '../../domain/time/instant.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import { day, type File, paper, report } from '../domain/obligation/file.ts';
import { tell } from '../domain/obligation/told.ts';
import { VIENNA } from '../setup/sample.ts';

const linesOf = (file: File, asOf: string): string[] => {
  const clock = clockOf(file.record, momentOf(day(asOf), 20, VIENNA), SHIPPED.workingDays('Vienna'));
  return clock === undefined ? [] : [...clockLines(clock), ...waitLines(clock)];
};

describe('the days of an obligation, in words', () => {
  it.each<[what: string, file: () => File, record: string, asOf: string, lines: string[]]>([
    ['on its first day', report, '', '2008-12-18', ['launched today: no day is over yet']],
    [
      'one day is one',
      report,
      '',
      '2008-12-19',
      [
        '1 day since launch (1 working day), 1 net of waiting for others (1 working day)',
        'days with each holder: Drafting officer 1',
      ],
    ],
    [
      'while views may come: three by name, and until when nobody knows',
      paper,
      '2009-01-12 officer asks Austria, Belarus, Chile, IOM for views by 2009-03-04',
      '2009-01-29',
      [
        '42 days since launch (27 working days), 25 net of waiting for others (14 working days)',
        'days with each holder: Documents officer 42 (25 net)',
        'the Documents officer has waited 17 days for the views of Austria, Belarus, Chile and 1 other, since 12 January 2009',
      ],
    ],
    [
      'settled, with all who were waited for; the longest of those who were asked',
      paper,
      `2009-01-12 officer asks Austria, IOM for views by 2009-03-04
       2009-01-13 officer records the reply of IOM of 2009-01-13
       2009-03-10 officer closes the views
       2009-03-20 drafter wants more time for draft until 2009-04-10
       2009-03-21 officer grants more time for draft
       2009-04-06 drafter hands in A
       2009-04-09 chief approves A
       2009-04-13 director approves A
       2009-05-04 officer submits A to GA-63 on 2009-05-04
       2009-06-02 officer records GA-63 issued on 2009-06-01`,
      '2009-07-01',
      [
        '166 days from launch to settlement (111 working days), 86 net of waiting for others (53 working days)',
        'days with each holder: Documents officer 132 (52 net), Drafting officer 27 (26 net), Chief of Section 3, Director 4',
        'the Documents officer waited 52 days for the views of Austria and IOM, 12 January 2009 to 4 March 2009',
        'the Drafting officer waited 1 day for the Documents officer to answer on more time for the draft, 20 March 2009',
        'the Drafting officer waited 3 days for the Chief of Section to clear the draft, 6 April 2009 to 8 April 2009',
        'the Drafting officer waited 4 days for the Director to clear the draft, 9 April 2009 to 12 April 2009',
        'the Documents officer waited 28 days for conference services to issue it (GA-63), 4 May 2009 to 31 May 2009',
      ],
    ],
  ])('%s', (_, file, record, asOf, lines) => {
    expect(linesOf(tell(file(), record), asOf)).toEqual(lines);
  });
});
