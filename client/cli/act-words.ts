import type { CommandType } from '../../domain/obligation/commands.ts';

/** Acts that people do by hand; the house's own services do the others, or put in what they know: `take-ladders`. */
export type Act = Exclude<CommandType, 'propose-dates' | 'seat-posts' | 'tell-intervention' | 'take-ladders'>;

/** What an act is for, and a line that could be typed for it. `comment`: what has to be said with it, where something has. */
interface Words {
  does: string;
  /** The options of the example, but for --as and --comment. */
  example: string;
  as: 'officer' | 'drafter' | 'approver' | 'supervisor';
  comment?: string;
}

const act = (does: string, as: Words['as'], example = '', comment?: string): Words => ({
  ...{ does, as, example },
  ...(comment === undefined ? {} : { comment }),
});

/** By the step in which they are wanted, in the order of a procedure. */
export const ACT_GROUPS: Record<string, Partial<Record<Act, Words>>> = {
  'Collect views (by the officer):': {
    'ask-for-views': act(
      'the notes verbales are out: whom, and by when replies are due',
      'officer',
      '--addressees Austria UNODC --organisations UNODC --reply-by 2027-03-01',
    ),
    'add-addressees': act('more are asked', 'officer', '--addressees Norway'),
    'remove-addressee': act('one is asked no longer', 'officer', '--addressee Norway', 'why not'),
    'remind-addressees': act('who was silent was reminded', 'officer', '--addressees Norway'),
    'extend-views': act(
      'all, or some, have more time to reply',
      'officer',
      '--reply-by 2027-03-15',
      'why more time is given',
    ),
    'record-reply': act('a reply has come, late ones too', 'officer', '--from Austria --document reply.pdf'),
    'correct-reply': act(
      'a corrected reply has come',
      'officer',
      '--from Austria --document reply-2.pdf',
      'what was corrected',
    ),
    'withdraw-reply': act('a reply was withdrawn', 'officer', '--from Austria'),
    'settle-late-reply': act(
      'what becomes of a reply after submission',
      'officer',
      '--from Austria --becomes addendum',
    ),
    'close-views': act('no more replies are waited for; drafting begins', 'officer'),
  },
  'Inputs of other entities (by the officer or the drafter):': {
    'ask-for-input': act(
      'another entity is asked for a part of the text',
      'drafter',
      '--input unodc-figures --of UNODC --due 2027-03-01',
    ),
    'extend-input': act(
      'it has more time',
      'drafter',
      '--input unodc-figures --due 2027-03-15',
      'why more time is given',
    ),
    'record-input': act('it has come', 'drafter', '--input unodc-figures --document figures.docx'),
    'waive-input': act('the text goes on without it', 'drafter', '--input unodc-figures', 'why'),
  },
  'Draft and clear:': {
    'hand-in-draft': act(
      'a version of the text, by the drafter or by the officer for the drafter',
      'drafter',
      '--draft report.txt',
    ),
    'approve-draft': act(
      'by the post of the open stage; with a comment: approved with comments',
      'approver',
      '--draft report.txt',
    ),
    'return-draft': act(
      'back to the drafter, with what is to be changed',
      'approver',
      '--draft report.txt',
      'what is to be changed',
    ),
    'object-to-draft': act(
      'nothing goes on until it is withdrawn, or another version is there',
      'approver',
      '--draft report.txt',
      'what the objection is',
    ),
    'withdraw-objection': act('by who has objected', 'approver', '--objection 14'),
    'void-approval': act(
      'an approval was a mistake: by who gave it, or the officer',
      'approver',
      '--approval 14',
      'why it cannot stand',
    ),
  },
  'More time for a step:': {
    'ask-extension': act(
      'by the post that the step waits for',
      'drafter',
      '--milestone draft --until 2027-04-01',
      'why more time is needed',
    ),
    'grant-extension': act(
      'by the officer; what the officer asked for, by the supervisor',
      'officer',
      '--milestone draft',
    ),
    'decline-extension': act('likewise', 'officer', '--milestone draft'),
  },
  'From forecast to issuance, for each recipient (by the officer):': {
    'confirm-forecast': act(
      'conference services know of it for certain; without --forecast as the plan has it',
      'officer',
      '--delivery GA-64',
    ),
    'change-forecast': act(
      'they were told otherwise since',
      'officer',
      "--delivery GA-64 --forecast '{…}'",
      'why, once it was confirmed',
    ),
    'agree-slot': act(
      'the day of submission agreed with them, or moved',
      'officer',
      '--delivery GA-64 --on 2027-07-01',
    ),
    'request-waiver': act(
      'more words than the limit are asked for',
      'officer',
      '--delivery GA-64 --words 9400',
      'why it cannot be shorter',
    ),
    'record-waiver': act(
      'what was answered: granted, up to how many words, or not',
      'officer',
      '--delivery GA-64 --granted yes --words 9400',
    ),
    submit: act(
      'the cleared text is with conference services',
      'officer',
      '--delivery GA-64 --draft report.txt',
      'why it is late, where it is: this becomes the footnote',
    ),
    'tell-chair': act('the chair was told that it is late, or why it may be', 'officer', '--delivery GA-64'),
    'give-symbol': act('its symbol and job number', 'officer', '--delivery GA-64 --symbol A/64/130'),
    'record-issuance': act(
      'it is out, in all languages or in some',
      'officer',
      '--delivery GA-64 --symbol A/64/130 --languages en fr',
    ),
    'end-issuance': act(
      'the languages that are missing do not come any more',
      'officer',
      '--delivery GA-64',
      'why they do not come',
    ),
    'record-follow-up': act(
      'a corrigendum, addendum, revision or reissue is out',
      'officer',
      '--delivery GA-64 --kind corrigendum --symbol A/64/130/Corr.1',
      'what it is for',
    ),
    introduce: act(
      'it was introduced in the meeting',
      'officer',
      '--delivery GA-64 --meeting "Third Committee, 12th meeting"',
    ),
  },
  'Briefing (by the officer):': {
    'schedule-briefing': act(
      'its day; again: it is postponed',
      'officer',
      '--delivery Member-States --on 2027-05-20',
      'why, where it is postponed',
    ),
    'invite-to-briefing': act('the invitation is out', 'officer', '--delivery Member-States'),
    'hold-briefing': act(
      'it was held',
      'officer',
      '--delivery Member-States --attendance 58',
      'in a few words what was said',
    ),
  },
  'What becomes of the duty (by the officer or the supervisor):': {
    'put-on-hold': act('it rests', 'officer', '--until 2027-05-01', 'why it has to rest'),
    'take-up-again': act('it rests no longer', 'officer'),
    'drop-delivery': act(
      'one of several recipients is not owed it any more',
      'officer',
      '--delivery COP-UNTOC-5 --by A/RES/65/1',
      'why',
    ),
    withdraw: act('it is not owed any more; closes the file', 'officer', '--by A/RES/65/1', 'why'),
    'merge-into': act(
      'another text serves for it; closes the file',
      'officer',
      '--obligation A/RES/63/194#11.1',
      'why the other text serves for it',
    ),
    'record-mandate-correction': act(
      'its mandate was corrected or reissued',
      'officer',
      '--symbol A/RES/63/194/Corr.1',
    ),
    'change-addressee': act(
      'another owes it',
      'officer',
      '--addressee "Executive Director of UNODC"',
      'why another owes it',
    ),
  },
  'Who may read it (by the officer or the supervisor):': {
    classify: act(
      'how sensitive it is from now on',
      'officer',
      '--sensitivity confidential --readers p-legal',
      'why others may not, or may, read it',
    ),
  },
  'Set right what was recorded (by the officer; the numbers are those of: rapporteur history):': {
    'correct-fact': act(
      'it happened on another day',
      'officer',
      '--fact 14 --happened-on 2027-03-01',
      'why the day was wrong',
    ),
    'strike-fact': act('it never happened', 'officer', '--fact 14', 'how it came into the record'),
  },
  'New dates that the calendar proposes (by the officer):': {
    'accept-dates': act('the plan goes by them', 'officer', '--proposal 14'),
    'keep-dates': act('the plan stays as it is', 'officer', '--proposal 14', 'why the dates are kept'),
  },
  'Posts and reminders:': {
    reassign: act(
      'another post has a role from now on: by the officer or the supervisor',
      'supervisor',
      '--role drafter --posts "Chief of Section"',
      'why it goes to another',
    ),
    acknowledge: act(
      'no reminder of it until it is late: by who is reminded',
      'drafter',
      '--awaited submit/GA-64',
    ),
    snooze: act(
      'no reminder of it before a day',
      'drafter',
      '--awaited draft --until 2027-03-08',
      'why it has to wait',
    ),
  },
};

export const ACT_WORDS = Object.assign({}, ...Object.values(ACT_GROUPS)) as Record<Act, Words>;

/** Who it is in the samples. */
const IN_SAMPLES: Record<Words['as'], string> = {
  officer: 'p-haddad',
  drafter: 'p-okafor',
  approver: 'p-lindqvist',
  supervisor: 'p-tanaka',
};

/** A line that does it, as it is typed; undefined for what is no act. */
export function exampleOf(type: string): string | undefined {
  if (!Object.hasOwn(ACT_WORDS, type)) return undefined;
  const { example, as, comment } = ACT_WORDS[type as Act];
  const id = type.endsWith('-briefing') ? 'A/RES/63/194#7.1' : 'A/RES/63/194#14.1';
  return [
    `rapporteur act ${type} '${id}'`,
    ...(example === '' ? [] : [example]),
    `--as ${IN_SAMPLES[as]}`,
    ...(comment === undefined ? [] : ['--comment WORDS']),
  ].join(' ');
}
