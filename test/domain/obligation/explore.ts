import type { CommandType } from '../../../domain/obligation/commands.ts';
import { STAGES, stageOf } from '../../../domain/obligation/stages.ts';
import type { ObligationState, Stage } from '../../../domain/obligation/state.ts';
import { addDays, type CivilDate } from '../../../domain/time/civil-date.ts';
import type { PEOPLE } from '../../setup/sample.ts';
import { A, B, type Doing, day, type File, happened } from './file.ts';

/** One step from a stage to another, and an act that leads there. */
export interface Transition {
  from: Stage | 'closed';
  to: Stage | 'closed';
  by: CommandType;
}

type Act = [who: keyof typeof PEOPLE, doing: Doing];

/** What people might do on a day, whatever stands: by far not everything, but one of each kind that moves something. */
function actsOn(today: CivilDate, file: File): Act[] {
  const life = file.state.status === 'running' ? file.state : undefined;
  const deliveries = Object.keys(life?.deliveries ?? {});
  const said = { ...happened(today), comment: 'So it was.' };
  const draft = life?.drafts.at(-1)?.sha256 ?? A.sha256;
  const decision = life?.decisions.findLast((each) => !each.void)?.seq ?? 0;
  return [
    ['officer', { type: 'ask-for-views', addressees: ['Austria'], replyBy: addDays(today, 30) }],
    ['officer', { type: 'close-views' }],
    ['drafter', { type: 'hand-in-draft', draft: life?.drafts.length ? B : A }],
    ...(['chief', 'director'] as const).flatMap((who): Act[] => [
      [who, { type: 'approve-draft', draft }],
      [who, { type: 'return-draft', draft, comment: 'Shorten it.' }],
      [who, { type: 'object-to-draft', draft, comment: 'It names a State.' }],
      [who, { type: 'withdraw-objection', objection: decision }],
      [who, { type: 'void-approval', approval: decision, comment: 'A slip.' }],
    ]),
    ...deliveries.flatMap((delivery): Act[] => [
      ['officer', { type: 'submit', delivery, draft, ...said }],
      ['officer', { type: 'record-issuance', delivery, symbol: 'A/64/130', ...said }],
      ['officer', { type: 'record-issuance', delivery, symbol: 'A/64/130', languages: ['en'], ...said }],
      ['officer', { type: 'end-issuance', delivery, ...said }],
      ['officer', { type: 'drop-delivery', delivery, ...said }],
      ['officer', { type: 'schedule-briefing', delivery, on: addDays(today, 7), comment: 'The room.' }],
      ['officer', { type: 'invite-to-briefing', delivery, ...said }],
      ['officer', { type: 'hold-briefing', delivery, attendance: 40, ...said }],
    ]),
    ...file.record.map(({ seq }): Act => ['officer', { type: 'strike-fact', fact: seq, comment: 'A slip.' }]),
    ['officer', { type: 'put-on-hold', comment: 'No funds.' }],
    ['officer', { type: 'take-up-again' }],
    ['officer', { type: 'withdraw', ...said }],
    ['officer', { type: 'merge-into', obligation: 'A/RES/64/1#2.1', ...said }],
  ];
}

const placeOf = (state: ObligationState): Stage | 'closed' =>
  state.status === 'running' ? stageOf(state) : 'closed';

/** What tells two states apart that can go on differently. */
function signature(state: ObligationState): string {
  if (state.status !== 'running') return state.status;
  const { views, drafts, decisions, deliveries, hold } = state;
  return JSON.stringify([
    [views?.closed ?? null, drafts.length, hold !== null],
    decisions.filter((each) => !each.void).map(({ draft, stage, decision }) => [draft, stage, decision]),
    Object.values(deliveries).map((each) =>
      [
        each.submitted,
        each.issued,
        each.issuedIn.en,
        each.scheduled,
        each.invited,
        each.held,
        each.dropped,
      ].map(Boolean),
    ),
  ]);
}

/** Every step between stages that the rules allow to people who act one after the other, as far as one of each act reaches. */
export function transitionsOf(begin: () => File): Transition[] {
  const found = new Map<string, Transition>();
  const seen = new Set<string>();
  let today = FIRST;
  for (let open = [begin()]; open.length > 0; today = addDays(today, 7)) {
    const next: File[] = [];
    for (const before of open) {
      for (const [who, doing] of actsOn(today, before)) {
        const file = before.copy().on(today);
        if (!file.puts(who, doing).accepted) continue;
        const [from, to, by] = [placeOf(before.state), placeOf(file.state), doing.type];
        if (from !== to) found.set(`${from} ${to} ${by}`, { from, to, by });
        const key = signature(file.state);
        if (seen.has(key) || file.state.status !== 'running') continue;
        seen.add(key);
        next.push(file);
      }
    }
    open = next;
  }
  return [...found.values()];
}

const FIRST = day('2009-01-05');

/** The transitions as a state diagram (Mermaid), in the order of the procedure. */
export function diagramOf(procedure: keyof typeof STAGES, transitions: readonly Transition[]): string {
  const order = [...STAGES[procedure].map(({ stage }) => stage), 'on-hold', 'closed'];
  const place = (stage: string): number => order.indexOf(stage);
  const named = (stage: string): string => stage.replace('-', '_');
  const steps = new Map<string, string[]>();
  for (const { from, to, by } of transitions) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    steps.set(key, [...(steps.get(key) ?? []), by].sort());
  }
  const lines = [...steps]
    .map(([key, by]) => [key.split(' ') as [string, string], by] as const)
    .sort(([a], [b]) => place(a[0]) - place(b[0]) || place(a[1]) - place(b[1]))
    .map(
      ([[from, to], by]) => `  ${named(from)} --> ${to === 'closed' ? '[*]' : named(to)}: ${by.join(', ')}`,
    );
  const [first = ''] = order.filter((stage) => transitions.some(({ from }) => from === stage));
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${named(first)}`, ...lines, '```'].join('\n');
}
