import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dueRows, recheckRows, whatIfRows } from '../../client/cli/due-rows.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { temporaryFolder } from '../setup/folder.ts';

const run = promisify(execFile);
const SAMPLE = 'samples/A-RES-63-194.txt';
/** What the command prints, and how it ends. */
async function rapporteur(...args: string[]): Promise<{ out: string; err: string; exit: number }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['client/cli/main.ts', ...args]);
    return { out: stdout, err: stderr, exit: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { out: stdout, err: stderr, exit: code };
  }
}

/** Sentences as they are before a page breaks them into lines. */
const unwrapped = (out: string): string => out.replaceAll(/\n {8,}/g, ' ');

const EN = { world: SHIPPED_WORLD, language: 'en' as const };
async function linesOf(lines: AsyncGenerator<string>): Promise<Record<string, unknown>[]> {
  let out = '';
  for await (const each of lines) out += each;
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
const input = (...rows: (object | string)[]): Readable =>
  Readable.from([rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')], {
    objectMode: false,
  });
const row = (due: object[], more: object = {}): object => ({
  id: 'a',
  body: 'GA',
  adopted: '2008-12-18',
  due,
  ...more,
});
const GA_64 = { type: 'session', body: 'GA', session: 64 };

describe('duties, one a line', () => {
  it('get due, milestones by the names of the field, and a proof with sentences', async () => {
    const [answer] = await linesOf(dueRows(input(row([GA_64])), EN));
    expect(answer).toMatchObject({
      id: 'a',
      due: { kind: 'window', from: '2009-09-15', to: '2010-09-14' },
      milestones: [
        { name: 'draft', on: '2009-06-01' },
        { name: 'forecast', on: '2009-06-09', rule: 'forecast-fourteen-weeks' },
        { name: 'clearance', on: '2009-06-29' },
        { name: 'submission', on: '2009-07-07', rule: 'submission-ten-weeks' },
        { name: 'issuance', on: '2009-08-04', rule: 'issuance-six-weeks' },
        { name: 'meeting', on: '2009-09-15', rule: 'meeting-at-the-opening' },
      ],
      feasibility: { verdict: 'fits', shortBy: 0 },
      proof: expect.arrayContaining([
        expect.objectContaining({
          rule: 'session-opening',
          source: 'A/64/PV.1',
          grade: 'primary',
          sentence: 'The 64th session of the General Assembly opens on 15 September 2009.',
        }),
      ]),
    });
  });

  it.each([
    ['P20WD', { within: 'P20WD', from: 'adoption' }],
    ['in words', { within: '20 working days', from: 'adoption' }],
    ['marked', { within: 'P20D', from: 'adoption', working: true }],
  ])('count working days, %s', async (_name, relative) => {
    const asked = row([{ type: 'relative', ...relative }], { adopted: '2016-12-21' });
    const [answer] = await linesOf(dueRows(input(asked), EN));
    expect(answer?.due).toMatchObject({ kind: 'day', on: '2017-01-20' });
  });

  it('ask in the language that is wanted', async () => {
    const asked = (language: 'en' | 'fr') =>
      linesOf(dueRows(input(row([{ type: 'date', date: '2009-06-31' }])), { ...EN, language }));
    const [[english], [french]] = [await asked('en'), await asked('fr')];
    expect(english?.due).toMatchObject({
      kind: 'open',
      asks: 'no-such-day',
      question: expect.stringMatching(/\?$/),
    });
    expect(french?.due).toMatchObject({ question: expect.stringMatching(/\u00a0\?$|\u202f\?$/) });
    expect(french?.milestones).toEqual([]);
  });

  it('tell each step of the proof in French, and everything else as in English', async () => {
    const asked = row([{ type: 'date', date: '2009-06-01' }], { collects_views: true });
    const [[english], [french]] = [
      await linesOf(dueRows(input(asked), EN)),
      await linesOf(dueRows(input(asked), { ...EN, language: 'fr' })),
    ];
    const stepsOf = (answer: Record<string, unknown> | undefined) =>
      (answer?.proof ?? []) as Record<string, unknown>[];
    expect(stepsOf(french).map(({ sentence }) => sentence)).toContain(
      'Les vues sont récapitulées et le texte rédigé dans les trois semaines qui suivent la clôture de la collecte\u00a0: 15 jours ouvrables à New York (responsable de la rédaction) avant le 27 mars 2009, c’est le 6 mars 2009.',
    );
    const untold = (answer: Record<string, unknown> | undefined) => ({
      ...answer,
      proof: stepsOf(answer).map(({ sentence: _, ...step }) => step),
    });
    expect(untold(french)).toEqual(untold(english));
  });

  it.each([
    ['no adoption', { id: 'b', body: 'GA', due: [] }, 'request.invalid', 'adopted: expected a day'],
    ['30 February', row([], { adopted: '2009-02-30' }), 'request.invalid', 'adopted: expected a day'],
    ['an unknown element', row([{ type: 'moon' }]), 'request.invalid', 'due.0.type: expected type date'],
    ['an unknown short name', row([], { body: 'ZZZ' }), 'calendar.unknown-body', '“ZZZ”'],
    [
      'an unknown short name of who meets',
      row([], { recipients: [{ body: 'ZZZ', session: 3 }] }),
      'calendar.unknown-body',
      '“ZZZ”',
    ],
    [
      'a session in words',
      row([{ ...GA_64, session: '64' }]),
      'request.invalid',
      'expected a whole number or "next"',
    ],
    ['an empty word', row([{ type: 'date', date: '' }]), 'request.invalid', 'due.0.date: expected words'],
    [
      'an unknown station',
      row([], { station: 'Atlantis' }),
      'calendar.unknown-station',
      '“Atlantis” is no duty station',
    ],
    [
      'a session far away',
      row([{ ...GA_64, session: 5000 }]),
      'calendar.unknown-session',
      'no session 5000 of GA',
    ],
    ['no JSON', 'nothing', 'request.invalid', 'is not JSON'],
  ])('with %s name the line, and what came before it is answered', async (_name, bad, code, words) => {
    const rows = dueRows(input(row([GA_64]), bad), EN);
    const { value } = await rows.next();
    expect(JSON.parse(value as string)).toMatchObject({ id: 'a' });
    await expect(rows.next()).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`line 2.*${words}`)),
    });
  });

  it('call bodies by any usual name', async () => {
    const named = row([{ type: 'session', body: 'General Assembly', session: 64 }], {
      body: 'ga',
      recipients: [{ body: 'the General Assembly', session: 64 }],
    });
    const [answer] = await linesOf(dueRows(input(named), EN));
    expect(answer?.due).toMatchObject({ kind: 'window', from: '2009-09-15' });
  });

  it('call a session by its year, where it is the only one', async () => {
    const asked = { type: 'session', body: 'CSW', session: 2024 };
    const [answer] = await linesOf(dueRows(input(row([asked], { adopted: '2023-03-17' })), EN));
    expect(answer?.due).toMatchObject({ kind: 'window', from: '2024-03-11', to: '2024-03-22' });
  });

  it('go to anybody whose sessions do not matter', async () => {
    const [answer] = await linesOf(
      dueRows(input(row([{ type: 'date', date: '2009-06-01' }], { recipients: [{ body: 'ACABQ' }] })), EN),
    );
    expect(answer?.due).toMatchObject({ kind: 'day', on: '2009-06-01' });
  });

  it('to two bodies that meet, of which the words name no session, are due at both', async () => {
    const recipients = [
      { body: 'COP:UNTOC', session: 'next' },
      { body: 'GA', session: 64 },
    ];
    const [answer] = await linesOf(dueRows(input(row([], { recipients })), EN));
    expect(answer?.due).toMatchObject({ kind: 'series', next: ['2009-09-15', '2010-10-18'] });
    expect(answer?.milestones).toContainEqual(
      expect.objectContaining({ name: 'submission', on: '2009-07-07' }),
    );
  });

  it('tell what was past by the names of the field', async () => {
    const late = row([GA_64], { adopted: '2009-07-20' });
    const briefing = row([GA_64], { adopted: '2009-08-04', kind: 'briefing' });
    const [report, spoken] = await linesOf(dueRows(input(late, briefing), EN));
    expect(report?.feasibility).toMatchObject({
      verdict: 'short',
      past: ['draft', 'forecast', 'clearance', 'submission'],
    });
    expect(spoken?.feasibility).toMatchObject({ verdict: 'short', past: ['schedule', 'draft'] });
  });

  it('may begin with a byte order mark and end lines as Windows does', async () => {
    const text = `\uFEFF${JSON.stringify(row([GA_64]))}\r\n${JSON.stringify(row([GA_64]))}\r\n`;
    expect(await linesOf(dueRows(Readable.from([text]), EN))).toHaveLength(2);
  });

  it('of a body that is only written out are asked back', async () => {
    const asked = row([{ type: 'session', body: 'Preparatory Committee', session: 2 }]);
    const [answer] = await linesOf(dueRows(input(asked), EN));
    expect(answer?.due).toMatchObject({ kind: 'open', asks: 'session-without-days' });
  });
});

describe('proofs', () => {
  it('hold when they are derived again, and not when a day was changed', async () => {
    const answers = await linesOf(
      dueRows(input(row([GA_64]), row([{ type: 'date', date: '2009-06-01' }])), EN),
    );
    let broken = 0;
    const checked = (of: object[]) => linesOf(recheckRows(input(...of), SHIPPED_WORLD, () => (broken += 1)));
    expect(await checked(answers)).toMatchObject([{ holds: true }, { holds: true }]);
    const text = JSON.stringify(answers[0]).replaceAll('2009-07-07', '2009-07-08');
    expect(await checked([JSON.parse(text) as object])).toMatchObject([{ holds: false }]);
    expect(broken).toBe(1);
  });

  it.each([
    [
      'a milestone',
      (text: string) => text.replace('"submission","on":"2009-07-07"', '"submission","on":"2009-07-17"'),
    ],
    ['the due date', (text: string) => text.replace('"from":"2009-09-15"', '"from":"2009-09-16"')],
    ['the step of a milestone', (text: string) => text.replace(/("name":"issuance".*?"proof":)\d+/, '$199')],
    ['the kind of due', (text: string) => text.replace('"kind":"window"', '"kind":"day"')],
    [
      'whether it is provisional',
      (text: string) => text.replace('"to":"2010', '"provisional":true,"to":"2010'),
    ],
    ['what is asked', (text: string) => text.replace('"to":"2010', '"asks":"no-length","to":"2010')],
    ['the name of a milestone', (text: string) => text.replace('"name":"issuance"', '"name":"delivery"')],
    ['the name of the meeting', (text: string) => text.replace('"name":"meeting"', '"name":"draft"')],
    ['the rule of a milestone', (text: string) => text.replace('"rule":"issuance-', '"rule":"submission-')],
    ['a slack', (text: string) => text.replace(/("name":"issuance".*?"slack":)\d+/, '$11')],
    ['how much is missing', (text: string) => text.replace('"shortBy":0', '"shortBy":3')],
    ['the verdict', (text: string) => text.replace('"verdict":"fits"', '"verdict":"tight"')],
    ['what is past', (text: string) => text.replace('"past":[]', '"past":["issuance"]')],
    ['what there is not', (text: string) => text.replace('"past":[]', '"past":["delivery"]')],
    ['that time was told', (text: string) => text.replace(/"feasibility":\{.*?\},/, '"feasibility":null,')],
    ['the length that policy has', (text: string) => text.replace(/"days":98/, '"days":99')],
  ])('do not carry a day that was changed beside them: %s', async (_name, forge) => {
    const [answer] = await linesOf(dueRows(input(row([GA_64])), EN));
    const forged = forge(JSON.stringify(answer));
    expect(forged).not.toBe(JSON.stringify(answer));
    let broken = 0;
    const [checked] = await linesOf(recheckRows(input(forged), SHIPPED_WORLD, () => (broken += 1)));
    expect(checked).toMatchObject({ holds: false });
    expect(checked?.objections).toContainEqual({ step: expect.any(Number), why: expect.any(String) });
    expect(broken).toBe(1);
  });

  it('hold of what is asked, provisional, spoken, owed to two or at the next session', async () => {
    const duties = [
      row([{ type: 'date', date: '2009-06-31' }]),
      row([{ type: 'session', body: 'COP:UNTOC', session: 13 }], { adopted: '2024-12-18' }),
      row([{ type: 'session', body: 'GA', session: 'next' }]),
      row([
        { type: 'date', date: '2009-06-01' },
        { ...GA_64, session: 90 },
      ]),
      row([GA_64], { kind: 'briefing' }),
      row([{ type: 'date', date: '2009-06-01' }], { kind: 'briefing' }),
      row([GA_64, { type: 'session', body: 'COP:UNTOC', session: 13 }]),
      row([{ type: 'date', date: '2009-06-01' }], { recipients: [{ body: 'SC' }] }),
      row([GA_64], { adopted: '2009-08-04' }),
      row([
        { type: 'session', body: 'COP:UNTOC', session: 13 },
        { type: 'recurring', every: 'P2Y' },
      ]),
    ];
    const answers = await linesOf(dueRows(input(...duties), EN));
    const checked = await linesOf(recheckRows(input(...answers), SHIPPED_WORLD, () => undefined));
    expect(checked.map(({ objections }) => objections)).toEqual(duties.map(() => []));
  });
});

describe('what if', () => {
  const then = (on: string) =>
    worldWith(SHIPPED_WORLD, [
      {
        kind: 'session',
        body: 'GA',
        number: 64,
        opens: civilDate(on),
        closes: civilDate('2010-09-14'),
        source: 'what if',
        grade: 'assumed',
      },
    ]);

  it('the session opens a week later: each milestone moves, for that reason alone', async () => {
    const [moved] = await linesOf(whatIfRows(input(row([GA_64])), SHIPPED_WORLD, then('2009-09-22'), 'en'));
    expect(moved?.moves).toContainEqual({
      milestone: 'submit/GA',
      from: '2009-07-07',
      to: '2009-07-14',
      because: ['The 64th session of the General Assembly opens on 22 September 2009.'],
    });
  });

  it('nothing is otherwise: nothing moves', async () => {
    const answers = await linesOf(whatIfRows(input(row([GA_64])), SHIPPED_WORLD, then('2009-09-15'), 'en'));
    expect(answers).toEqual([{ id: 'a', moves: [] }]);
  });
});

describe('the commands', () => {
  it('due tells each duty with its days and why', async () => {
    const { out, exit } = await rapporteur('due', SAMPLE, '--when', '7=2009-12-31');
    expect(exit).toBe(0);
    const told = unwrapped(out);
    expect(told).toContain('7 July 2009  submission (GA-64)');
    expect(told).toContain('skipping 10 April 2009 (Good Friday)');
    expect(told).toContain('Tight: already 42 working days short on the day it was adopted');
    expect(told).toContain('31 December 2009  the briefing');
  });

  it('due takes a meeting from a calendar file', async () => {
    const file = join(temporaryFolder(), 'meetings.csv');
    writeFileSync(file, 'body,session,on,for\nGA,64,2009-10-13,A/RES/63/194\n');
    const { out } = await rapporteur('due', SAMPLE, '--calendar', file, '--language', 'fr');
    expect(out).toContain('4 août 2009  soumission (GA-64)');
    expect(out).toContain('13 octobre 2009  GA-64, selon l’ordre du jour');
  });

  it('due says which session is the next one by a calendar file', async () => {
    const file = join(temporaryFolder(), 'sessions.csv');
    writeFileSync(file, 'body,session,opens,closes\nCOP:UNTOC,4,2009-02-02,2009-02-06\n');
    expect((await rapporteur('due', SAMPLE)).out).toContain('submission (COP-UNTOC-5)');
    expect((await rapporteur('due', SAMPLE, '--calendar', file)).out).toContain('submission (COP-UNTOC-4)');
  });

  it('what-if tells from when to when and why', async () => {
    const { out, exit } = await rapporteur(
      ...['what-if', SAMPLE, '--session', 'GA-64=2009-09-22..2010-09-13'],
      ...['--away', 'drafter=2009-05-04..2009-05-29'],
    );
    expect(exit).toBe(0);
    expect(out).toContain('submission (GA-64): 7 July 2009 -> 14 July 2009');
    expect(unwrapped(out)).toContain(
      'because: The 64th session of the General Assembly opens on 22 September 2009.',
    );
    expect(out).toContain('time then:');
  });

  it('what-if tells of a name that nobody has in the file', async () => {
    const { out } = await rapporteur('what-if', SAMPLE, '--away', 'Drafting officer=2009-05-01..2009-05-29');
    expect(out).toContain('nothing would move');
    expect(out).toMatch(/absence of “Drafting officer” moves nothing.* There are drafter, approver\./);
  });

  it('calendar tells a session with its parts and sources', async () => {
    const { out, exit } = await rapporteur('calendar', 'general assembly', '64');
    expect(exit).toBe(0);
    expect(out).toContain('opens   15 September 2009   (A/64/PV.1; primary)');
    expect(out).toContain('main part: 15 September 2009 to 23 December 2009');
    const next = await rapporteur('calendar', 'COP:UNTOC', '--next', '2008-12-18', '--json');
    expect(JSON.parse(next.out)).toMatchObject([{ number: 5, opens: '2010-10-18' }]);
  });

  it('calendar tells the holidays of a station, and what is only assumed', async () => {
    const { out } = await rapporteur('calendar', '--holidays', '2017', '--station', 'new york');
    expect(out).toMatch(/2 January 2017 {2}New Year's Day .*primary/);
  });

  it.each([
    [['calendar', 'ZZZ', '3'], 'calendar.unknown-body'],
    [['calendar', 'GA', '1500'], 'calendar.unknown-session'],
    [['calendar', '--holidays', '2017', '--station', 'Atlantis'], 'calendar.unknown-station'],
    [['due'], 'request.invalid'],
    [['due', SAMPLE, '--when', '99=2009-12-31'], 'request.invalid'],
    [['what-if', SAMPLE], 'request.invalid'],
    [['what-if', SAMPLE, '--session', 'GA64'], 'request.invalid'],
    [['what-if', SAMPLE, '--away', 'drafter=2009-08-31..2009-08-01'], 'request.invalid'],
    [['what-if', SAMPLE, '--timetable', 'GA=9-9-9'], 'request.invalid'],
  ])('%j ends with 2 and %s', async (args, code) => {
    const { err, exit } = await rapporteur(...args);
    expect(exit).toBe(2);
    expect(err).toContain(`Code: ${code} `);
    expect(err).toContain('What to do: ');
  });
});
