import { currentDraft, openClearance } from '../obligation/clearing.ts';
import type { AwaitedKind } from '../obligation/ladder/ladders.ts';
import type { Life } from '../obligation/state.ts';
import { silentByDay } from '../obligation/viewing.ts';
import type { ToldTo } from './told-to.ts';

interface What {
  kind: AwaitedKind;
  of: string | null;
}

/**
 * The command line with which somebody can do something about what is awaited. Words in capitals are to be filled in. Who
 * only hears of it is shown where it stands.
 */
export function whatToDo(life: Life, what: What, { person, why }: Pick<ToldTo, 'person' | 'why'>): string {
  const id = quoted(life.obligation.id);
  if (why.as !== 'awaited' || why.vacant !== null) return `rapporteur show ${id}`;
  const by = `--as ${person}${why.for === null ? '' : ` --for ${why.for}`}`;
  if (what.kind === 'dates') return `rapporteur accept-dates ${id} --as ${person}`;
  const { act, fields } = ACTS[what.kind](life, what.of ?? '');
  return ['rapporteur act', act, id, ...fields, by].join(' ');
}

interface Act {
  act: string;
  fields: string[];
}
const act = (name: string, ...fields: string[]): Act => ({ act: name, fields });
const handIn = (): Act => act('hand-in-draft', '--draft FILE');
const to = (delivery: string): string => `--delivery ${quoted(delivery)}`;

/** Where some were given another day, those are named whose turn it is. */
function remind({ views }: Life, of: string): Act {
  const groups = views === null ? [] : silentByDay(views);
  const meant = groups.find(({ due, common }) => (of === '' ? common : due === of && !common));
  return groups.length < 2 && of === ''
    ? act('remind-addressees')
    : act('remind-addressees', '--addressees', ...(meant?.addressees ?? []).map(quoted));
}

/** The first digits of a version's digest name it. */
const version = (life: Life): string => `--draft ${currentDraft(life)?.sha256.slice(0, 12) ?? 'FILE'}`;

const ACTS: Record<Exclude<AwaitedKind, 'dates'>, (life: Life, of: string) => Act> = {
  'ask-views': () => act('ask-for-views', '--addressees NAME NAME', '--reply-by DAY'),
  'close-views': () => act('close-views'),
  forecast: (_, of) => act('confirm-forecast', to(of)),
  draft: handIn,
  clear: (life) => (openClearance(life) === undefined ? handIn() : act('approve-draft', version(life))),
  submit: (life, of) => act('submit', to(of), version(life)),
  issue: (_, of) => act('record-issuance', to(of), '--symbol SYMBOL'),
  schedule: (_, of) => act('schedule-briefing', to(of), '--on DAY'),
  hold: (_, of) => act('hold-briefing', to(of), '--attendance NUMBER'),
  replies: remind,
  input: (_, of) => act('record-input', `--input ${quoted(of)}`),
  extension: (_, of) => act('grant-extension', `--milestone ${quoted(of)}`),
  chair: (_, of) => act('tell-chair', to(of)),
  'late-reply': (_, of) => act('settle-late-reply', `--from ${quoted(of)}`, '--becomes noted'),
  rest: () => act('take-up-again'),
};

const PLAIN = /^[A-Za-z0-9_.,:-]+$/;

/** As a shell takes it for one word. */
const quoted = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
