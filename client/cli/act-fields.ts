import type { COMMANDS } from '../../domain/obligation/commands.ts';
import type { Act } from './act-words.ts';

type Fields<A extends Act> = keyof (typeof COMMANDS)[A] & string;
type Field = { [A in Act]: Fields<A> }[Act];

/** The form of `--forecast`; `docs/operations.md` tells it. */
export const FORECAST_EXAMPLE =
  '{"title":"Trafficking in persons","words":8500,"original":"en","languages":["ar","zh","en","fr","ru","es"],"submission":"2027-07-07","issuance":"2027-08-04","meeting":null,"meetingOn":null}';

const KINDS = 'which of the addressees are';

/** What each field of an act is, as its option says it. */
const FIELD_WORDS: Record<Field, string> = {
  addressees: 'who is asked, each by name: States, and what is named below',
  addressee: 'one who was asked',
  organisations: `${KINDS} international organisations`,
  units: `${KINDS} units of the Secretariat`,
  replyBy: 'the last day for replies',
  reference: 'the reference number of the note verbale',
  from: 'whose reply it is, as it was asked',
  document: 'the reply, or what was sent; recorded by its digest',
  as: 'addendum, or noted',
  input: 'a key of your own, in small letters: unodc-figures',
  of: 'who is asked for it',
  due: 'the last day for it',
  language: 'in which language it is, where not in English: fr, or a name',
  draft: 'the version: its file, or at least the first 6 digits of its digest',
  base: 'the version that it was made from, likewise; without it the one before',
  writers: 'who wrote it beside who hands it in, each by id or name: they cannot clear it',
  afresh: 'yes: nothing of an earlier version is in it',
  post: 'by which post, for who could decide by several',
  objection: 'the number of the event in history that objected',
  approval: 'the number of the event in history that approved',
  milestone: 'the step of the plan: draft, clear, submit/GA-64, issue/GA-64 …',
  until: 'the last day of it',
  delivery: 'for which recipient, as show has it: GA-64',
  happenedOn: 'the day on which it happened; without it today',
  lateReason: 'why it was late, where by the corrected day it was: this becomes the footnote',
  forecast: 'JSON with title, words, original, languages, submission, issuance, meeting, meetingOn',
  on: 'the day',
  words: 'how many words',
  granted: 'yes or no',
  symbol: 'the symbol of the document',
  job: 'the job number',
  languages: 'in which: ar zh en fr ru es; without it all that are to come',
  kind: 'corrigendum, addendum, revision or reissue',
  meeting: 'in which meeting',
  attendance: 'how many were present',
  by: 'the symbol of the mandate that says so, where one does',
  obligation: 'the obligation whose text serves for it',
  fact: 'the number of the event in history, or of a statement',
  proposal: 'the number of the event in history that proposed them',
  role: 'officer, drafter, supervisor, or clearance/ and the key of a stage',
  posts: 'the posts that have it from then on',
  sensitivity: 'unclassified, confidential or "strictly confidential"',
  readers: 'who may read it beside those of its posts, each by id or name; who is not named may not',
  awaited: 'what you are reminded of: draft, submit/GA-64, input/unodc-figures …',
};

/** Where a field means something of its own. */
const OWN_WORDS: { [A in Act]?: { [F in Fields<A>]?: string } } = {
  'remind-addressees': { addressees: 'who was reminded; without it all who are silent' },
  'extend-views': { addressees: 'who has more time; without it all', replyBy: 'the new last day' },
  'ask-for-input': { post: 'which post of the obligation follows it; without it the drafter' },
  'extend-input': { input: 'the key of what was asked for', due: 'the new last day' },
  'record-input': { input: 'the key of what was asked for' },
  'waive-input': { input: 'the key of what was asked for' },
  'add-addressees': { replyBy: 'the last day for replies; without it that of the others' },
  'hand-in-draft': { draft: 'the file' },
  'ask-extension': { until: 'the day until which more time is needed' },
  'agree-slot': { on: 'the day of submission' },
  'schedule-briefing': { on: 'the day of the briefing' },
  'request-waiver': { words: 'how many words are asked for, with footnotes and headings' },
  'record-waiver': { words: 'up to how many words, where it was granted' },
  'record-follow-up': { symbol: 'its symbol' },
  'put-on-hold': { until: 'the day on which it is to be taken up again, where it is known' },
  'record-mandate-correction': {
    symbol: 'the symbol of the corrigendum, or of the new issue',
    words: 'how the paragraph reads now',
  },
  'change-addressee': { addressee: 'who owes it from then on' },
  'correct-fact': { happenedOn: 'the day on which it did happen' },
  snooze: { until: 'the day before which there is to be no reminder' },
};

/** What a field of an act is, in words. */
export const fieldWords = (act: Act, field: string): string =>
  (OWN_WORDS[act] as Record<string, string> | undefined)?.[field] ?? FIELD_WORDS[field as Field];
