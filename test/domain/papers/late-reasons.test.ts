import { expect, it } from 'vitest';
import { lateReasonsOf } from '../../../domain/papers/late-reasons.ts';
import { cleared, type Doing, type File, happened, report, submitted } from '../obligation/file.ts';

/** Submitted on a day, in event 6, with that said of it; then what else is done. */
function reasonOf(on: string, comment: string | null, ...then: Doing[]): string | undefined {
  const file: File = submitted(cleared(report()), 'GA-64', on).on('2009-07-20');
  for (const doing of then) file.does('officer', doing);
  const said = file.record.map((event) => ({
    ...event,
    comment: event.type === 'Submitted' ? comment : null,
  }));
  return lateReasonsOf(file.life, said).get('GA-64');
}

const corrected = (on: string, lateReason?: string): Doing => ({
  ...{ type: 'correct-fact', fact: 6, ...happened(on), comment: 'The day of the receipt.' },
  ...(lateReason === undefined ? {} : { lateReason }),
});

it.each<[string, string | undefined, string | undefined]>([
  ['is what was said with it', reasonOf('2009-07-08', 'Replies were late.'), 'Replies were late.'],
  ['is none where nothing was said', reasonOf('2009-07-06', null), undefined],
  [
    'is what was said with the correction that made it late, not what was said of it before',
    reasonOf('2009-07-06', 'By hand.', corrected('2009-07-09', 'Figures were awaited.')),
    'Figures were awaited.',
  ],
  [
    'stays where another correction gives no other',
    reasonOf('2009-07-08', 'Replies were late.', corrected('2009-07-09')),
    'Replies were late.',
  ],
  [
    'goes with the submission that is struck',
    reasonOf('2009-07-08', 'Replies were late.', {
      ...{ type: 'strike-fact', fact: 6, comment: 'Entered in the wrong file.' },
    }),
    undefined,
  ],
])('the reason of a late submission %s', (_, told, expected) => {
  expect(told).toBe(expected);
});
