import type { Clock, Tally } from '../../domain/obligation/clock.ts';
import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { addDays, type CivilDate, inWords } from '../../domain/time/civil-date.ts';

/** How long it has run, net of waiting for others, and how many of the days are charged to whom. */
export function clockLines({ elapsed, net, settledOn, takenOverOn, ofCycle, holders }: Clock): string[] {
  if (elapsed.days === 0) return ['launched today: no day is over yet'];
  const from = takenOverOn === undefined ? 'launch' : ofCycle ? 'its cycle began' : 'adoption';
  const since =
    settledOn === null
      ? `since ${from}`
      : `from ${ofCycle ? 'the beginning of its cycle' : from} to settlement`;
  const taken = takenOverOn === undefined ? '' : `; taken over on ${inWords(takenOverOn)}`;
  const shares = holders.map(({ post, person, charged, net: own }) => {
    // Who held the posts before it was taken over nobody has stated.
    const before = takenOverOn !== undefined && person === null ? ' before that' : '';
    const share = `${post}${before} ${charged.days}`;
    return own.days === charged.days ? share : `${share} (${own.days} net)`;
  });
  return [
    `${count(elapsed)} ${since} (${working(elapsed)}), ${net.days} net of waiting for others (${working(net)})${taken}`,
    `days with each holder: ${shares.join(', ')}`,
  ];
}

/** Who waited for whom, from when to when: one line for all who were asked for their views. */
export function waitLines({ waits, until, settledOn }: Clock): string[] {
  // Whoever was waited for longest comes first.
  const views = waits
    .filter((wait) => wait.for === 'views')
    .sort((a, b) => (a.until > b.until ? -1 : a.until < b.until ? 1 : 0));
  const longest = views[0];
  const goesOn = (wait: Wait): boolean => settledOn === null && wait.until === until;
  return waits
    .filter((wait) => wait.for !== 'views' || wait === longest)
    .map((wait) => {
      const days = goesOn(wait)
        ? `since ${inWords(wait.from)}`
        : periodWords(wait.from, addDays(wait.until, -1));
      const whom =
        wait.for === 'views' ? `the views of ${named(views.map(({ on }) => on))}` : whomWords(wait);
      return `the ${wait.waiting.post} ${goesOn(wait) ? 'has waited' : 'waited'} ${count(wait)} for ${whom}, ${days}`;
    });
}

type Wait = Clock['waits'][number];

function whomWords(wait: Wait): string {
  switch (wait.for) {
    case 'views':
      return `the views of ${wait.on}`;
    case 'input':
      return `${wait.on} to give ${wait.of}`;
    case 'hold':
      return `${wait.on}, on hold`;
    case 'issuance':
      return `${wait.on} to issue it (${wait.of})`;
    case 'clearance':
      return `the ${wait.on} to clear the draft`;
    case 'extension':
      return `the ${wait.on} to answer on more time for ${milestoneName(wait.of ?? '')}`;
  }
}

const periodWords = (first: CivilDate, last: CivilDate): string =>
  first === last ? inWords(first) : `${inWords(first)} to ${inWords(last)}`;

const NAMED = 3;
/** "Austria, Belarus, IOM and 4 others". */
function named(names: string[]): string {
  const others = names.length - NAMED;
  if (others > 0)
    return `${names.slice(0, NAMED).join(', ')} and ${others} ${others === 1 ? 'other' : 'others'}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const count = ({ days }: Tally): string => `${days} ${days === 1 ? 'day' : 'days'}`;
const working = ({ workingDays }: Tally): string =>
  `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
