import type { Command } from '../../../commands.ts';
import { refuse } from '../../../refusals.ts';
import type { Attempt } from '../../../rules/attempt.ts';
import { withinReach } from '../../../rules/general.ts';
import type { Life } from '../../../state.ts';
import * as draft from '../../drafts/checks.ts';
import * as extension from '../../extensions/checks.ts';
import * as inputs from '../../inputs/checks.ts';
import * as standing from '../../standing/checks.ts';
import * as views from '../../views/checks.ts';
import type { Cells } from '../columns.ts';
import { type Kind, kind } from '../kind.ts';
import { areUnknown, unknownBytes } from '../statement.ts';

const going = ['what', standing.notOnHold] as const;
const reach = ['day', withinReach] as const;
const collecting = [
  ['what', views.viewsRequested],
  ['what', views.viewsNotClosed],
] as const;
const fromWhoWasAsked = [
  ['what', views.viewsRequested],
  ['addressees', views.fromAnAddressee],
] as const;
const inputAsked = [
  ['addressees', inputs.knownInput],
  ['addressees', inputs.inputNotReceived],
] as const;
const ofMilestone = [going, ['milestone', extension.knownMilestone]] as const;

/** One name, as a cell has it; of several in one cell nobody is called so. */
const only = (addressees: readonly string[]): string => addressees.join('; ');

/** By the name that it was given, else by who owes it. */
const inputNamed = ({ input, addressees }: Cells & Required<Pick<Cells, 'addressees'>>): string =>
  input ?? only(addressees);

type NonStates = Pick<Cells, 'organisations' | 'units'>;
const nonStates = ({ organisations, units }: NonStates) => ({
  organisations: organisations ?? null,
  units: units ?? null,
});

const named = (addressees: string[] | undefined) => (addressees === undefined ? {} : { addressees });

/** Of which version it was made; as the commands say it. */
function madeFrom(
  life: Life,
  base: number | undefined,
): Pick<Command & { type: 'hand-in-draft' }, 'base' | 'afresh'> {
  if (base === undefined) return {};
  return base === 0 ? { afresh: true } : { base: life.drafts[base - 1]?.sha256 ?? NO_VERSION };
}
const NO_VERSION = 'none';

const knownBase = ({ life, command }: Attempt<'hand-in-draft'>) =>
  command.base === NO_VERSION
    ? refuse('base-unknown', `There was no version of that number; there were ${life.drafts.length}.`)
    : undefined;

/** A text of which nobody has the bytes has as many words as nobody knows. */
const wordsWhereKnown = (attempt: Attempt<'hand-in-draft'>) =>
  areUnknown(attempt.command.draft.sha256) ? undefined : draft.hasWords(attempt);

const addendumOrNoted = ({ command }: Attempt<'settle-late-reply'>) =>
  command.as === 'addendum' || command.as === 'noted'
    ? undefined
    : refuse('no-such-follow-up', `A late reply becomes an addendum or is noted, not ${command.as}.`);

/** Views, contributions, versions of the text, more time. */
export const TO_THE_TEXT = {
  'views-asked': kind(
    ['addressees', 'day'],
    ['organisations', 'units', 'reference'],
    ({ addressees, day, reference, ...cells }) => ({
      type: 'ask-for-views',
      ...{ addressees, replyBy: day, reference: reference ?? null, ...nonStates(cells) },
    }),
    [
      ...[going, ['what', views.collectsViews] as const, ['what', views.viewsNotRequested] as const],
      ...[['addressees', views.eachOnce] as const, ['day', views.replyByAhead] as const, reach],
      ['organisations', views.kindsAreAsked],
    ],
  ),
  'addressees-added': kind(
    ['addressees'],
    ['day', 'organisations', 'units'],
    ({ addressees, day, ...cells }) => ({
      type: 'add-addressees',
      ...{ addressees, replyBy: day ?? null, ...nonStates(cells) },
    }),
    [
      ...[going, ...collecting, ['addressees', views.newAddressees] as const],
      ...[['day', views.replyByAheadOfAdded] as const, reach],
      ['organisations', views.kindsAreAsked],
    ],
  ),
  'addressee-removed': kind(
    ['addressees'],
    [],
    ({ addressees }) => ({ type: 'remove-addressee', addressee: only(addressees) }),
    [...collecting, ['addressees', views.anAddressee]],
  ),
  'reminder-sent': kind(
    [],
    ['addressees'],
    ({ addressees }, happenedOn) => ({ type: 'remind-addressees', happenedOn, ...named(addressees) }),
    [going, ...collecting, ['addressees', views.namedAddressees], ['addressees', views.someoneSilent]],
  ),
  'views-extended': kind(
    ['day'],
    ['addressees'],
    ({ day, addressees }) => ({ type: 'extend-views', replyBy: day, ...named(addressees) }),
    [going, ...collecting, ['addressees', views.namedAddressees], ['day', views.laterReplyBy], reach],
  ),
  'reply-received': kind(
    ['addressees'],
    [],
    ({ addressees }, happenedOn) => ({ type: 'record-reply', from: only(addressees), happenedOn }),
    [...fromWhoWasAsked, ['addressees', views.firstReply]],
  ),
  'reply-corrected': kind(
    ['addressees'],
    [],
    ({ addressees }, happenedOn) => ({ type: 'correct-reply', from: only(addressees), happenedOn }),
    [...fromWhoWasAsked, ['addressees', views.hasReply]],
  ),
  'reply-withdrawn': kind(
    ['addressees'],
    [],
    ({ addressees }, happenedOn) => ({ type: 'withdraw-reply', from: only(addressees), happenedOn }),
    [...fromWhoWasAsked, ['addressees', views.hasReply]],
  ),
  'late-reply-settled': kind(
    ['addressees', 'kind'],
    [],
    ({ addressees, kind: as }) => ({ type: 'settle-late-reply', from: only(addressees), as }),
    [
      ...fromWhoWasAsked,
      ['addressees', views.hasReply],
      ['kind', addendumOrNoted],
      ['addressees', views.tooLateForText],
    ],
  ),
  'views-closed': kind([], [], () => ({ type: 'close-views' }), [going, ...collecting]),
  'input-asked': kind(
    ['addressees', 'day'],
    ['input'],
    ({ day, ...cells }) => ({
      type: 'ask-for-input',
      ...{ input: inputNamed(cells), of: only(cells.addressees), due: day },
    }),
    [going, ['addressees', inputs.newInput], ['day', inputs.inputDueAhead], reach],
  ),
  'input-extended': kind(
    ['addressees', 'day'],
    ['input'],
    ({ day, ...cells }) => ({ type: 'extend-input', input: inputNamed(cells), due: day }),
    [
      ...[going, ...inputAsked, ['addressees', inputs.inputAwaited] as const],
      ...[['day', inputs.laterInputDue] as const, ['day', inputs.inputDueAhead] as const, reach],
    ],
  ),
  'input-received': kind(
    ['addressees'],
    ['input'],
    (cells, happenedOn) => ({ type: 'record-input', input: inputNamed(cells), happenedOn }),
    inputAsked,
  ),
  'input-waived': kind(
    ['addressees'],
    ['input'],
    (cells) => ({ type: 'waive-input', input: inputNamed(cells) }),
    [going, ...inputAsked, ['addressees', inputs.inputAwaited]],
  ),
  'text-handed-in': kind(
    ['by'],
    ['for', 'writers', 'base', 'digest', 'words'],
    ({ digest, words, writers, base }, _on, life) => ({
      type: 'hand-in-draft',
      draft: {
        sha256: digest ?? unknownBytes(life.drafts.length + 1),
        ...{ size: 0, mediaType: 'application/octet-stream', words: words ?? 0 },
      },
      writers: writers ?? null,
      ...madeFrom(life, base),
    }),
    [
      ...[going, ['what', views.viewsNotOpen] as const, ['what', draft.nothingSubmitted] as const],
      ...[['words', wordsWhereKnown] as const, ['digest', draft.isNewVersion] as const],
      ['base', knownBase],
    ],
  ),
  'extension-asked': kind(
    ['by', 'milestone', 'day'],
    ['for'],
    ({ milestone, day }) => ({ type: 'ask-extension', milestone, until: day }),
    [
      ...ofMilestone,
      ['milestone', extension.milestoneOpen],
      ['milestone', extension.noExtensionOpen],
      ['milestone', extension.noSlotAgreed],
      ['day', extension.laterThanNow],
      ['day', extension.beforeNextStep],
    ],
  ),
  'extension-granted': kind(
    ['by', 'milestone'],
    ['for'],
    ({ milestone }) => ({ type: 'grant-extension', milestone }),
    [
      ['milestone', extension.knownMilestone],
      ['milestone', extension.extensionOpen],
      ['milestone', extension.milestoneOpen],
      ['by', extension.notOwnRequest],
      ['milestone', extension.noSlotAgreed],
    ],
  ),
  'extension-declined': kind(
    ['by', 'milestone'],
    ['for'],
    ({ milestone }) => ({ type: 'decline-extension', milestone }),
    [
      ['milestone', extension.knownMilestone],
      ['milestone', extension.extensionOpen],
      ['by', extension.notOwnRequest],
    ],
  ),
} as const satisfies Record<string, Kind>;
