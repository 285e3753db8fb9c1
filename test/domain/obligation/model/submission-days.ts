import type { RecordedEvent } from '../../../../domain/obligation/events.ts';
import { type CivilDate, earlier } from '../../../../domain/time/civil-date.ts';
import { dayAt } from '../../../../domain/time/instant.ts';
import { VIENNA } from '../../../setup/sample.ts';

/** What happened, here or by a statement, and the day on which it did. */
type Happened = Pick<RecordedEvent, 'type' | 'facts'> & { seq: number; day: CivilDate };

const inOrder = (record: readonly RecordedEvent[]): Happened[] =>
  record.flatMap((event): Happened[] =>
    event.type === 'TakenOver'
      ? event.facts.statements.flatMap(({ number: seq, happenedOn: day, states }) =>
          states.map((stated) => ({ ...stated, seq, day }) as Happened),
        )
      : [{ type: event.type, facts: event.facts, seq: event.seq, day: dayAt(event.at, VIENNA) } as Happened],
  );

/**
 * By which day the text had to be with conference services, told from the events alone: the day in force, or the first that
 * was over before somebody agreed on a later one or granted it. Only the calendar moves the day itself.
 */
export function lastDayIn(record: readonly RecordedEvent[], delivery: string): CivilDate | undefined {
  const key = `submit/${delivery}`;
  let day: CivilDate | undefined;
  let missed: CivilDate | undefined;
  let submitted: number | undefined;
  const movesTo = (on: CivilDate | undefined, said: CivilDate): void => {
    if (on === undefined) return;
    if (day !== undefined && submitted === undefined && earlier(missed ?? day, day) < said)
      missed = earlier(missed ?? day, day);
    day = on;
  };
  for (const { seq, day: today, ...event } of inOrder(record)) {
    const { type, facts } = event as RecordedEvent;
    if (type === 'Launched') day = facts.plan.milestones.find((each) => each.key === key)?.on;
    if (type === 'Submitted' && facts.delivery === delivery) submitted = seq;
    if (type === 'FactStruck' && facts.fact === submitted) submitted = undefined;
    if (type === 'SlotAgreed' && facts.delivery === delivery)
      movesTo(facts.milestone?.on, facts.happenedOn ?? today);
    if (type === 'ExtensionGranted' && facts.milestone.key === key) movesTo(facts.milestone.on, today);
    if (type === 'DatesAccepted') {
      const on = facts.milestones.find((each) => each.key === key)?.on;
      if (on !== day) missed = undefined;
      day = on;
    }
  }
  return day && earlier(missed ?? day, day);
}
