import type { Hearer, Ladder, LadderRung } from '../../domain/obligation/ladder/ladders.ts';

const HEARERS: Record<Hearer, string> = {
  awaited: 'whoever is awaited',
  officer: 'the officer',
  supervisor: 'the post above',
};

const hearerWords = (to: readonly Hearer[]): string => to.map((each) => HEARERS[each]).join(' and ');

/** "10 and 3 working days before, on the day: whoever is awaited", then "every 5 working days: …": one for each who hears it. */
export function ladderLines({ rungs, rhythm }: Ladder): string[] {
  const groups: LadderRung[][] = [];
  for (const rung of rungs) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && hearerWords(last[0].to) === hearerWords(rung.to)) last.push(rung);
    else groups.push([rung]);
  }
  return [
    ...groups.map((group) => `${whenWords(group)}: ${hearerWords(group[0]?.to ?? [])}`),
    `then every ${daysWords([rhythm.workingDays])}: ${hearerWords(rhythm.to)}`,
  ];
}

/** The same in one sentence. */
export const ladderWords = (ladder: Ladder): string => ladderLines(ladder).join('; ');

function whenWords(group: readonly LadderRung[]): string {
  const days = group.map(({ workingDays }) => workingDays);
  const [before, after] = [days.filter((count) => count < 0), days.filter((count) => count > 0)];
  return [
    ...(before.length === 0 ? [] : [`${daysWords(before.map((count) => -count))} before`]),
    ...(days.includes(0) ? ['on the day'] : []),
    ...(after.length === 0 ? [] : [`${daysWords(after)} after`]),
  ].join(', ');
}

/** "10 and 3 working days". */
function daysWords(counts: readonly number[]): string {
  const last = counts.at(-1) ?? 0;
  const said = counts.length < 2 ? `${last}` : `${counts.slice(0, -1).join(', ')} and ${last}`;
  return `${said} working ${said === '1' ? 'day' : 'days'}`;
}
