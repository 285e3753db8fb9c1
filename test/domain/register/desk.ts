import type { Given, Mandate } from '../../../domain/obligation/confirm.ts';
import type { ProposedEvent } from '../../../domain/obligation/events.ts';
import { type Obligation, parseObligationId } from '../../../domain/obligation/obligation.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { readMandate } from '../../../domain/reading/read-mandate.ts';
import type { Reading } from '../../../domain/reading/reading.ts';
import type {
  Marked,
  Part,
  Surroundings,
  Values,
  Verb,
  VerbCommand,
} from '../../../domain/register/commands.ts';
import { decide } from '../../../domain/register/decide.ts';
import { currentOf, obligationIn, statusOf } from '../../../domain/register/entry.ts';
import type { ProposedMandateEvent } from '../../../domain/register/events.ts';
import { type DigestedText, holdReadings } from '../../../domain/register/held-reading.ts';
import type { RegisterAnswer } from '../../../domain/register/outcome.ts';
import { type MandateState, type Register, UNREAD } from '../../../domain/register/state.ts';
import { tell } from '../../../domain/register/telling.ts';
import { whatIf } from '../../../domain/register/what-if.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import type { CalendarChange } from '../../../domain/time/calendar-change.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { SHIPPED, withChanges } from '../../../domain/time/known-days.ts';

export const OFFICER = 'p-officer' as PersonId;
const AT = instant('2009-01-05T09:00:00.000Z');

/** Four duties in three paragraphs, in our own words; paragraph 4 asks for two by two verbs. */
export const TEXT = `63/900. Of ferries

The General Assembly,

1. Takes note of the ferries;

2. Requests the Secretary-General to submit to the General Assembly at its sixty-fourth session a report on the state of the ferries;

3. Requests the Secretary-General to submit to the Security Council by 1 June 2009 a report on the safety of the ferries;

4. Requests the Secretary-General to consult the owners of ferries, to submit a study on tolls to the Economic and Social Council by 1 May 2009, and to brief Member States on the tolls before the end of 2009.

18 December 2008
`;

/** A text as the house hands it over. The digest is only a name here. */
export function digested(raw: string, sha256 = 'a'.repeat(64)): DigestedText {
  const mandate = readMandateText(raw);
  if ('problem' in mandate) throw new Error(mandate.message);
  return { mandate, sha256 };
}

export interface Reads {
  raw?: string;
  sha256?: string;
  reader?: string;
  /** What the rules make of the text, changed: a rule taken out, or a better one. */
  readings?: (all: Reading[]) => Reading[];
  mandate?: Partial<Mandate>;
  unregistered?: Obligation[];
}

/** Whatever a verb may be given. */
interface Fields {
  key?: string;
  keys?: string[];
  values?: Values;
  given?: Given;
  marked?: Marked;
  parts?: Part[];
  owner?: string;
  proposal?: number;
  outcome?: 'keep' | 'take';
  newBodies?: string[];
  comment?: string | null;
}

/** A register on a desk, without a record: what it answers, and what then stands. */
export function desk() {
  let state: MandateState = UNREAD;
  let newest: DigestedText | null = null;
  let sent = 0;
  let calendar: Surroundings['calendar'] = { known: SHIPPED, seq: 0 };
  const ordinals: Record<string, number> = {};
  const launched = new Set<string>();
  const events: ProposedMandateEvent[] = [];
  /** What the records of the obligations got: `A/RES/63/900#2.1 Confirmed`. */
  const obligations: { id: string; event: ProposedEvent }[] = [];

  function put(command: Parameters<typeof decide>[1], unregistered: Obligation[] = []): RegisterAnswer {
    const surroundings: Surroundings = { calendar, ordinals, launched, text: newest, unregistered };
    const proposal = decide(state, command, surroundings);
    state = whatIf(state, proposal.events, command, AT);
    events.push(...proposal.events);
    for (const own of proposal.obligations) {
      obligations.push(own);
      const { paragraph, ordinal } = parseObligationId(own.id) ?? { paragraph: '', ordinal: 0 };
      if (own.event.type === 'Confirmed') ordinals[paragraph] = ordinal;
    }
    return proposal.answer;
  }
  const attribution = (comment: string | null) => {
    sent += 1;
    return { commandId: `c-${sent}`, actor: OFFICER, onBehalfOf: null, comment };
  };

  return {
    ordinals,
    launched,
    events,
    obligations,
    /** The calendar of the house is told something. */
    learns(...changes: CalendarChange[]): void {
      calendar = { known: withChanges(calendar.known, changes), seq: calendar.seq + 1 };
    },
    /** Reads a text; the sample when none is named. */
    read({
      raw = TEXT,
      sha256,
      reader = '1',
      readings = (all) => all,
      mandate = {},
      unregistered,
    }: Reads = {}) {
      const text = digested(raw, sha256);
      newest = text;
      const { symbol, title, body, session, adopted } = text.mandate;
      if (adopted === null) throw new Error('the text has no day of adoption');
      return put(
        {
          type: 'read',
          ...attribution(null),
          mandate: { symbol, title, body, session, adopted, ...mandate },
          text: text.sha256,
          source: { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) },
          reader,
          readings: holdReadings(readings(readMandate(text.mandate).readings), text),
        },
        unregistered,
      );
    },
    does(type: Verb, { comment = null, ...fields }: Fields): RegisterAnswer {
      return put({ values: {}, given: {}, ...fields, ...attribution(comment), type } as VerbCommand);
    },
    register(): Register {
      if (state.status === 'unread') throw new Error('nothing was read');
      return state;
    },
    /** The readings of a paragraph: `confirmed A/RES/63/900#2.1: report to GA 64`. */
    shows(paragraph?: string): string[] {
      return this.register()
        .entries.filter((entry) => paragraph === undefined || entry.key.startsWith(`${paragraph}:`))
        .map((entry) => {
          const reading = currentOf(entry);
          const id = obligationIn(entry);
          return `${statusOf(entry)}${id === null ? '' : ` ${id}`}: ${tell('product', reading)} to ${tell('recipients', reading)}`;
        });
    },
    /** The key of the only reading, or the nth, of a paragraph. */
    key(paragraph: string, nth = 1): string {
      const entry = this.register().entries.filter(({ key }) => key.startsWith(`${paragraph}:`))[nth - 1];
      if (entry === undefined) throw new Error(`paragraph ${paragraph} has no reading ${nth}`);
      return entry.key;
    },
  };
}

export type Desk = ReturnType<typeof desk>;

/** A desk with the sample read. */
export function deskWithSample(): Desk {
  const fresh = desk();
  fresh.read();
  return fresh;
}

export const day = (on: string, reason = 'agreed with the Chair') => ({ on: civilDate(on), reason });
