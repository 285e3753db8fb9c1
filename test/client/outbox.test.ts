import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestId } from '../../domain/digest/digest.ts';
import type { DigestLanguage } from '../../domain/digest/telling/tell.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { keepMessage, type MessageLine, type MessageRead } from '../../store/outbox.ts';
import { introduce } from '../../store/reads.ts';
import { launch } from '../setup/launch.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { PLANS, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

describe('the outbox on the command line', () => {
  let house: ListeningHouse;
  let seqs: number[];
  let obligation: string;
  beforeAll(async () => {
    house = await openListeningHouse();
    const { db } = house.house;
    await introduce(db, [{ id: 'p-okafor', name: 'Ines Okafor' }]);
    const report = await launch(house.house, REPORT, PLANS.report);
    await report.to('2009-05-27');
    obligation = report.obligation.id;
    const rows = await until(async () => {
      const found = await db.selectFrom('to_tell').select('seq').execute();
      return found.length > 2 ? found : undefined;
    });
    seqs = rows.map(({ seq }) => seq);
    const keep = (person: string, day: string, seq: number, language: DigestLanguage = 'en') =>
      keepMessage(db, {
        ...{ id: digestId(person as PersonId, civilDate(day)), person: person as PersonId, language },
        ...{ day: civilDate(day), station: 'Vienna', madeAt: instant(`${day}T07:30:00.000Z`) },
        ...{ subject: `${day}: 1 overdue`, body: 'Overdue\n\n  the draft\n' },
        rungs: [{ obligation, seq }],
      });
    await keep('p-okafor', '2009-05-27', seqs[0] ?? 0);
    await keep('p-okafor', '2009-05-28', seqs[1] ?? 0);
    await keep('p-stranger', '2009-05-28', seqs[0] ?? 0);
  }, 120_000);
  afterAll(() => house.close());

  it('shows the newest first, of a person by name or id, of a day', async () => {
    const { out } = await house.cli('outbox');
    expect(out.match(/^p-\S+/gm)).toEqual([
      'p-okafor/2009-05-28',
      'p-stranger/2009-05-28',
      'p-okafor/2009-05-27',
    ]);
    expect(out).toContain('Ines Okafor (Vienna)\n    2009-05-28: 1 overdue');
    const byName = await house.cli('outbox', '--person', 'Ines Okafor', '--day', '2009-05-27', '--json');
    expect((JSON.parse(byName.out) as MessageLine[]).map(({ id }) => id)).toEqual(['p-okafor/2009-05-27']);
    expect((await house.cli('outbox', '--person', 'p-nobody')).out).toContain(
      'There is no message of that kind.',
    );
  });

  it('shows one as it is written', async () => {
    const { out, code } = await house.cli('outbox', 'show', 'p-okafor/2009-05-27');
    expect(code).toBe(0);
    expect(out).toContain(
      'To:       Ines Okafor\nOf:       27 May 2009, Vienna\nSubject:  2009-05-27: 1 overdue',
    );
    expect(out).toContain('captured: it is kept here, and was sent to nobody');
    const json = await house.cli('outbox', 'show', 'p-okafor/2009-05-27', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      body: 'Overdue\n\n  the draft\n',
      rungs: [{ obligation, seq: seqs[0] ?? 0 }],
    } satisfies Partial<MessageRead>);
  });

  it('says when what it said was erased', async () => {
    const { db } = house.house;
    await db
      .updateTable('message_text')
      .set({ subject: null, body: null })
      .where('message', '=', 'p-stranger/2009-05-28')
      .execute();
    expect((await house.cli('outbox', 'show', 'p-stranger/2009-05-28')).out).toContain(
      'What it said was erased.',
    );
  });

  it.each([
    ['a message that there is not', ['show', 'p-okafor/2009-12-24'], 'message.unknown'],
    ['a day that there is not', ['--day', '2009-02-30'], 'request.invalid'],
  ])('refuses %s in words', async (_what, words, refused) => {
    const { err, code } = await house.cli('outbox', ...words);
    expect(err).toContain(`Code: ${refused}`);
    expect(code).toBe(2);
  });
});
