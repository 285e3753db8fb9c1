import { withinReach } from '../../../rules/general.ts';
import * as delivery from '../../deliveries/checks.ts';
import * as standing from '../../standing/checks.ts';
import { type Kind, kind } from '../kind.ts';

const going = ['what', standing.notOnHold] as const;

/** What became of the obligation itself. `symbol`: the mandate that says so. */
export const TO_THE_FILE = {
  'put-on-hold': kind([], ['day'], ({ day }) => ({ type: 'put-on-hold', until: day ?? null }), [
    going,
    ['day', standing.untilAhead],
    ['day', withinReach],
  ]),
  'taken-up-again': kind([], [], () => ({ type: 'take-up-again' }), [['what', standing.onHold]]),
  'recipient-dropped': kind(
    ['delivery'],
    ['symbol'],
    ({ delivery, symbol }, happenedOn) => ({
      type: 'drop-delivery',
      ...{ delivery, happenedOn, by: symbol ?? null },
    }),
    [
      ['delivery', delivery.knownDelivery],
      ['delivery', delivery.notDropped],
      ['what', standing.stillOwed],
      ['delivery', standing.notTheLast],
    ],
  ),
  'mandate-corrected': kind(
    ['symbol'],
    ['wording'],
    ({ symbol, wording }, happenedOn) => ({
      type: 'record-mandate-correction',
      ...{ symbol, happenedOn, words: wording ?? null },
    }),
    [],
  ),
  'addressee-changed': kind(
    ['owner'],
    ['symbol'],
    ({ owner, symbol }, happenedOn) => ({
      type: 'change-addressee',
      ...{ addressee: owner, happenedOn, by: symbol ?? null },
    }),
    [['owner', standing.anotherAddressee]],
  ),
  withdrawn: kind(
    [],
    ['symbol'],
    ({ symbol }, happenedOn) => ({ type: 'withdraw', happenedOn, by: symbol ?? null }),
    [],
  ),
  merged: kind(
    ['into'],
    ['symbol'],
    ({ into, symbol }, happenedOn) => ({
      type: 'merge-into',
      ...{ obligation: into, happenedOn, by: symbol ?? null },
    }),
    [['into', standing.intoAnother]],
  ),
} as const satisfies Record<string, Kind>;
