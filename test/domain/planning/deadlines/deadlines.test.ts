import { describe, expect, it } from 'vitest';
import { answerOf, daysInTable, dueInTable, timeInTable } from './answers.ts';
import { readCases } from './table.ts';

const CASES = readCases(import.meta.dirname);

describe('deadlines of the tables in this folder', () => {
  it('are many', () => {
    expect(CASES.length).toBeGreaterThan(150);
  });

  it.each(CASES.map((each) => [`${each.where}: ${each.words}`, each] as const))('%s', (_, each) => {
    const answer = answerOf(each);
    expect({
      due: dueInTable(answer.due),
      days: daysInTable(answer, each),
      time: each.time === '' ? '' : timeInTable(answer),
    }).toEqual({
      due: each.due,
      days: [...each.days].map(([name, on]) => `${name} ${on}`).join(', '),
      time: each.time,
    });
  });
});
