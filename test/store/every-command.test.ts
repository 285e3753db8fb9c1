import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_TYPES, type Command, parseCommand } from '../../domain/obligation/commands.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import {
  HOUSE_ONLY,
  type HouseCommand,
  parseSeriesCommand,
  SERIES_COMMAND_TYPES,
  type SeriesCommand,
} from '../../domain/series/commands.ts';
import { decide } from '../../domain/series/decide.ts';
import { type SeriesId, seriesStream } from '../../domain/series/series.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK, readRecord, recordEvents } from '../../store/record.ts';
import { beginSeries, readSeries, recordSeries, seriesState } from '../../store/series.ts';
import { newKey, type SigningKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { ASKED_AT, asking, launchedIn } from '../setup/asking.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { ACT, BEGINNING, BEGINS, confirmedDuty } from '../setup/series.ts';
import { wellFormed, wellFormedForSeries, wellFormedOfHouse } from '../setup/well-formed.ts';

describe.each(PLACES)('on %s', (_name, place) => {
  let db: Db;
  let key: SigningKey;
  let signs: Record<'cast' | 'system', Sign>;
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'every_command_test'));
    key = newKey();
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    const keys = await openKeys(db, keysInMemory(), ['api', 'system', 'cast']);
    signs = { cast: keys.signAs('cast'), system: keys.signAs('system') };
  }, 60_000);
  afterAll(() => db.destroy());

  /** Of every type in the table, so that a new one cannot be forgotten: its own fields are in nobody's way. */
  describe('a signed command to an obligation', () => {
    it.each(COMMAND_TYPES)('%s is recorded as what was signed', async (type) => {
      const id = await launchedIn(db, '14', COMMAND_TYPES.indexOf(type) + 1);
      const command = parseCommand({ ...wellFormed(type), comment: 'As decided.' }) as Command;
      const request = await asking(db, key, id, command);
      const { answer } = await recordEvents(db, REHEARSAL_CLOCK, request);
      // Whether it is accepted or a rule refuses it: it stands in the name of who has signed it.
      expect(answer).toEqual(request.answer);
      const [first] = await readRecord(db, id, 2);
      expect(first).toMatchObject({ commandId: 'c-1', actor: 'p-officer' });
      expect(await verifyRecord(db, id)).toEqual([]);
    });
  });

  describe('a signed command to a series', () => {
    const put = async (id: SeriesId, command: SeriesCommand | HouseCommand, by: 'cast' | 'system') => {
      const stream = seriesStream(id);
      const state = await seriesState(db, id);
      if (state === undefined) throw new Error(`${id} was not begun`);
      const { commandId, actor, onBehalfOf } = command;
      const request = {
        ...{ obligation: stream, afterSeq: state.seq, afterHash: state.hash },
        ...{ commandId, actor, onBehalfOf, at: BEGINS, rules: 1 },
        ...{ asked: await signs[by](stream, command), ...decide(state, command, civilDate('2008-12-18')) },
      };
      const { answer } = await recordSeries(db, REHEARSAL_CLOCK, request);
      expect(answer).toEqual(request.answer);
      expect(await readSeries(db, id, 1)).toMatchObject([{ commandId, actor }]);
      expect(await verifyRecord(db, stream)).toEqual([]);
    };
    const begun = async (): Promise<SeriesId> => {
      const duty = await confirmedDuty({ db, id: (each) => each });
      await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT);
      return duty.id;
    };

    it.each(SERIES_COMMAND_TYPES)('%s is recorded as what was signed', async (type) => {
      const command = parseSeriesCommand(wellFormedForSeries(type)) as SeriesCommand;
      await put(await begun(), command, 'cast');
    });

    it.each(HOUSE_ONLY)('%s of the house is recorded as what was signed', async (type) => {
      const id = await begun();
      await put(id, wellFormedOfHouse(type, id), 'system');
    });
  });
});
