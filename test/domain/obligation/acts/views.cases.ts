import type { Accepted, Refused } from '../cases.ts';
import {
  A,
  asked,
  cleared,
  closed,
  type Doing,
  day,
  type File,
  happened,
  paper,
  submitted,
} from '../file.ts';

const FILE = { sha256: 'f'.repeat(64), size: 900, mediaType: 'application/pdf' };
const reply = (from: string, on: string): Doing => ({ type: 'record-reply', from, ...happened(on) });
const correct = (from: string, on: string, comment: string | null = 'A page was missing.'): Doing => ({
  ...{ type: 'correct-reply', from, ...happened(on), comment },
});
const withdraw = (from: string, on: string): Doing => ({ type: 'withdraw-reply', from, ...happened(on) });
const more = (replyBy: string, addressees?: string[], comment: string | null = 'Elections.'): Doing => ({
  ...{ type: 'extend-views', replyBy: day(replyBy), comment, ...(addressees ? { addressees } : {}) },
});
const remind = (on: string, addressees?: string[]): Doing => ({
  ...{ type: 'remind-addressees', ...happened(on), ...(addressees ? { addressees } : {}) },
});
const add = (addressees: string[], extra: object = {}): Doing => ({
  ...{ type: 'add-addressees', addressees },
  ...extra,
});
const drop = (addressee: string, comment: string | null = 'Asked by mistake.'): Doing => ({
  ...{ type: 'remove-addressee', addressee, comment },
});
const settle = (from: string, as: string): Doing => ({ type: 'settle-late-reply', from, as });

/** Asked on 12 January by 4 March; Austria has answered on 20 February. */
const answered = (): File => asked(paper()).on('2009-02-20').does('officer', reply('Austria', '2009-02-20'));
const allAnswered = (): File =>
  answered().does('officer', reply('Belarus', '2009-02-20')).does('officer', reply('IOM', '2009-02-20'));
/** The text is submitted; IOM answers in June. */
const late = (): File =>
  submitted(cleared(closed(paper())), 'GA-63', '2009-04-20')
    .on('2009-06-02')
    .does('officer', reply('IOM', '2009-06-02'));
const extended = (): File =>
  asked(paper())
    .on('2009-02-01')
    .does('officer', more('2009-04-01', ['Belarus']));

export const ACCEPTED: Accepted[] = [
  [
    'a reply in time that is corrected after the closing was in time',
    () => answered().on('2009-03-10').does('officer', { type: 'close-views' }),
    'officer',
    correct('Austria', '2009-02-20'),
    'ReplyCorrected',
    { from: 'Austria', late: false },
  ],
  [
    'who is asked anew has the last day of all, not the own one of before',
    () =>
      extended()
        .does('officer', drop('Belarus'))
        .does('officer', add(['Belarus']))
        .on('2009-03-05'),
    'officer',
    reply('Belarus', '2009-03-05'),
    'ReplyReceived',
    { late: true },
  ],
  [
    'those who are no States are named',
    paper,
    'officer',
    {
      ...{ type: 'ask-for-views', addressees: ['Austria', 'IOM', 'Legal'], replyBy: day('2009-03-04') },
      ...{ organisations: ['IOM'], units: ['Legal'], reference: 'CU 2009/12' },
    },
    'ViewsRequested',
    { organisations: ['IOM'], units: ['Legal'], reference: 'CU 2009/12' },
  ],
  [
    'more are asked, by the same day where none is given',
    () => asked(paper()),
    'officer',
    add(['UNHCR'], { organisations: ['UNHCR'] }),
    'AddresseesAdded',
    { addressees: ['UNHCR'], replyBy: '2009-03-04', organisations: ['UNHCR'], units: [] },
  ],
  [
    'and have until their own day',
    () =>
      asked(paper())
        .does('officer', add(['UNHCR'], { replyBy: day('2009-04-01') }))
        .on('2009-03-20'),
    'officer',
    reply('UNHCR', '2009-03-20'),
    'ReplyReceived',
    { from: 'UNHCR', late: false },
  ],
  [
    'who was asked by mistake is asked no more',
    answered,
    'officer',
    drop('Austria'),
    'AddresseeRemoved',
    { addressee: 'Austria' },
  ],
  [
    'all who are silent are reminded',
    answered,
    'officer',
    remind('2009-02-20'),
    'AddresseesReminded',
    { round: 1, addressees: ['Belarus', 'IOM'], happenedOn: '2009-02-20' },
  ],
  [
    'or one of them, in a second round',
    () => answered().does('officer', remind('2009-02-20')),
    'officer',
    remind('2009-02-20', ['IOM']),
    'AddresseesReminded',
    { round: 2, addressees: ['IOM'] },
  ],
  [
    'all get more time',
    answered,
    'officer',
    more('2009-03-31'),
    'ViewsExtended',
    { replyBy: '2009-03-31', addressees: null },
  ],
  [
    'one gets more time: its reply is in time',
    () => extended().on('2009-03-20'),
    'officer',
    reply('Belarus', '2009-03-20'),
    'ReplyReceived',
    { from: 'Belarus', late: false },
  ],
  [
    'and that of another is not',
    () => extended().on('2009-03-20'),
    'officer',
    reply('Austria', '2009-03-20'),
    'ReplyReceived',
    { from: 'Austria', late: true },
  ],
  [
    'more time for all takes the place of what one had',
    () => extended().does('officer', more('2009-04-15')).on('2009-04-10'),
    'officer',
    reply('Belarus', '2009-04-10'),
    'ReplyReceived',
    { from: 'Belarus', late: false },
  ],
  [
    'a reply with its file',
    () => asked(paper()).on('2009-02-20'),
    'officer',
    { ...reply('IOM', '2009-02-20'), document: FILE } as Doing,
    'ReplyReceived',
    { document: FILE, afterSubmission: false },
  ],
  [
    'a corrected reply takes the place of the first',
    () => answered().on('2009-03-10'),
    'officer',
    correct('Austria', '2009-03-09'),
    'ReplyCorrected',
    { from: 'Austria', happenedOn: '2009-03-09', late: true, document: null },
  ],
  [
    'a reply is withdrawn',
    answered,
    'officer',
    withdraw('Austria', '2009-02-20'),
    'ReplyWithdrawn',
    { from: 'Austria', happenedOn: '2009-02-20' },
  ],
  [
    'who withdrew may reply again',
    () => answered().does('officer', withdraw('Austria', '2009-02-20')),
    'officer',
    reply('Austria', '2009-02-20'),
    'ReplyReceived',
    { from: 'Austria' },
  ],
  [
    'who withdrew is silent when the collection is closed',
    () => allAnswered().does('officer', withdraw('Austria', '2009-02-20')),
    'officer',
    { type: 'close-views' },
    'ViewsClosed',
    { answered: 2, silent: ['Austria'] },
  ],
  [
    'a reply after the submission is too late for the text',
    () => submitted(cleared(closed(paper())), 'GA-63', '2009-04-20').on('2009-06-02'),
    'officer',
    reply('IOM', '2009-06-02'),
    'ReplyReceived',
    { from: 'IOM', late: true, afterSubmission: true },
  ],
  [
    'it becomes an addendum',
    late,
    'officer',
    settle('IOM', 'addendum'),
    'LateReplySettled',
    { from: 'IOM', as: 'addendum' },
  ],
  ['or is noted', late, 'officer', settle('IOM', 'noted'), 'LateReplySettled', { from: 'IOM', as: 'noted' }],
];

export const REFUSED: Refused[] = [
  [
    'more are asked, when the last day of all is over',
    'reply-before-request',
    () => asked(paper()).on('2009-03-05'),
    'officer',
    add(['Chad']),
  ],
  [
    'an organisation that is not among those asked',
    'not-asked',
    paper,
    'officer',
    { type: 'ask-for-views', addressees: ['Austria'], replyBy: day('2009-03-04'), organisations: ['IOM'] },
  ],
  [
    'one that is an organisation and a unit',
    'not-asked',
    paper,
    'officer',
    {
      ...{ type: 'ask-for-views', addressees: ['IOM'], replyBy: day('2009-03-04') },
      ...{ organisations: ['IOM'], units: ['IOM'] },
    },
  ],
  ['somebody asked twice', 'asked-already', () => asked(paper()), 'officer', add(['IOM'])],
  [
    'more than 500',
    'too-many-addressees',
    () => asked(paper()),
    'officer',
    add(Array.from({ length: 498 }, (_, at) => `Organisation ${at}`)),
  ],
  [
    'more, by a day that is past',
    'reply-before-request',
    () => asked(paper()),
    'officer',
    add(['UNHCR'], { replyBy: day('2009-01-12') }),
  ],
  ['more, after closing', 'views-already-closed', () => closed(paper()), 'officer', add(['UNHCR'])],
  ['taken off that was never on', 'not-asked', () => asked(paper()), 'officer', drop('Norway')],
  ['taken off without a reason', 'comment-needed', () => asked(paper()), 'officer', drop('IOM', null)],
  [
    'the last one taken off',
    'last-addressee',
    () => asked(paper()).does('officer', drop('IOM')).does('officer', drop('Belarus')),
    'officer',
    drop('Austria'),
  ],
  ['a reminder to a stranger', 'not-asked', answered, 'officer', remind('2009-02-20', ['Norway'])],
  [
    'a reminder to who has replied',
    'reply-already-recorded',
    answered,
    'officer',
    remind('2009-02-20', ['Austria']),
  ],
  ['a reminder to nobody', 'nobody-silent', allAnswered, 'officer', remind('2009-02-20')],
  ['a reminder to come', 'happened-in-future', answered, 'officer', remind('2009-02-21')],
  ['more time that is no more', 'extension-not-later', answered, 'officer', more('2009-03-04')],
  [
    'more time up to today',
    'extension-not-later',
    () => answered().on('2009-03-10'),
    'officer',
    more('2009-03-10'),
  ],
  ['more time for a stranger', 'not-asked', answered, 'officer', more('2009-03-31', ['Norway'])],
  ['more time without a reason', 'comment-needed', answered, 'officer', more('2009-03-31', undefined, null)],
  ['a corrected reply of who has not replied', 'no-reply', answered, 'officer', correct('IOM', '2009-02-20')],
  [
    'a corrected reply without a reason',
    'comment-needed',
    answered,
    'officer',
    correct('Austria', '2009-02-20', null),
  ],
  ['a corrected reply of a stranger', 'not-asked', answered, 'officer', correct('Norway', '2009-02-20')],
  ['a reply withdrawn that never came', 'no-reply', answered, 'officer', withdraw('IOM', '2009-02-20')],
  ['what becomes of a reply in time', 'reply-in-time', answered, 'officer', settle('Austria', 'noted')],
  ['something else of a late reply', 'no-such-follow-up', late, 'officer', settle('IOM', 'lost')],
  [
    'what becomes of it, twice',
    'reply-settled',
    () => late().does('officer', settle('IOM', 'noted')),
    'officer',
    settle('IOM', 'addendum'),
  ],
  [
    'a draft by bytes that are not the text while views are open',
    'views-still-open',
    answered,
    'drafter',
    { type: 'hand-in-draft', draft: A },
  ],
];
