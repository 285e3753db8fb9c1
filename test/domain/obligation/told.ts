import { momentOf } from '../../../domain/time/instant.ts';
import { draftOf, type PEOPLE, VIENNA } from '../../setup/sample.ts';
import { type Doing, day, type File, happened } from './file.ts';

/**
 * A record told in lines that a lawyer can read, one act a line, in the order in which they were recorded:
 *
 *     2009-02-11        drafter hands in A
 *     2009-02-14 23:30  chief returns A
 *     2009-08-06        officer records GA-64 issued on 2009-08-04
 *
 * The first words are the day, at noon unless an hour is given, as the clocks in Vienna show it; then who, then what.
 */
export function tell(file: File, lines: string): File {
  for (const line of lines.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, on = '', hours = '12', minutes = '0', who = '', what = ''] = LINE.exec(line) ?? [];
    const doing = doingIn(what);
    if (doing === undefined) throw new Error(`nobody can tell what this line says: ${line}`);
    file.at(momentOf(day(on), Number(hours) + Number(minutes) / 60, VIENNA));
    file.does(who as keyof typeof PEOPLE, { comment: 'As told.', ...doing });
  }
  return file;
}

const LINE = /^(\d{4}-\d\d-\d\d)(?: (\d\d):(\d\d))? +(officer|drafter|chief|director) (.+)$/;

const sha = (letter: string): string => draftOf(letter.toLowerCase()).sha256;

/** What can be told, and what it means; the groups are in the order of the words. */
const PHRASES: [RegExp, (...words: string[]) => Doing][] = [
  [
    /^asks (.+) for views by (\S+)$/,
    (whom, by) => ({ type: 'ask-for-views', addressees: whom.split(', '), replyBy: day(by) }),
  ],
  [/^records the reply of (.+) of (\S+)$/, (from, on) => ({ type: 'record-reply', from, ...happened(on) })],
  [/^closes the views$/, () => ({ type: 'close-views' })],
  [/^hands in (\w)$/, (letter) => ({ type: 'hand-in-draft', draft: draftOf(letter.toLowerCase()) })],
  [/^approves (\w)$/, (letter) => ({ type: 'approve-draft', draft: sha(letter) })],
  [/^returns (\w)$/, (letter) => ({ type: 'return-draft', draft: sha(letter) })],
  [/^objects to (\w)$/, (letter) => ({ type: 'object-to-draft', draft: sha(letter) })],
  [
    /^withdraws objection (\d+)$/,
    (objection) => ({ type: 'withdraw-objection', objection: Number(objection) }),
  ],
  [/^voids approval (\d+)$/, (approval) => ({ type: 'void-approval', approval: Number(approval) })],
  [/^puts it on hold until (\S+)$/, (until) => ({ type: 'put-on-hold', until: day(until) })],
  [/^takes it up again$/, () => ({ type: 'take-up-again' })],
  [/^withdraws it, as of (\S+)$/, (on) => ({ type: 'withdraw', ...happened(on) })],
  [
    /^wants more time for (\S+) until (\S+)$/,
    (milestone, until) => ({ type: 'ask-extension', milestone, until: day(until) }),
  ],
  [/^grants more time for (\S+)$/, (milestone) => ({ type: 'grant-extension', milestone })],
  [/^declines more time for (\S+)$/, (milestone) => ({ type: 'decline-extension', milestone })],
  [
    /^submits (\w) to (\S+) on (\S+)$/,
    (letter, delivery, on) => ({ type: 'submit', delivery, draft: sha(letter), ...happened(on) }),
  ],
  [
    /^records (\S+) issued on (\S+)$/,
    (delivery, on) => ({ type: 'record-issuance', delivery, symbol: 'A/64/130', ...happened(on) }),
  ],
  [
    /^sets the briefing of (\S+) for (\S+)$/,
    (delivery, on) => ({ type: 'schedule-briefing', delivery, on: day(on) }),
  ],
  [/^invited (\S+) on (\S+)$/, (delivery, on) => ({ type: 'invite-to-briefing', delivery, ...happened(on) })],
  [
    /^briefed (\S+) on (\S+)$/,
    (delivery, on) => ({ type: 'hold-briefing', delivery, ...happened(on), attendance: 61 }),
  ],
  [
    /^corrects event (\d+) to (\S+)$/,
    (fact, on) => ({ type: 'correct-fact', fact: Number(fact), ...happened(on) }),
  ],
];

function doingIn(what: string): Doing | undefined {
  for (const [pattern, meaning] of PHRASES) {
    const match = pattern.exec(what);
    if (match !== null) return meaning(...match.slice(1));
  }
  return undefined;
}
