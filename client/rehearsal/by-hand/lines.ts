import { type Digest, GROUPS } from '../../../domain/digest/digest.ts';
import { tellDigest } from '../../../domain/digest/telling/tell.ts';
import { milestoneName } from '../../../domain/obligation/telling/names.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import type { Zone } from '../../../domain/time/instant.ts';
import type { StoryLine } from '../../../store/reads.ts';
import { storyLines } from '../../cli/words.ts';
import { shortId } from './meant.ts';
import type { RehearsalSession } from './session.ts';
import type { Coming, Named, Standing } from './standing.ts';

export type NameOf = (id: string | null) => string;

export async function namesOf(session: RehearsalSession): Promise<NameOf> {
  const names = await session.names();
  return (id) => (id === null ? 'nobody' : (names.get(id) ?? id));
}

/** A timer that found its milestone reached says nothing; of the others the calendar speaks. */
export const heard = (story: readonly StoryLine[]): StoryLine[] =>
  story
    .filter(({ type }) => type !== 'RangInVain')
    .map((event) => (event.actor === 'clock' ? { ...event, actorName: 'the calendar' } : event));

/** What was recorded in between, each with the obligation that it is of. */
export const newsLines = (news: readonly StoryLine[], zone: Zone): string[] =>
  heard(news).flatMap((event) =>
    storyLines([event], zone).map((line, at) =>
      at === 0 ? `${shortId(event.obligation).padStart(6)} ${line}` : `${' '.repeat(7)}${line}`,
    ),
  );

/** What comes next of itself, in a few words. */
export function aheadWords({ obligation, on, act, about }: Coming): string {
  const what = act === null ? about : `${act.by.name} means to ${act.type.replaceAll('-', ' ')}`;
  return `${inWords(on)}: ${what}${obligation === null ? '' : ` (${shortId(obligation)})`}`;
}

const MOST_AWAITED = 5;

/** Where one obligation stands, what is waited for and from whom, and what comes next of itself. */
export function whereLines({ id, product, status, stage, holder, closed, ...ahead }: Standing): string[] {
  const { awaited, next, yours } = ahead;
  const head = `${shortId(id).padStart(6)}  ${product}`;
  if (closed !== null) return [`${head}: ${closed.as}, the file is closed since ${inWords(closed.on)}`];
  if (holder === null) return [`${head}: ${status}`];
  return [
    `${head}: ${stage}, with the ${holder.post} (${nameOf(holder.person)}) since ${inWords(holder.since)}`,
    ...awaited
      .slice(0, MOST_AWAITED)
      .map(({ name, due, post, person }, at) =>
        labelled(
          at === 0 ? 'waits for' : '',
          `${name}, by ${inWords(due)}, from the ${post} (${nameOf(person)})`,
        ),
      ),
    ...(awaited.length > MOST_AWAITED ? [labelled('', `and ${awaited.length - MOST_AWAITED} more`)] : []),
    labelled('next', next === null ? 'nothing comes of itself' : aheadWords(next)),
    ...yours.map(({ type, on }, index) =>
      labelled(
        index === 0 ? 'yours' : '',
        `${type.replaceAll('-', ' ')}, which the cast would do on ${inWords(on)}`,
      ),
    ),
  ];
}

const nameOf = (person: Named | null): string => person?.name ?? 'nobody';
const labelled = (label: string, words: string): string => `        ${label.padEnd(10)} ${words}`;

/** All that a person was told, one message after another, each with its number. */
export function inboxLines(digests: readonly Digest[], name: string): string[] {
  if (digests.length === 0) return [`${name} was told nothing so far.`];
  return [
    ...digests.flatMap((digest, at) => [
      `${String(at + 1).padStart(3)}  ${tellDigest(digest, 'en').subject}`,
      ...GROUPS.flatMap((group) => digest.groups[group]).map(
        ({ obligation, kind, of, due, why }) =>
          `       ${shortId(obligation)} ${milestoneName(of === null ? kind : `${kind}/${of}`)}, due on ${inWords(due)}${why.as === 'awaited' ? '' : ', to hear of'}`,
      ),
    ]),
    '',
    `Read one as it is written: inbox ${name.includes(' ') ? `"${name}"` : name} ${digests.length}`,
  ];
}

export function messageLines(digest: Digest): string[] {
  const { subject, body } = tellDigest(digest, 'en');
  return [subject, '', ...body.trimEnd().split('\n')];
}
