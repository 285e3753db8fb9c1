import { readFileSync } from 'node:fs';
import { Runtime } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { people } from '../../client/api/contract.ts';
import { type DemoResult, playDemo } from '../../client/rehearsal/demo.ts';
import { castNamed, SHIPPED_CASTS } from '../../client/rehearsal/shipped.ts';
import { yearOf } from '../../domain/time/civil-date.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { quietLogger } from '../setup/quiet.ts';

const PEOPLE = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));

beforeAll(() => Runtime.install({ logger: quietLogger }));

async function demoOf(
  text: string,
  queue: string,
  cast: string = SHIPPED_CASTS[0],
): Promise<{ told: string; result: DemoResult }> {
  const mandate = mandateIn(text, 'the text');
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const { house, close } = await openRehearsal(
    target,
    inject('workflowBundlePath'),
    queue,
    yearOf(mandate.adopted),
  );
  const lines: string[] = [];
  try {
    const given = { mandate, people: PEOPLE, cast: castNamed(cast) };
    const result = await playDemo(house, given, (said) => lines.push(...said));
    return { told: lines.join('\n'), result };
  } finally {
    await close();
  }
}

describe('the demo of A/RES/63/194', () => {
  let told: string;
  let result: DemoResult;
  beforeAll(async () => {
    ({ told, result } = await demoOf(readFileSync('samples/A-RES-63-194.txt', 'utf8'), 'demo-63-194'));
  }, 60_000);

  /** From one heading to the next. */
  const part = (number: number): string => told.split(/\n(?=\d\. )/)[number] ?? '';
  const storyOf = (id: string): string =>
    part(6)
      .split(/\n {3}(?=A\/RES)/)
      .find((story) => story.startsWith(id)) ?? '';

  it('reads the document', () => {
    expect(part(1)).toContain(
      'A/RES/63/194  Improving the coordination of efforts against trafficking in persons',
    );
    expect(part(1)).toContain('adopted on 18 December 2008 by the 63rd session of the General Assembly');
  });

  it('shows the words that create each duty, and why the others create none', () => {
    expect(part(2)).toContain('“to brief Member States on the workplan of the Global Initiative');
    expect(part(2)).toContain(
      '“submit, no later than 1 June 2009, a background paper to the General Assembly',
    );
    expect(part(2)).toContain('“Requests the Secretary-General to submit to the Conference of the Parties');
    for (const paragraph of [5, 6, 12, 13])
      expect(part(2)).toMatch(new RegExp(`para\\. ${paragraph}  (?:addresses|asks)`));
  });

  it('gives ids at confirmation, to the deliveries too', () => {
    expect(result.launched).toEqual(['A/RES/63/194#7.1', 'A/RES/63/194#11.1', 'A/RES/63/194#14.1']);
    expect(part(2)).not.toContain('A/RES/63/194#');
    expect(part(3)).toContain('A/RES/63/194#14.1/COP-UNTOC-5  by 6 September 2010');
    expect(part(3)).toContain('A/RES/63/194#14.1/GA-64  by 4 August 2009');
    expect(part(3)).toContain('gives 7/Member-States no day; the officer: 31 December 2009');
  });

  it.each([
    ['9 June 2009', 'the forecast (GA-64)'],
    ['7 July 2009', 'submission (GA-64)'],
    ['4 August 2009', 'issuance (GA-64)'],
    ['4 May 2009', 'submission (GA-63)'],
    ['1 June 2009', 'issuance (GA-63)'],
  ])('plans %s for %s, with its source', (day, milestone) => {
    const line = part(4)
      .split('\n')
      .find((each) => each.includes(`${day}  ${milestone}`));
    expect(line).toMatch(/\[.+; (primary|assumed)\]$/);
  });

  it.each([
    ['#11.1', 'asked 4 for their views'],
    ['#11.1', 'recorded the reply of Austria'],
    ['#11.1', 'closed the collection of views: 4 answered'],
    ['#11.1', 'handed in version 1 of the draft: 7400 words'],
    ['#11.1', 'as cleared (division, Director of Division)'],
    ['#11.1', 'submitted the text (GA-63) on 1 May 2009'],
    ['#14.1', 'recorded the issuance of a rehearsal’s document (GA-64) on 4 August 2009'],
    ['#14.1', 'recorded the issuance of a rehearsal’s document (COP-UNTOC-5)'],
    ['#7.1', 'was held on 24 December 2009, 58 present'],
  ])('tells of %s as it happens and in its story: %s', (id, said) => {
    expect(
      part(5)
        .split('\n')
        .filter((line) => line.trim().startsWith(id))
        .join('\n'),
    ).toContain(said);
    expect(storyOf(`A/RES/63/194${id}`)).toContain(said);
  });

  it('says why, with whom it was for how long, and that the record holds', () => {
    const story = storyOf('A/RES/63/194#11.1');
    expect(storyOf('A/RES/63/194#7.1')).toContain(
      'why: “It was presented; delegations asked for the text in writing.”',
    );
    expect(story).toMatch(
      /\d+ days from launch to settlement \(\d+ working days\), \d+ net of waiting for others/,
    );
    expect(story).toMatch(/days with each holder: Documents officer \d+ \(\d+ net\), Drafting officer \d+/);
    for (const id of result.launched) expect(storyOf(id)).toContain('the record holds');
  });

  it('ends with three closed files', () => {
    expect(result.settled).toEqual(result.launched);
    expect(told.split('\n').at(-1)).toMatch(
      /^Summary: 3 of 3 obligations are settled; \d+ events in the record, 0 of them refusals/,
    );
  });
});

describe('the hard parts', () => {
  let told: string;
  let result: DemoResult;
  beforeAll(async () => {
    const text = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/195');
    ({ told, result } = await demoOf(text, 'demo-63-195', 'everything-at-once'));
  }, 60_000);

  it.each([
    [
      'a reminder to who is silent',
      /recorded the reminder of .*, round 1, to 3 who were silent: Brazil, Norway, UNODC/,
    ],
    ['more time for one', /gave Norway until .* to reply/],
    ['a corrected reply', /recorded the corrected reply of Brazil/],
    ['a day recorded wrong', /corrected the day of event 6 from/],
    ['a reply after submission', /decided that the late reply of Norway becomes an addendum/],
    ['a rest', /put it on hold until .*\n[\s\S]*took it up again, on hold since event/],
    ['an objection', /Maja Lindqvist +objected to draft/],
    ['a decision for another', /Leila Haddad, for Kenji Tanaka, approved draft .* as cleared/],
    ['a slot that moves', /moved the slot \(GA-64\) from/],
    ['a text that is too long', /tried to submit, REFUSED: The text has 9120 words, the limit is 8500/],
    ['a waiver', /recorded the waiver of .*: up to 9120 words/],
    [
      'a late submission, and the chair who is told',
      /9120 allowed by waiver, \d days late\n[\s\S]*told the chair on/,
    ],
    [
      'one language after another',
      /in English and French; others are to come\n[\s\S]*in Arabic, Chinese, Russian and Spanish/,
    ],
    ['an addendum', /recorded the addendum/],
    [
      'a briefing that is postponed',
      /set the briefing .* for 10 December 2009\n[\s\S]*set the briefing .* for 23 December 2009/,
    ],
  ])('tell of %s', (_what, saying) => expect(told).toMatch(saying));

  it('end with closed files all the same, and nothing else is refused', () => {
    expect(result.settled).toEqual(result.launched);
    expect(told).toMatch(
      /^Summary: 3 of 3 obligations are settled; \d+ events in the record, 3 of them refusals\.$/m,
    );
  });
});

it('a Council text with a series runs its cycles of two years, without what is owed in other reports', async () => {
  const { told, result } = await demoOf(
    `S/RES/9001 (2019)
Resolution 9001 (2019)
Adopted by the Security Council at its 8559th meeting, on 25 June 2019

The Security Council,

Recalling its earlier resolutions,

1. Decides to extend the mandate of the Office for twelve months;

2. Requests the Secretary-General to include in his regular reports information on the work of the Office;

3. Requests the Secretary-General to report to the Council on the implementation of this resolution every 90 days, starting from 1 October 2019;

4. Decides to remain seized of the matter.
`,
    'demo-council',
  );
  expect(told).toContain('S/RES/9001(2019)#3.1  report');
  expect(told).toContain(
    'a series, every 90 days, from 1 October 2019 (the Security Council); its first cycle is launched on 3 July 2019',
  );
  expect(result.settled).toHaveLength(9);
  expect(result.settled[0]).toBe('S/RES/9001(2019)#3.1@2019-10-01');
  expect(told).toContain('para. 2: no obligation of its own, a section of another product');
}, 60_000);
