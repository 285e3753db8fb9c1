import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentJson } from '../../client/cli/document-json.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { MAIN, type Ran, rapporteur } from '../setup/cli.ts';
import { temporaryFolder } from '../setup/folder.ts';

const SAMPLE = 'samples/A-RES-63-194.txt';
const PEOPLE = 'samples/people.json';
const MANUAL = readFileSync('docs/errors.md', 'utf8');

/** With a home of its own, in which nothing runs. */
async function run(words: string[], home = temporaryFolder()): Promise<Ran> {
  return rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
}

/** A file of the test's own with that content. */
function file(content: string | Uint8Array, name = 'resolution.txt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A home whose port this server has, whoever it is. */
async function homeOf(answering: RequestListener): Promise<string> {
  const server = createServer(answering);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const home = temporaryFolder();
  writeFileSync(
    join(home, 'api.json'),
    JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 }),
  );
  return home;
}

/** What every failure owes: one sentence, what to do, a code that the manual explains, and nothing for the next program. */
function expectFault({ code, out, err }: Ran, exit: number, fault: string, words: string): void {
  expect(err).toContain(words);
  expect(err).toMatch(/\n {2}What to do: \S.*\n {2}Code: [a-z.-]+ \(see docs\/errors\.md\)\n$/s);
  expect(err).toContain(`Code: ${fault} `);
  expect(err).not.toMatch(/\n\s+at /);
  expect(MANUAL).toContain(`\n## \`${fault}\`\n`);
  expect(out).toBe('');
  expect(code).toBe(exit);
}

describe('rapporteur read', () => {
  it('shows each duty with the words that create it, and why the others are none', async () => {
    const { code, out, err } = await run(['read', SAMPLE]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(
      'A/RES/63/194  Improving the coordination of efforts against trafficking in persons',
    );
    expect(out).toContain('“submit, no later than 1 June 2009, a background paper to the General Assembly');
    const [, silent] = out.split('No duty to report in:');
    for (const paragraph of [5, 6, 12, 13]) expect(silent).toMatch(new RegExp(`(^|\\D)${paragraph}\\D`));
  });

  it('gives machines the exact words and where they stand', async () => {
    const { out } = await run(['read', SAMPLE, '--json']);
    const mandate = JSON.parse(out) as DocumentJson;
    expect(mandate).toMatchObject({ symbol: 'A/RES/63/194', adopted: '2008-12-18', session: 63, body: 'GA' });
    expect(mandate.obligations.map(({ paragraph }) => paragraph)).toEqual(['7', '11', '14']);
    for (const { words, evidence } of mandate.obligations) {
      expect(mandate.text.slice(evidence.start, evidence.end)).toBe(words);
    }
  });

  it('says when there is none', async () => {
    const { out, code } = await run([
      'read',
      file('63/900. Of nothing\n\nThe General Assembly,\n\n1. Decides to rest.\n\n18 December 2008\n'),
    ]);
    expect(out).toContain('No duty to report was found.');
    expect(code).toBe(0);
  });

  it('may be read only at its beginning, as by head', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" ${MAIN} read ${SAMPLE} --json | head -c 10`]);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      err += more;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  const text = readFileSync(SAMPLE, 'utf8');
  it.each<[string, () => string, string, string]>([
    [
      'that is not there',
      () => 'no-such.txt',
      'document.unreadable',
      'no-such.txt cannot be read: there is no such file',
    ],
    ['that is a folder', () => temporaryFolder(), 'document.unreadable', 'it is a folder'],
    ['with nothing in it', () => file(''), 'document.empty', 'resolution.txt'],
    ['of blanks', () => file(' \n\t\n'), 'document.empty', 'resolution.txt'],
    ['that never ends', () => '/dev/zero', 'document.too-large', '/dev/zero is larger than 50 MB'],
    ['of 51 MB', () => file('x'.repeat(51 * 1024 * 1024)), 'document.too-large', 'is larger than 50 MB'],
    [
      'that is a damaged PDF',
      () => file('%PDF-1.7\n1 0 obj'),
      'document.damaged',
      'resolution.txt is a PDF that is damaged',
    ],
    [
      'that is a damaged Word document',
      () => file('PK\u0003\u0004…'),
      'document.damaged',
      'is a ZIP or Word document that is damaged',
    ],
    ['that is RTF', () => file('{\\rtf1'), 'document.wrong-kind', 'is an RTF document'],
    ['of bytes', () => file(new Uint8Array([1, 0, 2, 0, 0, 3])), 'document.wrong-kind', 'is binary data'],
    ['of 50,000 brackets', () => file('('.repeat(50_000)), 'document.no-symbol', 'No resolution begins here'],
    [
      'without a numbered paragraph',
      () => file(text.slice(0, text.indexOf('1. Urges'))),
      'document.no-operative-paragraph',
      'resolution.txt',
    ],
  ])('refuses a file %s', async (_name, path, code, words) => {
    expectFault(await run(['read', path()]), 2, code, words);
  });

  it.each([
    ['', 'was not found', 'the day on which A/RES/63/194 was adopted was not found'],
    ['18 December 1808', 'is outside', 'A/RES/63/194 is said to be adopted on 18 December 1808'],
  ])('reads a file adopted on “%s”, and refuses to launch it', async (day, told, refused) => {
    const path = file(text.replaceAll('18 December 2008', day));
    const { code, out } = await run(['read', path]);
    expect(code).toBe(0);
    expect(out).toContain(`attention: its day of adoption ${told}`);
    expect(out).toContain('para. 14');
    expectFault(
      await run(['launch', path, '--people', 'samples/people.json']),
      2,
      'document.no-adoption',
      refused,
    );
  });

  it('reads the resolution that is meant, and names those that are there', async () => {
    const two = file(
      `${text}\n63/195. Another title\n\nThe General Assembly,\n\n1. Decides to wait;\n\n18 December 2008\n`,
    );
    const { out } = await run(['read', two]);
    expect(out).toContain('also in this file: A/RES/63/195; read one of them with --symbol');
    expect((await run(['read', two, '--symbol', 'A/RES/63/195'])).out).toMatch(
      /^A\/RES\/63\/195 {2}Another title/,
    );
    expectFault(
      await run(['read', two, '--symbol', 'A/RES/1/1']),
      2,
      'document.other-resolution',
      'A/RES/1/1 is not in it; there are A/RES/63/194, A/RES/63/195',
    );
  });

  it('refuses a file that this user may not read', async () => {
    const secret = file('words');
    chmodSync(secret, 0);
    // Root may read everything; the sentence is the same for a device that cannot be read.
    const path = process.getuid?.() === 0 ? '/proc/self/mem' : secret;
    expectFault(await run(['read', path]), 2, 'document.unreadable', `${path} cannot be read`);
  });
});

describe('a command line', () => {
  it('tells its version and its commands', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['read', 'start', 'launch', 'list', 'show', 'history', 'resume', 'stop', 'demo']) {
      expect(help.out).toMatch(new RegExp(`\\n {2}${command} `));
    }
  });

  it.each<[string, string[], string]>([
    ['an unknown command', ['raed', SAMPLE], "unknown command 'raed'"],
    ['an unknown option', ['read', SAMPLE, '--jsno'], "unknown option '--jsno'"],
    ['a missing file', ['launch', '--people', PEOPLE], "missing required argument 'file'"],
    ['nobody who does the work', ['launch', SAMPLE], "required option '--people <file>' not specified"],
    ['too many files', ['read', SAMPLE, SAMPLE], 'too many arguments'],
    ['nothing to read', ['read'], 'there is nothing to read, no file and no --jsonl'],
    ['a file and --jsonl', ['read', SAMPLE, '--jsonl'], 'either a file or --jsonl'],
    ['what is no id', ['show', '63/194'], '“63/194” is not the id of an obligation'],
    [
      'no day',
      ['launch', SAMPLE, '--people', PEOPLE, '--when', '7'],
      '--when 7: expected PARAGRAPH=YYYY-MM-DD',
    ],
    [
      'a day that does not exist',
      ['launch', SAMPLE, '--people', PEOPLE, '--when', '7=2009-02-29'],
      '--when 7=2009-02-29: expected',
    ],
    [
      'two days for one',
      ['launch', SAMPLE, '--people', PEOPLE, '--when', '7=2009-03-01', '7=2009-03-02'],
      '--when gives 7 two days',
    ],
  ])('with %s says how it is written', async (_name, words, said) => {
    expectFault(await run(words), 2, 'request.invalid', said);
  });

  it('with people who cannot be used names file, line and field', async () => {
    const good = JSON.parse(readFileSync(PEOPLE, 'utf8'));
    const launchWith = (content: string): Promise<Ran> =>
      run(['launch', SAMPLE, '--people', file(content, 'people.json')]);
    expectFault(await launchWith('{\n  "officer": ,\n}'), 2, 'request.invalid', 'people.json is not JSON');
    expectFault(
      await launchWith(JSON.stringify({ ...good, drafter: { post: ' ', person: { id: 'a b', name: 'A' } } })),
      2,
      'request.invalid',
      'drafter.post: expected words; drafter.person.id: expected an id of letters, digits, - and _',
    );
    expectFault(
      await run(['launch', SAMPLE, '--people', 'nobody.json']),
      2,
      'document.unreadable',
      'nobody.json cannot be read: there is no such file',
    );
  });
});

describe('a home', () => {
  it.each([
    [['list']],
    [['show', 'A/RES/63/194#14.1']],
    [['history', 'A/RES/63/194#14.1']],
    [['resume', 'A/RES/63/194#14.1']],
    [['stop']],
    [['launch', SAMPLE, '--people', PEOPLE]],
  ])('where nothing runs: %s says how to start it, and leaves nothing behind', async (words) => {
    const home = temporaryFolder();
    expectFault(await run(words, home), 1, 'house.not-running', `Nothing runs in ${home}.`);
    expect(readdirSync(home)).toEqual([]);
  });

  it('that a house left in a hurry is the same', async () => {
    const home = temporaryFolder();
    for (const left of [
      '{"url": "http://127',
      '{}',
      JSON.stringify({ url: 'http://127.0.0.1:1', token: 'x' }),
    ]) {
      writeFileSync(join(home, 'api.json'), left);
      expectFault(await run(['list'], home), 1, 'house.not-running', `Nothing runs in ${home}`);
    }
  });

  it.each<[string, number, string]>([
    ['a page', 200, '<html>Welcome'],
    ['another house', 401, JSON.stringify({ code: 'request.unauthorized', detail: 'no', remedy: 'no' })],
    ['another API', 404, JSON.stringify({ error: 'not found' })],
  ])('whose port %s has taken is not believed', async (_name, status, body) => {
    const home = await homeOf((_request, response) => response.writeHead(status).end(body));
    expectFault(await run(['list'], home), 1, 'house.not-running', 'another program has taken its port');
  });

  it('whose house ends before it answers says that asking again is safe', async () => {
    const home = await homeOf((request) => request.socket.destroy());
    const ran = await run(['list'], home);
    expectFault(ran, 1, 'house.not-running', 'ended before it answered');
    expect(ran.err).toContain('nothing is done twice');
  });

  it('that cannot be one is refused before anything is started', async () => {
    const taken = file('a file');
    expectFault(await run(['start'], taken), 2, 'environment.invalid', `${taken} is not a folder`);
  });

  it('is refused when a port is none', async () => {
    const home = join(temporaryFolder(), 'home');
    for (const port of ['70000', 'seven']) {
      const environment = { ...process.env, RAPPORTEUR_HOME: home, RAPPORTEUR_TEMPORAL_PORT: port };
      expectFault(
        await rapporteur(['start'], environment),
        2,
        'environment.invalid',
        'RAPPORTEUR_TEMPORAL_PORT cannot be used: expected a port, 1 to 65535',
      );
    }
    mkdirSync(home);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('rapporteur demo', () => {
  it('refuses what cannot be played, before anything is started', async () => {
    expectFault(await run(['demo', 'no-such.txt']), 2, 'document.unreadable', 'no-such.txt cannot be read');
    expectFault(
      await run(['demo', file('PK\u0003\u0004')]),
      2,
      'document.damaged',
      'is a ZIP or Word document that is damaged',
    );
  });
});
