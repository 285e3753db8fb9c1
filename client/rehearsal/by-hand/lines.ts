import { type Digest, GROUPS } from '../../../domain/digest/digest.ts';
import { tellDigest } from '../../../domain/digest/telling/tell.ts';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import { partyOf } from '../../../domain/obligation/seating.ts';
import { stageOf } from '../../../domain/obligation/stages.ts';
import { milestoneName, plainProduct } from '../../../domain/obligation/telling/names.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { dayAt, type Zone } from '../../../domain/time/instant.ts';
import type { StoryLine } from '../../../store/reads.ts';
import { storyLines } from '../../cli/words.ts';
import type { Player } from '../player.ts';
import { shortId } from './meant.ts';
import type { RehearsalSession } from './session.ts';
import type { Ahead } from './way.ts';

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
export function aheadWords({ obligation, at, act, about }: Ahead, zone: Zone, nameOf: NameOf): string {
  const what = act === null ? about : `${nameOf(act.actor)} means to ${act.type.replaceAll('-', ' ')}`;
  return `${inWords(dayAt(at, zone))}: ${what}${obligation === null ? '' : ` (${shortId(obligation)})`}`;
}

const MOST_AWAITED = 5;

/** Where one obligation stands, what is waited for and from whom, and what comes next of itself. */
export function whereLines(player: Player, { zone, hands }: RehearsalSession, nameOf: NameOf): string[] {
  const { obligation, state } = player;
  const head = `${shortId(obligation.id).padStart(6)}  ${plainProduct(obligation.product)}`;
  if (state.status === 'settled')
    return [`${head}: ${state.settledAs}, the file is closed since ${inWords(dayAt(state.settledAt, zone))}`];
  if (state.status !== 'running') return [`${head}: ${state.status}`];
  const { holder } = state;
  const awaited = [...awaitedIn(state)].sort((one, other) => (one.due < other.due ? -1 : 1));
  const next = player.nextStop();
  return [
    `${head}: ${stageOf(state)}, with the ${holder.post} (${nameOf(partyOf(state, holder.post).person)}) since ${inWords(dayAt(holder.since, zone))}`,
    ...awaited
      .slice(0, MOST_AWAITED)
      .map(({ key, due, post }, at) =>
        labelled(
          at === 0 ? 'waits for' : '',
          `${milestoneName(key)}, by ${inWords(due)}, from the ${post} (${nameOf(partyOf(state, post).person)})`,
        ),
      ),
    ...(awaited.length > MOST_AWAITED ? [labelled('', `and ${awaited.length - MOST_AWAITED} more`)] : []),
    labelled('next', next === undefined ? 'nothing comes of itself' : aheadWords(next, zone, nameOf)),
    ...(hands.as === null ? [] : player.plannedFor(hands.as)).map(({ at, command }, index) =>
      labelled(
        index === 0 ? 'yours' : '',
        `${command.type.replaceAll('-', ' ')}, which the cast would do on ${inWords(dayAt(at, zone))}`,
      ),
    ),
  ];
}

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
