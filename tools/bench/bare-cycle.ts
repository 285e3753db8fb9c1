import {
  allHandlersFinished,
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';

/** What a bare cycle does, found in the history of one of ours: as many of everything, and as many bytes. */
export interface BareScript {
  /** The activities before the first update. */
  opening: BareActivity[];
  /** Of each update, in its order. */
  steps: { given: number; recorded: BareActivity[]; answer: number; timer: boolean }[];
  /** `local`: all are local activities; `ordinary`: all are ordinary ones. */
  activities: 'local' | 'ordinary';
}

/** Bytes that an activity is given, and that it answers. */
export interface BareActivity {
  given: number;
  answered: number;
}

/** Activities that do nothing: they answer as many bytes as they are asked for. */
export interface NoActivities {
  nothing(bytes: number, given: string): Promise<string>;
}

export const stepUpdate = defineUpdate<string, [filler: string]>('step');

const YEAR_MS = 365 * 86_400_000;
const local = proxyLocalActivities<NoActivities>({ startToCloseTimeout: '5 seconds' });
const ordinary = proxyActivities<NoActivities>({ startToCloseTimeout: '5 seconds' });

/** The least that Temporal can do for a cycle like ours: takes updates from a queue one at a time, and decides nothing. */
export async function bareCycle({ opening, steps, activities }: BareScript): Promise<number> {
  const queue: ((answer: string) => void)[] = [];
  const { nothing } = activities === 'local' ? local : ordinary;
  setHandler(stepUpdate, async () => {
    let answer: string | undefined;
    queue.push((given) => (answer = given));
    await condition(() => answer !== undefined);
    // TypeScript does not see the assignment in the queue.
    return answer as unknown as string;
  });
  const act = ({ given, answered }: BareActivity): Promise<string> => nothing(answered, 'x'.repeat(given));
  for (const each of opening) await act(each);
  for (const { recorded, answer, timer } of steps) {
    const came = (): boolean => queue.length > 0;
    if (!came())
      await (timer ? condition(came, YEAR_MS, { summary: 'Until the next milestone' }) : condition(came));
    for (const each of recorded) await act(each);
    queue.shift()?.('x'.repeat(answer));
  }
  await condition(allHandlersFinished);
  return steps.length;
}
