import { describe, expect, it } from 'vitest';
import type { DurationsAnswer } from '../../../client/api/durations-contract.ts';
import { readCast } from '../../../client/rehearsal/cast-file.ts';
import { measuredCast } from '../../../client/rehearsal/measured-cast.ts';
import { castNamed } from '../../../client/rehearsal/shipped.ts';
import { gatherDurations } from '../../../domain/durations/figures.ts';
import type { Taken } from '../../../domain/durations/taken.ts';
import { Fault } from '../../../domain/faults.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { REPORT } from '../../setup/sample.ts';

const GUESS = { name: 'as-it-comes', cast: castNamed('as-it-comes').cast };

/** "clearance section Chief of Section 4": so many working days; of replies and issuance from the day that they had. */
function takenOf(text: string): Taken {
  const [, step, of, who = '', days] = /^(\S+) (\S+) (.+) (-?\d+|never)$/.exec(text) ?? [];
  const isFromDue = step === 'reply' || step === 'issuance';
  return {
    step: step as Taken['step'],
    ...{ of: of === '-' ? null : (of ?? null), who, until: civilDate('2011-05-04') },
    ended: days === 'never' ? 'never' : 'done',
    workingDays: isFromDue ? 20 : Number(days),
    fromDue: isFromDue && days !== 'never' ? Number(days) : null,
  };
}

/** As of many texts, in each of which all of these were measured. */
function answerOf(texts: number, taken: readonly string[]): DurationsAnswer {
  const gathering = gatherDurations(null);
  for (let number = 1; number <= texts; number += 1) {
    const id = `${REPORT.id}${number}` as typeof REPORT.id;
    gathering.add({ obligation: id, product: 'report', taken: taken.map(takenOf) });
  }
  const asOf = instant('2012-01-10T09:00:00.000Z');
  return { asOf, since: null, product: null, obligations: texts, lines: gathering.lines() };
}

/** Both as it is written and as the rehearsal reads it. */
function written(texts: number, ...taken: string[]) {
  const text = measuredCast(answerOf(texts, taken), GUESS);
  return { text, cast: readCast(text, 'as-it-was.yaml').cast };
}
const exactly = (days: number) => ({ least: days, usual: days, most: days });

describe('a cast from what was measured', () => {
  it('has every range that was measured often enough, and says from how many texts of which years', () => {
    const { text, cast } = written(
      6,
      ...['drafting - Drafting officer 12', 'working-over - Drafting officer 3'],
      ...['clearance section Chief of Section 4', 'clearance division Director 9', 'issuance - GA-64 -2'],
    );
    expect(cast.draft).toMatchObject({ first: { takes: exactly(12) }, again: exactly(3) });
    expect(cast.clearance.each?.takes).toEqual({ least: 4, usual: 4, most: 9 });
    expect(cast.clearance.of.section?.takes).toEqual(exactly(4));
    expect(cast.clearance.of.division?.takes).toEqual(exactly(9));
    expect(cast.issuance).toEqual({ count: exactly(-2), working: true });
    expect(text).toContain('handed in: { takes: "12 working days" } # 6 texts of 2011');
    expect(text).toContain('# all stages: 12 times in 6 texts of 2011');
    expect(text).not.toContain('Take the first #');
  });

  it('guesses what was measured too seldom, and says so beside it', () => {
    const { text, cast } = written(
      4,
      'drafting - Drafting officer 12',
      'clearance section Chief 4',
      'clearance division Director 9',
    );
    expect(cast.draft?.first).toEqual(GUESS.cast.draft?.first);
    expect(cast.draft?.again).toEqual(GUESS.cast.draft?.again);
    expect(cast.issuance).toEqual(GUESS.cast.issuance);
    expect(cast.submission).toEqual(GUESS.cast.submission);
    expect(cast.views).toEqual(GUESS.cast.views);
    expect(cast.clearance).toMatchObject({ each: { takes: { least: 4, most: 9 } }, of: {} });
    expect(text).toMatch(/handed in: .* # guessed: only 4 measured$/m);
    expect(text).toMatch(/worked over in: .* # guessed: never measured$/m);
    expect(text).toContain('# section: only 4 measured: it takes as long as each');
  });

  it('asks those who are known well enough, by whatever names, and says how many never answered', () => {
    const { text, cast } = written(
      5,
      ...['reply state Austria -3', 'reply state Austria 12', 'reply organisation OIM: "Europe", #2 0'],
      ...['reply state AUSTRIA 5', 'reply state Norway never', 'reply unit null 1'],
    );
    expect(
      cast.views?.correspondents.map(({ name, kind, answers }) => [name.toLowerCase(), kind, answers?.count]),
    ).toEqual([
      ['austria', 'state', { least: -3, usual: -3, most: 12 }],
      ['oim: "europe", #2', 'organisation', exactly(0)],
      ['null', 'unit', exactly(1)],
    ]);
    expect(text).toContain('# 5 replies never came.');
  });

  it('where no addressee is known well enough, those of the guess answer as States did', () => {
    const { text, cast } = written(3, 'reply state Austria -3', 'reply state Brazil 4');
    expect(cast.views?.correspondents.map(({ name }) => name)).toEqual(
      GUESS.cast.views?.correspondents.map(({ name }) => name),
    );
    for (const { answers } of cast.views?.correspondents ?? [])
      expect(answers).toEqual({ count: { least: -3, usual: -3, most: 4 }, working: true });
    expect(text).toContain('as all States did, 6 times in 3 texts of 2011');
  });

  it('tells posts of one stage apart behind a mark, since a rehearsal may not have them; without it they count', () => {
    const { text, cast } = written(5, 'clearance section Chief, A 2', 'clearance section Chief: B 8');
    expect(Object.keys(cast.clearance.of)).toEqual(['section']);
    const unmarked = text.replaceAll(/^ {4}# ("Chief)/gm, '    $1');
    expect(readCast(unmarked, 'unmarked.yaml').cast.clearance.of).toMatchObject({
      ...{ 'Chief, A': { takes: exactly(2) }, 'Chief: B': { takes: exactly(8) } },
    });
  });

  it('is not written where everything would be a guess; it is said how often each was measured', () => {
    const write = () => measuredCast(answerOf(4, ['drafting - Drafting officer 12']), GUESS);
    expect(write).toThrow(Fault);
    expect(write).toThrow(
      'a range wants 5 measurements, and no step was measured so often in the 4 obligations of this house (drafting 4).',
    );
  });
});
