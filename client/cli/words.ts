import type { EventFacts, RecordedEvent } from '../../domain/obligation/events.ts';
import type { Milestone, Plan } from '../../domain/planning/plan.ts';
import type { Reading, ReadMandate } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { dayAt, type Zone } from '../../domain/time/instant.ts';

/** What people read: whole sentences, the words of the field, no codes where a word will do. */

export const plainProduct = (product: string): string => product.replaceAll('_', ' ');

export function mandateLines(mandate: MandateText): string[] {
  const { symbol, title, body, session, adopted, paragraphs } = mandate;
  const when = adopted === null ? 'on an unknown day' : `on ${inWords(adopted)}`;
  const where = session === null ? body : `${body}, session ${session}`;
  return [
    `${symbol}  ${title ?? '(no title)'}`,
    `adopted ${when} by ${where}; ${paragraphs.length} operative paragraphs`,
  ];
}

export function readingLines(reading: Reading): string[] {
  const to = reading.recipients.map(({ value: { body, session } }) =>
    session === null ? body : `${body} ${session}`,
  );
  const due = reading.due.map(({ value }) => dueWords(value));
  return [
    `para. ${reading.paragraph}  ${plainProduct(reading.product.value)}${to.length > 0 ? ` to ${to.join(' and ')}` : ''}`,
    `    owed by   ${reading.addressee.value.name}`,
    `    when      ${due.join('; ') || 'the text gives no day: a person decides'}`,
    ...(reading.collectsViews ? ['    first     views are to be collected'] : []),
    ...(reading.inContext
      ? [`    where     a section of another product: “${reading.inContext.value}”`]
      : []),
    ...reading.doubts.map((doubt) => `    doubt     ${doubt}`),
    `    words     “${shortened(reading.words, 300)}”`,
    `    place     characters ${reading.evidence.start} to ${reading.evidence.end}`,
  ];
}

export const silenceLines = ({ silences }: ReadMandate): string[] =>
  silences.map(({ paragraph, why }) => `para. ${paragraph}  ${why}`);

function dueWords(element: Reading['due'][number]['value']): string {
  switch (element.type) {
    case 'session':
      return `at session ${element.session} of ${element.body}`;
    case 'date':
      return `by ${element.date}`;
    case 'recurring':
      return `every ${element.every}${element.from ? ` from ${element.from}` : ''}`;
    case 'relative':
      return `within ${element.within} of ${element.from}`;
    case 'event':
    case 'unspecified':
      return `“${element.text}”`;
  }
}

export function planLines(plan: Plan): string[] {
  const width = Math.max(...plan.milestones.map(({ key }) => key.length));
  return [
    ...plan.milestones.map(
      (milestone) =>
        `${inWords(milestone.on).padStart(17)}  ${milestone.key.padEnd(width)}  ${whyLast(milestone)}`,
    ),
    ...plan.warnings.map((warning) => `  attention: ${warning}`),
  ];
}

const whyLast = ({ reasons }: Milestone): string => {
  const reason = reasons.at(-1);
  return reason === undefined ? '' : `${reason.sentence} [${reason.source}; ${reason.grade}]`;
};

type Sayings = { [T in keyof EventFacts]: (facts: EventFacts[T]) => string };

/** One sentence for each event: what happened, not what the program did. */
const SAYINGS: Sayings = {
  Confirmed: ({ obligation }) =>
    `confirmed the reading of paragraph ${obligation.evidence.paragraph}: a ${plainProduct(obligation.product)} for ${obligation.deliveries.map(({ key }) => key).join(' and ')}`,
  Launched: ({ plan, rules }) =>
    `launched it: due ${plan.deliveries.map(({ key, due }) => `${key} ${inWords(due)}`).join(', ')} (rules version ${rules})`,
  ViewsRequested: ({ addressees, replyBy }) =>
    `asked ${addressees.length} for their views by ${inWords(replyBy)}: ${addressees.join(', ')}`,
  ReplyReceived: ({ from, happenedOn, late }) =>
    `recorded the reply of ${from} of ${inWords(happenedOn)}${late ? ', late' : ''}`,
  ViewsClosed: ({ answered, silent }) =>
    `closed the collection of views: ${answered} answered${silent.length > 0 ? `, silent: ${silent.join(', ')}` : ''}`,
  ForecastConfirmed: ({ delivery, late }) => `confirmed the forecast for ${delivery}${late ? ', late' : ''}`,
  DraftHandedIn: ({ version, draft }) =>
    `handed in version ${version}, ${draft.words} words, bytes ${draft.sha256.slice(0, 8)}…`,
  DraftApproved: ({ draft, stage, meaning }) => `approved ${draft.slice(0, 8)}… as ${meaning} (${stage})`,
  DraftReturned: ({ draft, stage }) => `returned ${draft.slice(0, 8)}… (${stage})`,
  ExtensionAsked: ({ milestone, until }) => `asked for more time for ${milestone}, until ${inWords(until)}`,
  ExtensionGranted: ({ milestone }) => `granted it: ${milestone.key} is now due on ${inWords(milestone.on)}`,
  ExtensionDeclined: ({ milestone }) => `declined more time for ${milestone}`,
  Submitted: ({ delivery, happenedOn, daysLate }) =>
    `submitted the text for ${delivery} on ${inWords(happenedOn)}${lateBy(daysLate)}`,
  Issued: ({ delivery, symbol, happenedOn, daysLate }) =>
    `recorded that ${symbol} was issued for ${delivery} on ${inWords(happenedOn)}${lateBy(daysLate)}`,
  BriefingScheduled: ({ delivery, on }) => `set the briefing of ${delivery} for ${inWords(on)}`,
  BriefingInvited: ({ delivery }) => `invited ${delivery}`,
  BriefingHeld: ({ delivery, happenedOn, attendance, daysLate }) =>
    `recorded that the briefing of ${delivery} was held on ${inWords(happenedOn)}, ${attendance} present${lateBy(daysLate)}`,
  FactCorrected: ({ fact, from, happenedOn }) =>
    `corrected the day of event ${fact} from ${inWords(from)} to ${inWords(happenedOn)}`,
  Reminded: ({ milestone, due, kind, to }) =>
    `${kind === 'escalation' ? 'told' : 'reminded'} the ${to.post}: ${milestone} ${kind === 'escalation' ? 'was' : 'is'} due on ${inWords(due)}`,
  FellLate: ({ milestone, due }) => `noted that ${milestone} is late: it was due on ${inWords(due)}`,
  RangInVain: () => 'rang for something that was done meanwhile',
  CommandRefused: ({ command, why }) => `REFUSED to ${command.replaceAll('-', ' ')}: ${why}`,
  Settled: () => 'all deliveries are settled: the file is closed',
};

const lateBy = (days: number): string => (days === 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} late`);

export function sayingOf<T extends RecordedEvent['type']>(event: { type: T; facts: EventFacts[T] }): string {
  return SAYINGS[event.type](event.facts);
}

export interface StoryEvent {
  event: RecordedEvent;
  actorName: string;
  comment: string | null;
}

/** When, who, what, why: one line an event, the reason under it. */
export function storyLines(story: StoryEvent[], zone: Zone | undefined): string[] {
  return story.flatMap(({ event, actorName, comment }) => {
    const day = zone ? dayAt(event.at, zone) : (event.at.slice(0, 10) as CivilDate);
    return [
      `${inWords(day).padStart(17)}  ${actorName.padEnd(20)} ${sayingOf(event)}`,
      ...(comment === null ? [] : [`${' '.repeat(19)}${' '.repeat(20)} why: “${comment}”`]),
    ];
  });
}

export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
