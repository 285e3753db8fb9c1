import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../domain/reading/read-paragraph.ts';
import type { Setting } from '../../../domain/reading/setting.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import * as cases from '../../cases/paragraphs.ts';
import { FOUND_IN_ROUNDS } from '../../cases/rounds.ts';
import { tell } from './tell.ts';

/** "HRC 42", "SC on 2019-06-25" */
function setting(by = 'GA 63 on 2008-12-18'): Setting {
  const [, body = '', session, day] = /^(.*?)(?: (\d+))?(?: on (\S+))?$/.exec(by) ?? [];
  return {
    body,
    session: session === undefined ? null : Number(session),
    adopted: day === undefined ? null : civilDate(day),
  };
}

describe.each(Object.entries({ ...cases, FOUND_IN_ROUNDS }))('%s', (_, rows) => {
  it.each(rows)('$under $says', ({ says, under, by, owes = [], silent }) => {
    const { readings, why } = readParagraph(says, setting(by), under);
    expect(readings.map(tell)).toEqual(owes);
    if (silent === undefined) expect(why).toBeNull();
    else expect(why).toContain(silent);
  });
});
