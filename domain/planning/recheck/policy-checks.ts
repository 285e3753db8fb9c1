import type { Cited } from '../../time/citation.ts';
import type { Stage } from '../in-house.ts';
import type { Policy } from '../policy.ts';
import type { ProofStep, StepOf, Words } from '../proof.ts';
import type { Lead } from '../timetables.ts';

type PolicyStep = StepOf<
  'days-before' | 'end-of-the-month-before' | 'working-days-before' | 'working-days-after'
>;

const isOfPolicy = (step: ProofStep): step is PolicyStep => 'policy' in step.inputs;

/**
 * Whether a step does what the rule of policy that it names says: so long before what, in these words, by that source; of
 * lengths in the house also what a secretariat has set. Which rule applies, and who holds a step, is taken as it is.
 */
export function policyFaults(step: ProofStep, policy: Policy): string[] {
  if (!isOfPolicy(step)) return [];
  const { policy: name } = step.inputs;
  const leads = leadsOf(policy).filter(([, lead]) => lead.policy === name);
  const stage = stagesOf(policy).find((each) => each.policy === name);
  if (stage !== undefined) return stageFaults(step, stage, policy);
  if (leads.length === 0) return [`policy has no rule ${name}`];
  const faults = leads.map(([milestone, lead]) => leadFaults(step, milestone, lead));
  return faults.find((each) => each.length === 0) ?? faults[0] ?? [];
}

type NamedLead = readonly [milestone: string, lead: Lead];

const leadsOf = ({ timetables }: Policy): NamedLead[] =>
  timetables.flatMap(({ meeting, day, inSession, considered }) => [
    ...[meeting, day, inSession].flatMap(({ forecast, submit, issue }): NamedLead[] => [
      ...(forecast === null ? [] : [['forecast', forecast] as const]),
      ['submit', submit],
      ['issue', issue],
    ]),
    ...(considered === null ? [] : [['meeting', considered] as const]),
  ]);

const stagesOf = ({ preparation, schedule }: Policy): Stage[] =>
  [...Object.values(preparation).flatMap((ways) => Object.values(ways)), schedule].flatMap(
    ({ firm, elastic }) => [...firm, ...elastic],
  );

function leadFaults(step: PolicyStep, milestone: string, { takes, says, source, grade }: Lead): string[] {
  const { inputs } = step;
  const days = 'days' in inputs ? inputs.days : null;
  const expected =
    takes === 'until the end of the month before'
      ? null
      : 'calendarDays' in takes
        ? takes.calendarDays
        : takes.workingDays;
  const counts = takes === 'until the end of the month before' ? 'end-of-the-month-before' : step.rule;
  const isWorking = typeof takes === 'object' && 'workingDays' in takes;
  return [
    ...(step.rule === counts && isWorking === 'usual' in inputs
      ? []
      : [`${inputs.policy} is no rule for ${step.rule}`]),
    ...(days === expected ? [] : [`${inputs.policy} takes ${expected} days, not ${days}`]),
    ...('usual' in inputs && inputs.usual !== inputs.days
      ? ['no rule of conference services gives way']
      : []),
    ...milestoneFaults(inputs.step, milestone),
    ...wordFaults(step, says, { source, grade }),
  ];
}

function stageFaults(step: PolicyStep, stage: Stage, { changes }: Policy): string[] {
  if (step.rule !== 'working-days-before') return [`${stage.policy} is counted in working days before`];
  const { inputs } = step;
  const set = changes.filter((each) => each.kind === 'length');
  const change = set.find(({ source, grade }) => source === step.source && grade === step.grade);
  const longest = Math.max(stage.workingDays, ...set.map(({ workingDays }) => workingDays));
  return [
    ...(inputs.usual <= longest
      ? []
      : [`${stage.policy} takes at most ${longest} days, not ${inputs.usual}`]),
    // A stage of clearance ends where the next begins: only the last in time lies at the milestone.
    ...(inputs.step === null ? [] : milestoneFaults(inputs.step, stage.step)),
    ...(change === undefined ? wordFaults(step, stage.says, stage) : []),
  ];
}

const milestoneFaults = (named: string | null, milestone: string | null): string[] =>
  named === milestone
    ? []
    : [`it gives the day of ${milestone ?? 'no milestone'}, not of ${named ?? 'none'}`];

function wordFaults(step: PolicyStep, says: Words, { source, grade }: Cited): string[] {
  const { en, fr } = step.inputs.says;
  return [
    ...(en === says.en && fr === says.fr ? [] : [`${step.inputs.policy} says “${says.en}”`]),
    ...(step.source === source ? [] : [`its source is ${source}, not ${step.source}`]),
    ...(step.grade === grade ? [] : [`its source is ${grade}, not ${step.grade}`]),
  ];
}
