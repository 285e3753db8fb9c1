import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { answerDue, type DueAnswer, type DueRow, owingOfRow } from '../../domain/planning/due-row.ts';
import type { ProofStep } from '../../domain/planning/proof.ts';
import { recheck } from '../../domain/planning/recheck/recheck.ts';
import { tellQuestion, tellStep } from '../../domain/planning/telling/tell.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { whatIf } from '../../domain/planning/what-if.ts';
import type { World } from '../../domain/planning/world.ts';
import { PRODUCTS } from '../../domain/reading/reading.ts';
import { BODY_NAMES } from '../../domain/time/body-names.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { answerRows, type RowForm } from './json-lines.ts';

const day = z
  .string('expected a day that exists, YYYY-MM-DD')
  .refine((text) => parseCivilDate(text) !== undefined, 'expected a day that exists, YYYY-MM-DD')
  .transform((text) => text as CivilDate);

const session = z.union([z.number().int(), z.literal('next')]);

/** "P20WD", "P20BD", "20 working days": how many, when working days are counted. */
const WORKING = /^(?:P(\d{1,6})(?:WD|BD)|(\d{1,6}) (?:working|business) days?)$/i;

const relative = z
  .object({
    type: z.literal('relative'),
    within: z.string(),
    from: z.string().default('adoption'),
    working: z.boolean().optional(),
  })
  .transform(({ within, from, working }) => {
    const [, short, long] = WORKING.exec(within) ?? [];
    const count = short ?? long;
    const period = count === undefined ? within : `P${count}D`;
    return working === true || count !== undefined
      ? { type: 'relative' as const, within: period, from, working: true as const }
      : { type: 'relative' as const, within, from };
  });

const recurring = z
  .object({ type: z.literal('recurring'), every: z.string(), from: z.string().optional() })
  .transform(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }));

/** As the labelling guide has them. */
const element = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('session'), body: z.string(), session }),
    z.object({ type: z.literal('date'), date: z.string() }),
    recurring,
    relative,
    z.object({ type: z.literal('event'), text: z.string() }),
    z.object({ type: z.literal('unspecified'), text: z.string() }),
  ],
  'expected type date, session, recurring, relative, event or unspecified',
);

const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

const DUTIES: RowForm<DueRow> = {
  type: z.object({
    id: z.string(),
    symbol: optional(z.string()),
    body: z.string().min(1),
    adopted: day,
    station: optional(z.string()),
    recipients: optional(z.array(z.object({ body: z.string(), session: session.nullable().default(null) }))),
    due: z.array(element),
    kind: optional(z.enum(PRODUCTS)),
    collects_views: optional(z.boolean()),
    in_context: optional(z.boolean()),
  }),
  form: '{"id", "body", "adopted": "YYYY-MM-DD", "due": [elements], "symbol"?, "station"?, "recipients"?, "kind"?, "collects_views"?, "in_context"?}',
};

interface Telling {
  world: World;
  language: Language;
}

/** When each duty is due, by when each step has to happen, and why: one line each, in order, as they come. */
export const dueRows = (input: Readable, telling: Telling): AsyncGenerator<string> =>
  answerRows(input, DUTIES, (row, where) =>
    toldRow(answerDue(plannable(row, telling.world, where), telling.world), telling),
  );

/** A step with its sentence. */
const toldSteps = (proof: readonly ProofStep[], { world, language }: Telling) =>
  proof.map((step) => ({ ...step, sentence: tellStep(step, proof, language, world.known) }));

function toldRow({ id, due, proof, ...answer }: DueAnswer, telling: Telling) {
  const asked = proof[due.proof - 1];
  const question =
    asked?.rule === 'ask-a-person'
      ? { asks: due.question, question: tellQuestion(asked, telling.language, telling.world.known) }
      : {};
  return { id, due: { ...due, ...question }, ...answer, proof: toldSteps(proof, telling) };
}

/** What would move if the world were another: one line for each duty, `moves` empty when nothing would. */
export const whatIfRows = (
  input: Readable,
  now: World,
  then: World,
  language: Language,
): AsyncGenerator<string> =>
  answerRows(input, DUTIES, (row, where) => {
    const moved = whatIf(owingOfRow(plannable(row, now, where), now), now, then);
    if (moved === undefined) return { id: row.id, moves: [] };
    const because = (ids: number[]): string[] =>
      ids.flatMap((id) => {
        const step = moved.proof[id - 1];
        return step ? [tellStep(step, moved.proof, language, then.known)] : [];
      });
    return {
      id: row.id,
      moves: moved.moves.map((move) => ({ ...move, because: because(move.because) })),
      feasibility: moved.feasibility,
    };
  });

/** What an answer says of a day, and the step of its proof that is to give it. */
const told = z.object({ proof: z.number() }).catchall(z.unknown());

const RECHECKED: RowForm<{ id: string; due: Told; milestones: Told[]; proof: unknown[] }> = {
  type: z.object({ id: z.string(), due: told, milestones: z.array(told), proof: z.array(z.unknown()) }),
  form: '{"id", "due", "milestones", "proof"}, as rapporteur due --jsonl writes it',
};

type Told = z.output<typeof told>;

/**
 * Whether answers hold, by code that did not make them: each step of the proof, and that due and milestones are the days
 * that it comes to. One line each; `broken` is called for each that does not.
 */
export const recheckRows = (input: Readable, { known }: World, broken: () => void): AsyncGenerator<string> =>
  answerRows(input, RECHECKED, ({ id, due, milestones, proof }) => {
    // The checker takes whatever comes and objects to what is no proof.
    const steps = proof as ProofStep[];
    const objections = [
      ...recheck(steps, known),
      ...apart(due, 'due', steps),
      ...milestones.flatMap((each) => apart(each, String(each.name), steps)),
    ];
    if (objections.length > 0) broken();
    return { id, holds: objections.length === 0, objections };
  });

/** A day that is told beside the proof and is not what its step comes to. */
function apart(given: Told, name: string, proof: readonly ProofStep[]): { step: number; why: string }[] {
  const result = proof.find((step) => step?.id === given.proof)?.result;
  if (result == null) return [{ step: given.proof, why: `${name} rests on a step that is not there` }];
  const { on = null, from = null, to = null, next = null } = given;
  const said = JSON.stringify([on, from, to, next]);
  const proved = JSON.stringify([
    result.kind === 'day' ? result.on : null,
    result.kind === 'window' ? result.from : null,
    result.kind === 'window' ? result.to : null,
    result.kind === 'series' ? result.days : null,
  ]);
  const why = `${name} is told as ${said}, and proved as ${proved}`;
  return said === proved ? [] : [{ step: given.proof, why }];
}

/** The row, if there is such a station, such bodies and such sessions. Throws `calendar.*` with the number of the line. */
function plannable(row: DueRow, { known }: World, where: string): DueRow {
  const { station, body, recipients = [], due } = row;
  if (station !== undefined && !known.stations.has(station)) {
    throw new Fault(
      'calendar.unknown-station',
      `Standard input, ${where}: “${station}” is no duty station.`,
      `There are ${[...known.stations.keys()].join(', ')}.`,
    );
  }
  const sessions = due.filter((each) => each.type === 'session');
  const named = [
    body,
    ...recipients.map((recipient) => recipient.body),
    ...sessions.map((each) => each.body),
  ];
  const stranger = named.find((each) => !isBody(each, known));
  if (stranger !== undefined) {
    throw new Fault(
      'calendar.unknown-body',
      `Standard input, ${where}: “${stranger}” is the short name of no body that is known.`,
      'See the bodies with: rapporteur calendar. Write out the name of another body, or import its sessions with --calendar.',
    );
  }
  for (const { body: of, session: number } of sessions) {
    if (number === 'next' || isSession(of, number, known)) continue;
    throw new Fault(
      'calendar.unknown-session',
      `Standard input, ${where}: there is no session ${number} of ${of}.`,
      `Correct the number, or import the days with --calendar. See: rapporteur calendar ${of}.`,
    );
  }
  return row;
}

/** A short name has to be known; a name in words (`Preparatory Committee`) is a body whose meetings are not. */
const isBody = (body: string, { bodies }: KnownDays): boolean =>
  bodies.has(body) || BODY_NAMES.has(body) || /\p{Ll}{2}/u.test(body) || body.startsWith('COP');

/** Of a body with rules a number beyond them is a slip; of others nobody can say. */
function isSession(body: string, number: number, { bodies }: KnownDays): boolean {
  if (number < 1) return false;
  const calendar = bodies.get(body);
  if (calendar === undefined || calendar.rules.length === 0) return true;
  return number <= Math.max(...calendar.rules.map(({ last }) => last));
}
