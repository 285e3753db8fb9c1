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
const close = (comment: string | null = null): Doing => ({ type: 'close-views', comment });
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

const lastWeek = (doing: Doing, on: string): Doing => ({ ...doing, ...happened(on) }) as Doing;
const ask: Doing = { type: 'ask-for-views', addressees: ['Austria', 'IOM'], replyBy: day('2009-03-04') };
/** The note is of 12 January, and recorded on the 20th. */
const askedLater = (): File => paper().on('2009-01-20').does('officer', lastWeek(ask, '2009-01-12'));
/** IOM's reply of 6 March was late when it was recorded. */
const lateIom = (): File => asked(paper()).on('2009-03-09').does('officer', reply('IOM', '2009-03-06'));

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
    'a note that was sent last week has its own day',
    () => paper().on('2009-01-20'),
    'officer',
    lastWeek(ask, '2009-01-12'),
    'ViewsRequested',
    { happenedOn: '2009-01-12' },
  ],
  [
    'more who were asked last week, and have answered since',
    () => askedLater().does('officer', lastWeek(add(['UNHCR']), '2009-01-16')),
    'officer',
    reply('UNHCR', '2009-01-19'),
    'ReplyReceived',
    { late: false },
  ],
  [
    'and is answered before that was recorded',
    askedLater,
    'officer',
    reply('IOM', '2009-01-15'),
    'ReplyReceived',
    { late: false },
  ],
  [
    'its last day may be over when it is recorded',
    () => paper().on('2009-03-10'),
    'officer',
    lastWeek(ask, '2009-01-12'),
    'ViewsRequested',
    { replyBy: '2009-03-04' },
  ],
  [
    'more time that was given last week',
    () => lateIom(),
    'officer',
    lastWeek(more('2009-03-08'), '2009-03-02'),
    'ViewsExtended',
    { replyBy: '2009-03-08', happenedOn: '2009-03-02' },
  ],
  [
    'the collection was closed last week',
    () => answered().on('2009-03-10'),
    'officer',
    lastWeek({ type: 'close-views' }, '2009-03-05'),
    'ViewsClosed',
    { answered: 1, happenedOn: '2009-03-05' },
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
    drop('Belarus'),
    'AddresseeRemoved',
    { addressee: 'Belarus' },
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
    'its reply is in time also when the collection was closed before, with a reason',
    () => extended().does('officer', close('The text has to go.')).on('2009-03-20'),
    'officer',
    reply('Belarus', '2009-03-20'),
    'ReplyReceived',
    { from: 'Belarus', late: false },
  ],
  [
    'and late after its day',
    () => extended().does('officer', close('The text has to go.')).on('2009-04-02'),
    'officer',
    reply('Belarus', '2009-04-02'),
    'ReplyReceived',
    { from: 'Belarus', late: true },
  ],
  [
    'a corrected day in time by its own day stays in time',
    () =>
      extended()
        .does('officer', close('The text has to go.'))
        .on('2009-03-20')
        .does('officer', reply('Belarus', '2009-03-20')),
    'officer',
    correct('Belarus', '2009-03-19'),
    'ReplyCorrected',
    { from: 'Belarus', late: false },
  ],
  [
    'a reply that came before the closing is in time, though it is recorded after it',
    () => asked(paper()).on('2009-02-20').does('officer', close()).on('2009-02-23'),
    'officer',
    reply('Austria', '2009-02-19'),
    'ReplyReceived',
    { from: 'Austria', late: false },
  ],
  [
    'one of the day of the closing, recorded after it, is late',
    () => asked(paper()).on('2009-02-20').does('officer', close()).on('2009-02-23'),
    'officer',
    reply('Austria', '2009-02-20'),
    'ReplyReceived',
    { from: 'Austria', late: true },
  ],
  [
    'corrected to a day before the closing it is in time',
    () =>
      asked(paper())
        .on('2009-02-20')
        .does('officer', close())
        .on('2009-02-23')
        .does('officer', reply('Austria', '2009-02-23')),
    'officer',
    correct('Austria', '2009-02-19'),
    'ReplyCorrected',
    { from: 'Austria', late: false },
  ],
  [
    'who was asked later by another day is in time up to it',
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
    'closing needs no reason once those with a day of their own have replied',
    () => extended().does('officer', reply('Belarus', '2009-02-01')),
    'officer',
    close(),
    'ViewsClosed',
    { answered: 1 },
  ],
  [
    'nor when their day is over',
    () => extended().on('2009-04-02'),
    'officer',
    close(),
    'ViewsClosed',
    { answered: 0 },
  ],
  ['nor where all have one day', () => asked(paper()), 'officer', close(), 'ViewsClosed', { answered: 0 }],
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
    'a reply in French says so',
    () => asked(paper()).on('2009-02-20'),
    'officer',
    { ...reply('IOM', '2009-02-20'), language: 'fr' } as Doing,
    'ReplyReceived',
    { language: 'fr' },
  ],
  [
    'of one in English nothing is said',
    () => asked(paper()).on('2009-02-20'),
    'officer',
    { ...reply('IOM', '2009-02-20'), language: 'English' } as Doing,
    'ReplyReceived',
    { from: 'IOM', happenedOn: '2009-02-20', late: false, document: null, afterSubmission: false },
  ],
  [
    'a corrected reply may be in another language',
    () => answered().on('2009-03-10'),
    'officer',
    { ...correct('Austria', '2009-03-09'), language: ' German ' } as Doing,
    'ReplyCorrected',
    { language: 'German' },
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
  ['one taken out who has answered', 'reply-already-recorded', answered, 'officer', drop('Austria')],
  [
    'one asked twice, in capitals and with spaces',
    'asked-already',
    answered,
    'officer',
    add(['Brazil', ' austria ']),
  ],
  ['a reply of one in other letters', 'not-asked', answered, 'officer', reply('Iom', '2009-02-20')],
  [
    'two of the same name at once',
    'asked-already',
    paper,
    'officer',
    {
      type: 'ask-for-views',
      addressees: ['Côte d’Ivoire', "COTE D'IVOIRE", "Côte  d'Ivoire"],
      replyBy: day('2009-03-04'),
    },
  ],
  [
    'one taken out for a reason that nobody can see',
    'comment-needed',
    answered,
    'officer',
    drop('Belarus', '\u200b\u2060 —'),
  ],
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
  ['views asked for tomorrow', 'happened-in-future', paper, 'officer', lastWeek(ask, '2008-12-19')],
  ['and before there was a mandate', 'before-adoption', paper, 'officer', lastWeek(ask, '2008-12-01')],
  [
    'by a day that was past when they were asked',
    'reply-before-request',
    () => paper().on('2009-03-10'),
    'officer',
    lastWeek(ask, '2009-03-04'),
  ],
  ['a reply of 1999', 'before-adoption', () => asked(paper()), 'officer', reply('IOM', '1999-01-01')],
  [
    'a reply of before anybody asked',
    'before-its-cause',
    () => asked(paper()),
    'officer',
    reply('IOM', '2009-01-11'),
  ],
  [
    'a reply of before the one who gives it was asked',
    'before-its-cause',
    () => askedLater().does('officer', lastWeek(add(['UNHCR']), '2009-01-16')),
    'officer',
    reply('UNHCR', '2009-01-15'),
  ],
  [
    'more asked before anybody was',
    'before-its-cause',
    askedLater,
    'officer',
    lastWeek(add(['UNHCR']), '2009-01-09'),
  ],
  [
    'a corrected one of before that',
    'before-its-cause',
    answered,
    'officer',
    correct('Austria', '2009-01-11'),
  ],
  ['a reminder of before that', 'before-its-cause', answered, 'officer', remind('2009-01-11')],
  [
    'more time of before that',
    'before-its-cause',
    answered,
    'officer',
    lastWeek(more('2009-03-31'), '2009-01-11'),
  ],
  [
    'a reply withdrawn before it came',
    'before-its-cause',
    answered,
    'officer',
    withdraw('Austria', '2009-02-19'),
  ],
  [
    'closed before the own day of one was over, though it is over when that is recorded',
    'comment-needed',
    () => extended().on('2009-04-06'),
    'officer',
    lastWeek(close(), '2009-03-30'),
  ],
  [
    'closed before a reply that is recorded',
    'before-its-cause',
    answered,
    'officer',
    lastWeek({ type: 'close-views' }, '2009-02-19'),
  ],
  [
    'what becomes of a reply to a file that was withdrawn',
    'nothing-to-follow',
    () =>
      asked(paper())
        .does('officer', { type: 'withdraw', ...happened('2009-01-12'), comment: 'It is not owed.' })
        .on('2009-02-02')
        .does('officer', reply('IOM', '2009-02-02')),
    'officer',
    settle('IOM', 'noted'),
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
  [
    'closing, without a reason, while one has a day of its own',
    'comment-needed',
    () => extended().on('2009-04-01'),
    'officer',
    close(),
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
