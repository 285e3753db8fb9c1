import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryAsked } from '../../client/api/directory-contract.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const SYMBOL = 'A/RES/63/973';
const ID = `${SYMBOL}#14.1`;
const REASON = `named at the launch of ${SYMBOL}`;

describe('whom a launch names', () => {
  let house: ListeningHouse;
  let file: string;
  const launch = (paragraph: string, people = 'samples/people.json') =>
    house.cli('launch', file, '--paragraph', paragraph, '--people', people);
  const directory = () => house.get<DirectoryAsked>('/directory');
  const life = () => house.get<Running>(`/obligation?id=${encodeURIComponent(ID)}`);
  const say = async (commandId: string, ...facts: object[]) => {
    const command = { commandId, actor: 'p-haddad', facts };
    expect(await house.post('/directory', command)).toMatchObject({ status: 200 });
  };
  const reassign = (commandId: string, post: string) =>
    house.post(`/commands?id=${encodeURIComponent(ID)}`, {
      ...{ type: 'reassign', commandId, actor: 'p-haddad', comment: 'Ill.', role: 'drafter', posts: [post] },
    });
  beforeAll(async () => {
    house = await openListeningHouse();
    file = join(house.home, 'resolution.txt');
    writeFileSync(file, readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/973'));
  }, 60_000);
  afterAll(() => house.close());

  it('is in the directory from then on, with the reason, and the launch goes by the directory', async () => {
    expect(await launch('14')).toMatchObject({ code: 0, err: '' });
    const { seq, changes, people, posts, objections } = await directory();
    expect([seq, changes[0]?.reason, objections]).toEqual([1, REASON, []]);
    expect(people.map(({ name }) => name)).toEqual([
      ...['Chidi Okafor', 'Kenji Tanaka', 'Leila Haddad', 'Maja Lindqvist'],
    ]);
    expect(posts.find(({ post }) => post === 'Drafting officer')).toMatchObject({
      ...{ holder: 'p-okafor', station: 'New York', supervisor: 'Director of Division' },
    });
    expect(await life()).toMatchObject({
      directorySeq: 1,
      seats: { 'Drafting officer': { holder: 'p-okafor' } },
    });
  });

  it('is not named twice', async () => {
    expect(await launch('11')).toMatchObject({ code: 0 });
    expect((await directory()).seq).toBe(1);
  });

  it('is asked about when the directory gives the post to another; nothing is launched', async () => {
    const others = join(house.home, 'people.json');
    const people = JSON.parse(readFileSync('samples/people.json', 'utf8'));
    const drafter = { post: 'Drafting officer', person: { id: 'p-other', name: 'Ola Nordmann' } };
    writeFileSync(others, JSON.stringify({ ...people, drafter }));
    const refused = await house.cli(
      'launch',
      file,
      '--paragraph',
      '7',
      '--when',
      '7=2096-12-31',
      '--people',
      others,
    );
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(
      refused.err,
    ).toBe(`Who holds the post Drafting officer? The directory says Chidi Okafor (p-okafor), this launch says Ola Nordmann (p-other).
  What to do: If Ola Nordmann has taken it over: rapporteur appoint 'Drafting officer' p-other --name 'Ola Nordmann' --reason WORDS. Else correct the file of --people. Nothing was launched.
  Code: directory.other-holder (see docs/errors.md)
`);
    expect((await directory()).seq).toBe(1);
    expect((await house.cli('list')).out).not.toContain('#7.');

    // It was said today, for today on: that was wrong, and is taken back.
    const facts = (await directory()).changes[0]?.facts ?? [];
    const said = facts.findIndex((fact) => fact.kind === 'holding' && fact.post === drafter.post);
    await say(
      'the right one',
      { kind: 'taken-back', fact: `1.${said + 1}` },
      { kind: 'person', person: 'p-other', name: 'Ola Nordmann' },
      { kind: 'holding', post: drafter.post, person: 'p-other', from: (await directory()).on },
    );
    const again = await house.cli(
      'launch',
      file,
      '--paragraph',
      '7',
      '--when',
      '7=2096-12-31',
      '--people',
      others,
    );
    expect(again).toMatchObject({ code: 0 });
  });

  it('a post that is given work and was never heard of is seated at once; the one before gives up its seat', async () => {
    await say(
      'another',
      { kind: 'person', person: 'p-second', name: 'Sam Second' },
      { kind: 'post', post: 'Second drafter', station: 'Vienna' },
      { kind: 'holding', post: 'Second drafter', person: 'p-second', from: '2020-01-01' },
    );
    expect((await life()).seats).not.toHaveProperty('Second drafter');
    expect(await reassign('give', 'Second drafter')).toMatchObject({ status: 200 });
    const { seats, hours, holder } = await life();
    expect(seats['Second drafter']).toMatchObject({ holder: 'p-second', station: 'Vienna' });
    expect(seats).not.toHaveProperty('Drafting officer');
    expect(hours.map(({ zone }) => zone.station)).toContain('Vienna');
    expect(holder).toMatchObject({ post: 'Second drafter', person: 'p-second' });

    expect(await reassign('back', 'Drafting officer')).toMatchObject({ status: 200 });
    expect((await life()).seats['Drafting officer']).toMatchObject({ holder: 'p-other' });
    const { out, code } = await house.cli('history', ID);
    expect(code).toBe(0);
    expect(out).toContain('The record holds');
  });

  it('a post that the directory does not know gets no work', async () => {
    const before = (await life()).holder;
    expect(await reassign('unknown', 'Porter')).toMatchObject({
      status: 422,
      body: { code: 'directory.unknown' },
    });
    expect((await life()).holder).toEqual(before);
  });
});
