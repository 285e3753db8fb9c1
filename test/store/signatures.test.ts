import { describe, expect, it } from 'vitest';
import type { Command, CommandOf } from '../../domain/obligation/commands.ts';
import { CALENDAR, type PersonId } from '../../domain/obligation/parties.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { type Header, headerOf, seal, sha256 } from '../../store/envelope.ts';
import type { KnownKey } from '../../store/keys.ts';
import { signaturesAgainst } from '../../store/signatures.ts';
import { idOfKey, isSigned, newKey, signCommand, signedOf } from '../../store/signing.ts';
import { commandBy, datesOf, draftOf, PEOPLE, PLANS } from '../setup/sample.ts';

const ID = 'A/RES/63/194#14.1';
const AT = instant('2009-06-01T09:00:00.000Z');
const LATER = instant('2009-06-02T09:00:00.000Z');
const KEY = newKey();
const KNOWN: KnownKey = {
  ...KEY,
  ...{ kind: 'api', madeAt: AT, retiredAt: null, revokedAt: null, reason: null },
};
const A = draftOf('a');
const HAND_IN = commandBy('drafter', { type: 'hand-in-draft', draft: A, comment: 'As agreed.' });

/** The header of what a signed command led to, as the record writes it. */
function headerWith(command: Command, type: string, facts: object, key = KEY): Header {
  const { signature } = signCommand(key, ID, command, AT);
  if (signature === null) throw new Error('it is signed');
  const { commandId, actor, onBehalfOf, comment } = command;
  const place = { obligation: ID, seq: 3, previous: null, writtenAt: AT, at: AT, rules: 1 };
  const event = { type, version: 1, facts, comment };
  return headerOf(
    seal(event, { ...place, commandId, actor, onBehalfOf }, signedOf(command, signature)).header,
  );
}
const handedIn = (): Header => headerWith(HAND_IN, 'DraftHandedIn', { version: 1, draft: A });
/** The next event, in nobody's signature. */
const unsigned = (fields: Partial<Header>): Header => {
  const { signed: _signed, ...rest } = handedIn();
  return { ...rest, seq: 4, ...fields };
};
const against = (headers: Header[], key: Partial<KnownKey> = {}): string[] =>
  signaturesAgainst(headers, [{ ...KNOWN, ...key }]);

describe('an auditor with headers and public keys', () => {
  it('finds nothing where all is as it was signed', () => {
    const headers = [
      handedIn(),
      unsigned({ type: 'Settled', parts: {} }),
      unsigned({ type: 'FellLate', commandId: 'ring/draft@x', actor: 'clock' as PersonId }),
      unsigned({ type: 'CommandRefused', commandId: 'unproven/x', actor: 'unproven' as PersonId }),
      headerWith(HAND_IN, 'CommandRefused', { command: 'hand-in-draft', code: 'not-running', why: '' }),
    ];
    expect(against(headers)).toEqual([]);
  });

  it('compares nothing with what the command left open: the event tells what it became', () => {
    const ask = commandBy('officer', {
      ...{ type: 'ask-for-views', addressees: ['Austria'], replyBy: civilDate('2009-07-01') },
      ...{ organisations: null, units: null, reference: null },
    });
    const { addressees, replyBy } = ask as CommandOf<'ask-for-views'>;
    const facts = { addressees, replyBy, organisations: [], units: [], reference: null };
    expect(against([headerWith(ask, 'ViewsRequested', facts)])).toEqual([]);
    expect(against([headerWith(ask, 'ViewsRequested', { ...facts, addressees: ['Norway'] })])).toEqual([
      `event 3 of ${ID}: its addressees is not the one that was signed`,
    ]);
  });

  it('asks no signature of what was recorded before there were any', () => {
    expect(against([unsigned({ seq: 1 }), unsigned({ seq: 2 }), handedIn()])).toEqual([]);
  });

  const other = (change: (header: Header) => Partial<Header>): Header => {
    const header = handedIn();
    return { ...header, ...change(header) };
  };
  const signedOtherwise = (fields: object): Header =>
    other(({ signed }) => ({ signed: { ...signed, ...fields } as Header['signed'] & object }));
  const NOT_SIGNED = 'its command is not what was signed';
  it.each<[what: string, header: () => Header, told: string]>([
    ['another actor', () => other(() => ({ actor: PEOPLE.chief })), NOT_SIGNED],
    ['somebody for whom', () => other(() => ({ onBehalfOf: PEOPLE.chief })), NOT_SIGNED],
    ['another command id', () => other(() => ({ commandId: 'x' })), NOT_SIGNED],
    ['another obligation', () => other(() => ({ obligation: 'A/RES/63/194#11.1' })), NOT_SIGNED],
    ['another time of signing', () => signedOtherwise({ at: LATER }), NOT_SIGNED],
    [
      'another draft in the command',
      () => signedOtherwise({ command: { ...handedIn().signed?.command, draft: draftOf('b') } }),
      NOT_SIGNED,
    ],
    ['another value', () => signedOtherwise({ value: 'A'.repeat(86) }), NOT_SIGNED],
    [
      'a key that nobody knows',
      () => signedOtherwise({ key: '0'.repeat(64) }),
      'the key that signed its command is not known',
    ],
    [
      'another draft in the event',
      () => other(() => ({ facts: { version: 1, draft: draftOf('b') } })),
      'its draft is not the one that was signed',
    ],
    [
      'another kind of event',
      () => other(() => ({ type: 'DraftApproved' })),
      'it does not follow from hand-in-draft, which was signed',
    ],
    [
      'another comment',
      () => other(() => ({ parts: { comment: sha256('x') } })),
      'its comment is not the one that was signed',
    ],
    [
      'a refusal of another act',
      () =>
        other(() => ({ type: 'CommandRefused', facts: { command: 'submit', code: 'no-draft', why: '' } })),
      'it refuses another command than the one that was signed',
    ],
  ])('finds %s', (_what, header, told) => {
    expect(against([header()])).toEqual([expect.stringContaining(`event 3 of A/RES/63/194#`)]);
    expect(against([header()])[0]).toContain(told);
  });

  it('finds what nobody has signed, once there are signatures', () => {
    const told = [`event 4 of ${ID}: nobody has signed its command`];
    expect(against([handedIn(), unsigned({ commandId: 'another' })])).toEqual(told);
    expect(against([handedIn(), unsigned({ commandId: 'x', actor: 'clock' as PersonId })])).toEqual(told);
    expect(against([handedIn(), unsigned({ commandId: 'x', actor: 'unproven' as PersonId })])).toEqual(told);
  });

  it.each<[what: string, key: Partial<KnownKey>, told: string]>([
    ['for services', { kind: 'system' }, 'its key, “system”, does not speak for p-drafter'],
    ['by the id of another', { publicKey: newKey().publicKey }, 'goes by the id of another'],
    ['revoked before', { revokedAt: instant('2009-06-01T08:00:00.000Z') }, 'was revoked before'],
    [
      'ended before',
      { retiredAt: instant('2009-06-01T08:00:00.000Z') },
      'was signed after the end of its key',
    ],
  ])('objects to a key %s', (_what, key, told) => {
    expect(against([handedIn()], key)[0]).toContain(told);
  });

  it('has no objection to what was signed before a key ended', () => {
    expect(against([handedIn()], { revokedAt: LATER, retiredAt: LATER, reason: 'lost' })).toEqual([]);
  });

  it('compares a milestone by its key, and cannot compare a plan', () => {
    const grant = commandBy('officer', { type: 'grant-extension', milestone: 'draft' });
    const granted = (key: string) =>
      headerWith(grant, 'ExtensionGranted', { milestone: { key }, wakeUps: [] });
    expect(against([granted('draft')])).toEqual([]);
    expect(against([granted('clear')])[0]).toContain('its milestone is not the one that was signed');
    const proposal = datesOf(PLANS.report);
    const propose = {
      ...commandBy('officer', { type: 'propose-dates', proposal }),
      actor: CALENDAR,
    } as Command;
    const { calendarSeq, moves, plan } = proposal;
    const proposed = headerWith(propose, 'DatesProposed', { calendarSeq, moves, plan });
    expect(against([proposed], { kind: 'system' })).toEqual([]);
    // The plan stands in the event; the signature has its digest.
    expect(JSON.stringify(proposed.signed).length).toBeLessThan(700);
  });
});

describe('a signature', () => {
  it('does not tell the comment, which may have to be erased', () => {
    const { signed } = handedIn();
    expect(JSON.stringify(signed)).not.toContain('As agreed');
    const again = handedIn().signed;
    expect(again?.command.comment).not.toBe(signed?.command.comment);
  });

  it('is of one key', () => {
    const header = handedIn();
    if (header.signed === undefined) throw new Error('it is signed');
    expect(isSigned(KEY.publicKey, header, header.signed)).toBe(true);
    expect(isSigned(newKey().publicKey, header, header.signed)).toBe(false);
    expect(idOfKey(KEY.publicKey)).toBe(KEY.id);
  });
});
