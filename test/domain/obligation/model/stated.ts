import { COLUMN_NAMES, type Column } from '../../../../domain/obligation/acts/taking-over/columns.ts';
import type { Kind } from '../../../../domain/obligation/acts/taking-over/kind.ts';
import {
  KINDS,
  STATEMENT_KINDS,
  type StatementKind,
} from '../../../../domain/obligation/acts/taking-over/kinds.ts';
import { type StatementRow, takeOver } from '../../../../domain/obligation/acts/taking-over/take-over.ts';
import {
  decisionsOnCurrent,
  objectionIn,
  openClearance,
  openPosts,
} from '../../../../domain/obligation/clearing.ts';
import { isReached } from '../../../../domain/obligation/progress.ts';
import { stageOf } from '../../../../domain/obligation/stages.ts';
import type { DraftDecision, Life, Stage } from '../../../../domain/obligation/state.ts';
import { isTextOut } from '../../../../domain/obligation/viewing.ts';
import { addDays, type CivilDate } from '../../../../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../../../../domain/time/instant.ts';
import { VIENNA } from '../../../setup/sample.ts';
import type { File } from '../file.ts';
import { takeFileOver } from '../stated.ts';
import type { Dice } from './dice.ts';
import { ASKED, CROWD } from './people.ts';

/** Rows that are drawn; those that cannot have been are left out. */
const DRAWN = 80;

/** Takes a launched file over with any past that the rules let pass. */
export function takeOverSomehow(file: File, dice: Dice, at: Instant): void {
  const rows: StatementRow[] = [];
  let on = file.life.obligation.mandate.adopted;
  const today = dayAt(at, VIENNA);
  const far = dice.roll(DRAWN);
  let life: Life = file.life;
  for (let drawn = 0; drawn < far; drawn += 1) {
    const next = addDays(on, dice.of([0, 0, 1, 5, 12]));
    if (next > today) break;
    const row = draw(life, dice, next, rows.length + 2);
    const past = takeOver(file.life, [...rows, row], at);
    if ('objections' in past) continue;
    const copy = file.copy();
    takeFileOver(copy, [...rows, row], at);
    if (copy.state.status === 'running' || copy.state.status === 'settled') life = copy.state;
    rows.push(row);
    on = next;
  }
  const [wrong] = takeFileOver(file, rows, at);
  if (wrong !== undefined) throw new Error(`row ${wrong.row}: ${wrong.why}`);
}

/** What leads on from each stage. */
const LEADS_ON: Record<Stage, StatementKind[]> = {
  'on-hold': ['taken-up-again'],
  views: ['views-asked', 'views-closed', 'reply-received', 'views-extended', 'reminder-sent'],
  scheduling: ['briefing-scheduled'],
  drafting: ['text-handed-in'],
  clearance: ['stage-cleared'],
  submission: ['submitted'],
  issuance: ['issued', 'introduced'],
  invitation: ['invited'],
  briefing: ['briefing-held'],
  done: ['introduced', 'follow-up-issued', 'reply-received'],
};

/** What ends or stops everything comes seldom. */
const SELDOM: readonly StatementKind[] = ['withdrawn', 'merged', 'put-on-hold', 'recipient-dropped'];
const OFTEN = STATEMENT_KINDS.filter((what) => !SELDOM.includes(what));
const OF_VIEWS: readonly StatementKind[] = [
  ...(['addressees-added', 'addressee-removed', 'reply-received', 'reply-corrected'] as const),
  ...(['reply-withdrawn', 'reminder-sent', 'views-extended'] as const),
];

/** What is there is taken further, now and then; mostly what leads on, or anything. */
function kindIn(life: Life, dice: Dice, on: CivilDate): StatementKind {
  if (dice.once(80)) return dice.of(SELDOM);
  if (objectionIn(life) !== undefined && dice.once(2)) return 'objection-withdrawn';
  if (life.extensions.length > 0 && dice.once(3))
    return dice.of(['extension-granted', 'extension-declined'] as const);
  if (life.views?.closed === false && dice.once(2)) return dice.of(OF_VIEWS);
  if (lateReplyIn(life) !== undefined && dice.once(2)) return 'late-reply-settled';
  if (life.views !== null && isTextOut(life) && dice.once(2)) return 'reply-received';
  if (openClearance(life) !== undefined && dice.once(8)) return 'text-objected-to';
  if (approvalIn(life) !== undefined && dice.once(8)) return 'approval-voided';
  if (life.inputs.length > 0 && dice.once(6))
    return dice.of(['input-extended', 'input-received', 'input-waived'] as const);
  const isLate = life.plan.milestones.some(
    (milestone) => milestone.step === 'submit' && milestone.on < on && !isReached(life, milestone),
  );
  if (isLate && dice.once(8)) return 'chair-told';
  const isOut = Object.values(life.deliveries).some(({ issuedIn }) => Object.keys(issuedIn).length > 0);
  if (isOut && dice.once(3)) return dice.of(['issuance-ended', 'follow-up-issued'] as const);
  return dice.of(dice.once(3) ? OFTEN : LEADS_ON[stageOf(life)]);
}

/** Somebody whose reply came after the submission, and of which nobody has said what becomes of it. */
const lateReplyIn = ({ views }: Life): string | undefined =>
  views?.replies.find(({ settledAs }) => settledAs === null)?.from;

const approvalIn = (life: Life): DraftDecision | undefined =>
  decisionsOnCurrent(life).find(({ decision }) => decision === 'approved');

function draw(life: Life, dice: Dice, on: CivilDate, row: number): StatementRow {
  const what = kindIn(life, dice, on);
  const { needs, may }: Kind = KINDS[what];
  const stages = life.assignments.clearance;
  const open = openPosts(life);
  const ahead = addDays(on, dice.of([0, 1, 40, 90]));
  const values: Record<Column, string> = {
    delivery: dice.of(Object.keys(life.deliveries)),
    addressees: what.startsWith('views') && dice.once(2) ? ASKED.join(';') : dice.of(ASKED),
    organisations: 'IOM',
    units: dice.of(ASKED),
    by: dice.of(CROWD),
    for: dice.of(CROWD),
    writers: dice.some(CROWD).join(';'),
    stage: (dice.once(9) ? undefined : openClearance(life)?.key) ?? dice.of(stages).key,
    post: dice.of(dice.once(9) || open.length === 0 ? stages.flatMap(({ posts }) => posts) : open),
    languages: dice.of(['en', 'fr;es', 'ru;ar', 'ar;zh;en;fr;ru;es']),
    digest: dice.of(['a', 'b', 'c']).repeat(64),
    words: dice.of(['8000', '9000', '12000']),
    base: dice.of(['0', '1', '2']),
    symbol: dice.of(['A/64/130', 'A/64/131']),
    job: '09-41234',
    day: dice.once(30) ? '9999-12-31' : ahead,
    milestone: milestoneIn(life, dice, what),
    attendance: '12',
    kind: dice.of(['corrigendum', 'addendum', 'revision', 'reissue', 'noted']),
    input: 'figures',
    reference: 'CU 2009/3',
    title: dice.of(['Trafficking', 'Trafficking in persons']),
    original: 'fr',
    submission: ahead,
    issuance: ahead,
    meeting: 'Third Committee',
    into: dice.of(['A/RES/64/1#2.1', life.obligation.id, 'nothing']),
    owner: dice.of(['Executive Director', 'Secretary-General']),
    wording: 'Requests a report',
  };
  if (what === 'extension-asked' && !dice.once(3)) {
    const planned = life.plan.milestones.find(({ key }) => key === values.milestone)?.on;
    if (planned !== undefined) values.day = dice.around(planned, 1, 20);
  }
  if (what === 'late-reply-settled') values.addressees = lateReplyIn(life) ?? values.addressees;
  if (what === 'approval-voided') values.stage = approvalIn(life)?.stage ?? values.stage;
  const has = COLUMN_NAMES.filter(
    (each) => needs.includes(each) || (may.includes(each) && (each === 'post' || !dice.once(3))),
  );
  const cells = Object.fromEntries(has.map((each) => [each, values[each]]));
  return { row, what, on, saidBy: dice.of(CROWD), evidence: 'the file', cells };
}

/** What more time was asked for, where that is answered; else one that is open. */
function milestoneIn(life: Life, dice: Dice, what: StatementKind): string {
  const [asked] = life.extensions;
  if (what !== 'extension-asked' && asked !== undefined) return asked.milestone;
  const open = life.plan.milestones.filter((milestone) => !isReached(life, milestone));
  return dice.of(open.length === 0 ? life.plan.milestones : open).key;
}
