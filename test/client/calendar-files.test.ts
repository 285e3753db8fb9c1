import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarFileAnswer } from '../../client/api/calendar-contract.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
});
afterAll(() => at.close());

const send = (search: string, body: string | FormData | Uint8Array<ArrayBuffer>) =>
  fetch(`${at.url}/calendar-files${search}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer x',
      ...(body instanceof FormData ? {} : { 'content-type': 'application/octet-stream' }),
    },
    body,
  });

it.each([
  ['holidays-new-york.csv', 'holiday'],
  ['meetings.ics', 'meeting'],
])('%s is read as facts, which the calendar then takes', async (name, kind) => {
  const before = (await at.client.calendar()).seq;
  const answer = await send(`?name=${name}`, readFileSync(`samples/${name}`));
  expect(answer.status).toBe(200);
  const { facts, file } = (await answer.json()) as CalendarFileAnswer;
  expect(facts.map((fact) => fact.kind)).toContain(kind);
  expect(file).toMatchObject({ name });
  expect((await at.client.calendar()).seq).toBe(before);
  const tried = await at.client.whatIf({ body: { facts } });
  expect(tried.moved).toEqual([]);
  const body = { facts, file, actor: 'officer', reason: 'as published', commandId: name };
  expect(await at.client.changeCalendar({ body })).toEqual({ seq: before + 1 });
});

it('a form will do, and a wrong row is named', async () => {
  const form = new FormData();
  form.set('file', new Blob(['kind,station,on\nholiday,Vienna,2026-02-30\n']), 'a.csv');
  const answer = await send('', form);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: 'calendar.broken-rows',
    detail: expect.stringContaining('2026-02-30'),
  });
});

it('a station that nobody knows, a file of nothing, and one that is endless, are told as what they are', async () => {
  const holidays = readFileSync('samples/holidays-new-york.csv');
  expect(await (await send('?station=Atlantis', holidays)).json()).toMatchObject({
    code: 'calendar.unknown-station',
  });
  expect((await send('', '')).status).toBe(422);
  expect((await send('', new Uint8Array(6 * 1024 * 1024))).status).toBe(413);
});
