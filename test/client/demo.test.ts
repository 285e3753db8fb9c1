import { readFileSync } from 'node:fs';
import { Runtime } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { people } from '../../client/api/contract.ts';
import { type DemoResult, playDemo } from '../../client/rehearsal/demo.ts';
import { yearOf } from '../../domain/time/civil-date.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { quietLogger } from '../setup/quiet.ts';

const CAST = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));

beforeAll(() => Runtime.install({ logger: quietLogger }));

async function demoOf(text: string, queue: string): Promise<{ told: string; result: DemoResult }> {
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
    const result = await playDemo(house, text, mandate, CAST, (said) => lines.push(...said));
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
    ['#11.1', 'asked 5 for their views'],
    ['#11.1', 'recorded the reply of Austria'],
    ['#11.1', 'recorded the reply of Philippines of 2 March 2009, late'],
    ['#11.1', 'silent: Norway'],
    ['#11.1', 'asked for more time for the draft, until 3 April 2009'],
    ['#11.1', 'granted it: the draft is now due on 3 April 2009'],
    ['#11.1', 'noted that the draft is late'],
    ['#11.1', 'tried to approve draft, REFUSED: Version 1 is the text of the same person'],
    ['#11.1', 'returned draft'],
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
    expect(story).toContain('why: “Shorten part II and bring the recommendations to the front.”');
    expect(story).toMatch(
      /\d+ days from launch to settlement \(\d+ working days\), \d+ net of waiting for others/,
    );
    expect(story).toMatch(/days with each holder: Documents officer \d+ \(\d+ net\), Drafting officer \d+/);
    expect(story).toContain('the record holds');
  });

  it('ends with three closed files', () => {
    expect(result.settled).toEqual(result.launched);
    expect(told.split('\n').at(-1)).toMatch(
      /^Summary: 3 of 3 obligations are settled; \d+ events in the record, 2/,
    );
  });
});

it('a Council text with a series runs its first cycle, without what is owed in other reports', async () => {
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
  expect(result.settled).toEqual(['S/RES/9001(2019)#3.1@2019-10-01']);
  expect(told).toContain('para. 2: no obligation of its own, a section of another product');
}, 60_000);
