import type { PersonId } from '../../../domain/obligation/parties.ts';
import type { Cause } from '../../../domain/rehearsal/cause.ts';
import type { Side } from '../../../domain/rehearsal/compare.ts';
import type { Outcome } from '../../../domain/rehearsal/outcome.ts';
import { civilDate, dateOf, monthNamed } from '../../../domain/time/civil-date.ts';

type Life = Side['lives'][number];

/**
 * A rehearsal from 18 December 2008 as a person would jot it down. An obligation a line, what is indented belongs to it:
 *
 *     14.1 delivered on 3 September 2009, bottleneck: clear, 45 days lost with the Director
 *       clear, due 29 June 2009: 1 September 2009, 45 late
 *       held: Drafter 165, Director 90
 *       reminded: Director 4, escalated 27
 */
export function rehearsed(name: string, ...lines: string[]): Side {
  const lives: Life[] = [];
  for (const line of lines) {
    const life = lives.at(-1);
    if (!line.startsWith(' ')) lives.push(lifeIn(line));
    else if (life === undefined) throw new Error(`belongs to nothing: ${line}`);
    else tell(life, line.trim());
  }
  return { cast: { name }, plan: null, from: civilDate('2008-12-18'), lives };
}

function lifeIn(line: string): Life {
  const [, obligation = '', ended = '', on, milestone, lost] =
    /^(\S+) (delivered|withdrawn|undecided)(?: on ([^,]+))?(?:, bottleneck: (\S+), (\d+) days lost with the Director)?$/.exec(
      line,
    ) ?? unread(line);
  const endedOn = on === undefined ? null : dayIn(on);
  const bottleneck: Cause | null =
    milestone === undefined
      ? null
      : { milestone, lost: Number(lost), with: { ...party('Director'), ...tally(lost), away: true } };
  const none = { days: 0, workingDays: 0 };
  return {
    ...{
      obligation,
      product: 'report',
      time: null,
      ended: ended as Life['ended'],
      endedOn,
      bottleneck,
      late: 0,
    },
    ...{ milestones: [], waiting: [], reminders: [], refusals: [] },
    clock: {
      ...{ station: 'New York', launchedOn: civilDate('2008-12-18'), settledOn: endedOn },
      ...{
        until: endedOn ?? civilDate('2011-12-18'),
        elapsed: none,
        net: none,
        holdings: [],
        holders: [],
        waits: [],
      },
    },
  };
}

function tell(life: Life, words: string): void {
  const [what = '', rest = ''] = words.split(/: (.*)/);
  if (what === 'held') {
    for (const [, post = '', days] of rest.matchAll(/(\w+) (\d+)/g))
      life.clock.holders.push({ ...party(post), charged: tally(days), net: tally(days) });
  } else if (what === 'reminded') {
    const [, post = '', reminders, escalations] =
      /^(\w+) (\d+), escalated (\d+)$/.exec(rest) ?? unread(words);
    life.reminders.push({ ...party(post), reminders: Number(reminders), escalations: Number(escalations) });
  } else life.milestones.push(outcomeIn(words));
}

function outcomeIn(words: string): Outcome {
  const [, key = '', due = '', reached = '', late] =
    /^(\S+), due ([^:]+): ([^,]+)(?:, (\d+) late)?$/.exec(words) ?? unread(words);
  const on = reached === 'not reached' ? null : dayIn(reached);
  return { key, planned: dayIn(due), due: dayIn(due), reached: on, late: Number(late ?? 0), cause: null };
}

function dayIn(words: string) {
  const [day, month = '', year] = words.split(' ');
  return dateOf(Number(year), monthNamed(month) ?? unread(words), Number(day));
}

const party = (post: string) => ({ post, person: `p-${post.toLowerCase()}` as PersonId });
const tally = (days: string | undefined) => ({ days: Number(days), workingDays: Number(days) });

function unread(words: string): never {
  throw new Error(`not understood: ${words}`);
}
