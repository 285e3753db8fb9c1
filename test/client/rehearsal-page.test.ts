import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLines } from '../../client/rehearsal/compare-lines.ts';
import { nameIn } from '../../client/rehearsal/lines.ts';
import { pageOf } from '../../client/rehearsal/page/page.ts';
import { writePage } from '../../client/rehearsal/page/write-page.ts';
import type { Rehearsed } from '../../client/rehearsal/rehearse.ts';
import { type Comparison, compare } from '../../domain/rehearsal/compare.ts';
import { openChromium } from '../setup/chromium.ts';
import { rapporteur } from '../setup/cli.ts';
import { temporaryFolder } from '../setup/folder.ts';

const FILE = 'samples/A-RES-63-194.txt';
const CASTS = ['all-goes-well', 'approver-away-in-august'];

/** Of the report of paragraph 14, lived through for real with two casts. */
let folder: string;
let place: string;
let rehearsed: Rehearsed[];
let compared: Comparison | null;
let page: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
  place = join(folder, 'rehearsal.html');
  const words = ['rehearse', FILE, '--paragraph', '14', '--cast', ...CASTS, '--json', '--html', place];
  const { code, out, err } = await rapporteur(words);
  expect(code, err).toBe(0);
  ({ rehearsed, compared } = JSON.parse(out) as { rehearsed: Rehearsed[]; compared: Comparison | null });
  page = readFileSync(place, 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withCast = (at: number): Rehearsed => {
  const found = rehearsed[at];
  if (found === undefined) throw new Error(`no rehearsal ${at}`);
  return found;
};

describe('two casts', () => {
  it('are told as JSON, each and side by side', () => {
    expect(rehearsed.map(({ cast }) => cast.name)).toEqual(['All goes well', 'Approver away in August']);
    expect(compared).toEqual(compare(rehearsed));
  });

  it('are told as text, only where they differ', () => {
    const lines = compareLines(compare(rehearsed), nameIn(withCast(0)), 110);
    const told = lines.join('\n').replace(/\s+/g, ' ');
    expect(told).toContain('late nothing 3 steps, at most 45 working days');
    expect(told).toMatch(
      /submission \(GA-64\) 6 July 2009 2 September 2009, 58 days later, 41 working days LATE/,
    );
    expect(told).toMatch(/bottleneck none 45 working days lost at clearance/);
    expect(told).toMatch(/days with Director of Division 2 \(2 working days\) 90 \(63 working days\)/);
    expect(told).not.toContain('COP-UNTOC-5');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('are told to be the same where they are', () => {
    const twice = [withCast(0), { ...withCast(0), cast: { name: 'Again', about: '' } }];
    expect(compareLines(compare(twice), nameIn(withCast(0)), 110)).toEqual([
      'Nothing differs between All goes well and Again.',
    ]);
    expect(pageOf(twice, compare(twice))).toContain('Nothing differs between All goes well and Again.');
  });
});

describe('the words of the page', () => {
  it.each([
    ['what would be late, and by how much', '<p>3 steps would be late, the latest by 45 working days.</p>'],
    ['why', 'clearance of the draft, with the Director of Division (Kenji Tanaka), who was away'],
    ['how it came out', '<td class="lateness">41 working days late</td>'],
    ['who is reminded how often', '<th scope="row">Kenji Tanaka</th><td>Director of Division</td>'],
    ['the story', 'submitted the text (GA-64) on 2 September 2009'],
    [
      'both, side by side, and which of both is late',
      '<td class="lateness">2\u00a0September 2009, 58\u00a0days later, 41\u00a0working days LATE</td>',
    ],
    ['both by name', '<th scope="col">Approver away in August</th>'],
    ['absences', '<title>Kenji Tanaka away, 1 June 2009 to 31 August 2009</title>'],
  ])('tell %s', (_what, words) => expect(page).toContain(words));

  it('need nothing beside them', () => {
    expect(page).not.toMatch(/<script|\son\w+=|https?:|@import/);
    expect(page.match(/(?:src|href)="[^"]*"/g)?.filter((each) => !/"(?:#|data:)/.test(each))).toEqual([]);
  });

  it('are the same for the same rehearsals', () => expect(pageOf(rehearsed, compared)).toBe(page));

  it('have each id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(ids).toEqual(expect.arrayContaining(named.split(' ')));
  });
});

/** An act of a cast that nobody did. */
const NEVER: Rehearsed['neverDone'][number] = {
  ...{ file: 'mine.yaml', line: 4, who: 'officer', does: 'take-up-again' },
  waits: { for: 'event', after: 'PutOnHold', time: 1, happened: 0 },
};

it('tells a step that was planned for another day and is not reached, what it waits for, and what nobody did', () => {
  const [life] = withCast(1).lives;
  const [draft, ...others] = life?.milestones ?? [];
  if (life === undefined || draft === undefined) throw new Error('nothing was rehearsed');
  const open = { ...draft, planned: withCast(1).from, reached: null, late: 3 };
  const waiting = [{ awaited: 'draft', due: draft.due, post: 'Drafting officer', person: null, inVain: 12 }];
  const written = pageOf(
    [
      {
        ...withCast(1),
        neverDone: [NEVER],
        lives: [{ ...life, ended: 'undecided', ending: 'waiting', milestones: [open, ...others], waiting }],
      },
    ],
    null,
  );
  expect(written).toContain('NOT OVER: nobody does what is waited for');
  expect(written).toContain(
    '<li>take-up-again by officer (mine.yaml, line 4): it waits for put-on-hold, which never happened.</li>',
  );
  expect(written).toContain(
    '<li>the draft, due 1 June 2009, from the Drafting officer (nobody); spoken of 12 times in vain, and so on: more are not counted</li>',
  );
  expect(written).toContain('at the launch: <time datetime="2008-12-18">18\u00a0December 2008</time>');
  expect(written).toContain('<td>not reached</td><td class="lateness">3 working days late</td>');
  expect(written).toContain('open, 3 <tspan class="wide">working </tspan>days late');
});

const HOSTILE = `</title><script>alert("1")</script>'"><img src=x onerror=alert(1)> & \u202eback\u0000`;

/** Everything that somebody could write, written by somebody who means harm. */
function hostile(one: Rehearsed): Rehearsed {
  const lives = one.lives.map((life) => ({
    ...life,
    ...{ obligation: HOSTILE, product: HOSTILE },
    refusals: [{ on: one.from, by: 'p-x' as never, tried: HOSTILE, why: HOSTILE }],
    waiting: [{ awaited: HOSTILE, due: one.from, post: HOSTILE, person: null, inVain: 0 }],
    milestones: life.milestones.map((each) => ({ ...each, key: `submit/${HOSTILE}` })),
    story: life.story.map((line) => ({ ...line, saying: HOSTILE, comment: HOSTILE, actorName: HOSTILE })),
  }));
  const names = Object.fromEntries(Object.keys(one.names).map((id) => [id, HOSTILE]));
  const notOwn = [{ paragraph: HOSTILE, why: HOSTILE }];
  return {
    symbol: HOSTILE,
    title: HOSTILE,
    cast: { name: HOSTILE, about: HOSTILE },
    plan: { name: HOSTILE, about: HOSTILE },
    from: one.from,
    asOf: null,
    cyclesUntil: null,
    lives,
    names,
    neverDone: [{ ...NEVER, file: HOSTILE, who: HOSTILE }],
    notOwn,
  };
}

it('takes no markup from what somebody wrote', () => {
  const two = [hostile(withCast(0)), hostile(withCast(1))];
  const written = pageOf(two, compare(two));
  expect(written).not.toMatch(/<(?:script|img)/);
  expect(written).not.toContain('\u202e');
  expect(written).not.toContain('\u0000');
  expect(written).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&quot;&gt;');
});

describe('the file', () => {
  it('is written whole, over what was there, and nothing is left beside it', () => {
    const file = join(temporaryFolder(), 'page.html');
    writeFileSync(file, 'an older one');
    writePage(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
    expect(readdirSync(join(file, '..'))).toEqual(['page.html']);
  });

  it('stays away where its place is a folder, and nothing is left there', () => {
    const file = join(temporaryFolder(), 'page.html');
    mkdirSync(file);
    expect(() => writePage(file, page)).toThrow(/page\.html was not written: it is a folder/);
    expect(readdirSync(join(file, '..'))).toEqual(['page.html']);
  });

  it('is refused before anything is lived through where there is no folder for it', async () => {
    const { code, out, err } = await rapporteur([
      'rehearse',
      FILE,
      '--html',
      join(folder, 'none', 'page.html'),
    ]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/was not written: there is no folder .*none\./);
    expect(err).toContain('rehearsal.not-written');
    expect(err).not.toContain('starting a Temporal server');
  });
});

describe('in a browser', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  const PAGES = [
    ['two casts', 1000, 'light', () => page],
    ['two casts', 1000, 'dark', () => page],
    ['two casts', 400, 'light', () => page],
    ['words that mean harm', 400, 'light', () => pageOf([hostile(withCast(1))], null)],
    ['words that mean harm', 1000, 'light', () => pageOf([hostile(withCast(1))], null)],
  ] as const;

  it.each(PAGES)('%s, %i pixels wide, %s', async (_what, width, colorScheme, written) => {
    if (browser === undefined) return;
    const opened = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const complaints: string[] = [];
    const asked: string[] = [];
    opened.on('console', (message) => complaints.push(message.text()));
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    opened.on('request', (request) => asked.push(request.url()));
    const file = join(folder, `${width}-${colorScheme}-${_what.length}.html`);
    writeFileSync(file, written());
    await opened.goto(pathToFileURL(file).href);
    expect(await opened.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    for (const picture of await opened.locator('svg.timeline').all()) await lookAt(picture);
    if (written() === page) await readAs(opened);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    await opened.close();
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Boxes of what is seen of these. */
async function boxes(all: Locator): Promise<Box[]> {
  const seen = await all.filter({ visible: true }).all();
  const found = await Promise.all(seen.map((each) => each.boundingBox()));
  return found.filter((box) => box !== null).filter(({ width, height }) => width > 0 && height > 0);
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - 1 &&
  other.x < one.x + one.width - 1 &&
  one.y < other.y + other.height - 1 &&
  other.y < one.y + one.height - 1;

/** All marks and words lie in the picture, and no words on others. */
async function lookAt(picture: Locator): Promise<void> {
  const frame = await picture.boundingBox();
  if (frame === null) throw new Error('there is no picture');
  const texts = await boxes(picture.locator('text'));
  const marks = await boxes(picture.locator('.mark, rect'));
  expect(texts.length).toBeGreaterThan(20);
  expect(marks.length).toBeGreaterThan(20);
  for (const box of [...texts, ...marks]) {
    expect(box.x).toBeGreaterThanOrEqual(frame.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    expect(box.y).toBeGreaterThanOrEqual(frame.y - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  }
  for (const [at, one] of texts.entries())
    for (const other of texts.slice(at + 1))
      expect([one, other, overlap(one, other)]).toEqual([one, other, false]);
}

/** What it says, found as a screen reader finds it; and the marks of a late step where its days are. */
async function readAs(opened: Page): Promise<void> {
  expect(await opened.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await opened.getByRole('img', { name: 'Timeline of A/RES/63/194#14.1, report' }).count()).toBe(2);
  const side = opened.getByRole('region', { name: 'Side by side' }).getByRole('table');
  expect(await side.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['All goes well']),
  );
  const late = opened.getByRole('row', {
    name: /^submission \(GA-64\) 7 July 2009 2 September 2009 41 working days late$/,
  });
  expect(await late.count()).toBe(1);
  const picture = opened.locator('svg.timeline').nth(1);
  // Lines stand at the first of each month from December 2008 on.
  const months = (
    await Promise.all((await picture.locator('.axis line').all()).map((each) => each.boundingBox()))
  ).map((box) => box?.x ?? Number.NaN);
  const [june, august, september, october] = [months[6], months[8], months[9], months[10]].map(
    (x) => x ?? Number.NaN,
  );
  const clearance = picture.locator('.row.step').nth(2);
  const middle = async (kind: string): Promise<number> => {
    const box = await clearance.locator(kind).boundingBox();
    return box === null ? Number.NaN : box.x + box.width / 2;
  };
  const [due, reached, lost] = [
    await middle('.mark.due'),
    await middle('.mark.reached-late'),
    await middle('rect.late'),
  ];
  expect(due).toBeGreaterThan(june ?? 0);
  expect(due).toBeLessThan(august ?? 0);
  expect(reached).toBeGreaterThanOrEqual(september ?? 0);
  expect(reached).toBeLessThan(october ?? 0);
  expect(Math.abs(lost - (due + reached) / 2)).toBeLessThan(2);
}
