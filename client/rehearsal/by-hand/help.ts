import { Fault } from '../../../domain/faults.ts';
import { ACT_GROUPS, ACT_WORDS, type Act } from '../../cli/act-words.ts';
import { SAID_WORDS, type Said, USAGE } from './said.ts';
import { ACTS, commandLineOf } from './typed-act.ts';

/** What each does: the first sentence in the list of all, all of them when it is asked for. */
const DOES: Record<Said['do'], readonly [string, ...string[]]> = {
  travel: [
    'moves all into the future; on the way reminders come, and the cast acts',
    '“next” is the next act of the cast, or whatever comes of itself; what it was is said.',
    'With a day it is eight in the morning of that day, before anybody is at work.',
  ],
  act: [
    'does something, or records what happened, as rapporteur act does',
    'The day, the current draft, the only recipient are filled in; a draft without a file, or “new”, is made up (--words says how long).',
    'Without --as it is done by whoever you are. What is refused is refused by the rules of real work, and stands in the record.',
  ],
  as: [
    'says who you are: what that person does is left to you, the cast plays the others',
    'By name, its beginning, post or role (officer, drafter). “as nobody” gives all back to the cast.',
  ],
  cast: ['lets the cast play, or nobody: then only you act, and reminders come'],
  undo: [
    'goes back to before the last travel or act, with who you were then',
    'All before it is lived through again in a fresh house, at the same moments: that takes as long as it took.',
  ],
  where: ['where each obligation stands, what is waited for and from whom, what comes next'],
  story: ['every event so far, of one obligation or of all'],
  inbox: [
    'what a person would have been told so far, in the mornings',
    'With the number of a message: that message, as it is written.',
  ],
  plan: ['the plan of one obligation, or of all, with the reasons'],
  outcome: ['what is late so far, by how much and why, as rapporteur rehearse tells it'],
  save: [
    'writes what you said into a new file',
    'It can be given again: rapporteur rehearse RESOLUTION --interactive < FILE. Lines that begin with # are remarks.',
  ],
  help: ['this; or what a word means: help travel, help approve-draft'],
  quit: ['ends; nothing of it is kept'],
};

/** All that can be said, or what one word does. Throws `request.invalid`. */
export function helpLines(of: string | null): string[] {
  if (of === null) {
    const width = Math.max(...Object.values(USAGE).map((usage) => usage.length));
    return SAID_WORDS.map((word) => `  ${USAGE[word].padEnd(width)}  ${DOES[word][0]}`);
  }
  const word = SAID_WORDS.find((each) => each === of);
  const act = ACTS.find((each) => each === of);
  if (act !== undefined) return actLines(act);
  if (word === undefined)
    throw new Fault('request.invalid', `There is no ${of} here.`, 'See what can be said with: help.');
  return [
    `  ${USAGE[word]}`,
    ...DOES[word].map((sentence) => `    ${sentence}`),
    ...(word === 'act' ? ['', ...groupLines()] : []),
  ];
}

const groupLines = (): string[] =>
  Object.entries(ACT_GROUPS).flatMap(([group, acts]) => [
    `  ${group}`,
    ...Object.entries(acts).map(([type, { does }]) => `    ${type.padEnd(26)} ${does}`),
  ]);

function actLines(act: Act): string[] {
  const { comment, as } = ACT_WORDS[act];
  return [
    ...commandLineOf(act)
      .helpInformation()
      .trimEnd()
      .replace('Usage: ', 'Usage: act ')
      .split('\n')
      .map((line) => `  ${line}`.trimEnd()),
    '',
    `  It is for the ${as}${comment === undefined ? '' : `; --comment has to say ${comment}`}.`,
  ];
}
