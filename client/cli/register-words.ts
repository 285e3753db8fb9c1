import type { Given } from '../../domain/obligation/confirm.ts';
import type { Field } from '../../domain/register/correction.ts';
import { tell } from '../../domain/register/telling.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DecisionLine, MandateView, ReadingLine, UndoneLine } from '../../store/mandate-reads.ts';
import { shortened } from './words.ts';

/** The register of a mandate in sentences. */
export function registerLines({ mandate, texts, readings, proposals }: MandateView): string[] {
  const files = texts.map(({ source, reader }) => `${source.name} (rules ${reader})`);
  return [
    mandate.title === null ? mandate.symbol : `${mandate.symbol}  ${mandate.title}`,
    `adopted on ${inWords(mandate.adopted)}; read from ${files.at(-1)}${files.length > 1 ? `, and ${files.length === 2 ? 'once' : `${files.length - 1} times`} before` : ''}`,
    ...(readings.length === 0 ? ['', 'No duty to report was read. To add one: rapporteur add.'] : []),
    ...readings.flatMap((reading) => ['', ...lineOf(reading)]),
    ...(proposals.length === 0 ? [] : ['', 'To be looked at, since it was read again:']),
    ...proposals.flatMap(({ id, key, now, differences }) => [
      `  proposal ${id}, ${key}${now === null ? ': the program no longer reads a duty there' : ''}`,
      ...differences.map(
        ({ field, stands, reads }) =>
          `      ${FIELD_NAMES[field]}: the program now reads “${reads}”; what stands is “${stands}”`,
      ),
    ]),
  ];
}

const FIELD_NAMES: Record<Field, string> = {
  product: 'product',
  addressee: 'owed by',
  recipients: 'to',
  due: 'due',
  subject: 'subject',
  collectsViews: 'views',
  inContext: 'section of',
};

/** Always shown; the others only where something is said. */
const ALWAYS: readonly Field[] = ['addressee', 'recipients', 'due'];
const WHERE_SAID: readonly Field[] = ['subject', 'inContext'];

function lineOf(line: ReadingLine): string[] {
  const { key, reading, decisions } = line;
  const fields = [
    ...ALWAYS,
    ...(reading.collectsViews === null ? [] : (['collectsViews'] as const)),
    ...WHERE_SAID.filter((field) => tell(field, reading) !== 'nothing'),
  ];
  return [
    `${key}  ${tell('product', reading)}: ${standing(line)}`,
    ...fields.map((field) => `    ${FIELD_NAMES[field].padEnd(9)} ${shortened(tell(field, reading), 200)}`),
    ...reading.evidence.map(({ paragraph, words }) => `    para. ${paragraph}   “${shortened(words, 200)}”`),
    ...reading.doubts.map((doubt) => `    doubt     ${doubt}`),
    ...(line.stillRead ? [] : ['    doubt     The newest reading has no duty there.']),
    ...(line.readBy === 'person' ? ['    read by   a person, who marked the words'] : []),
    ...[...decisions, ...line.undone]
      .sort((a, b) => a.seq - b.seq)
      .map((decision) => `    ${decisionLine(decision, line.key)}`),
  ];
}

function standing({ status, obligation, origin, decisions }: ReadingLine): string {
  const last = decisions.at(-1);
  switch (status) {
    case 'confirmed':
      return `confirmed as ${obligation?.id}, ${STATUS_WORDS[obligation?.status ?? ''] ?? obligation?.status}`;
    case 'not-ours':
      return `not ours${last?.kind === 'not-ours' ? `, owed by ${last.owner}` : ''}`;
    case 'attached':
      return `a section of ${last?.kind === 'attached' ? last.to : 'another product'}`;
    case 'open':
      return `open${origin.kind === 'part' ? `, a part of ${origin.of}` : ''}`;
    default:
      return status;
  }
}

const STATUS_WORDS: Record<string, string> = { confirmed: 'not launched', series: 'a series' };

/** When, who, what, why; the days that were given with it; and whether it was taken back. */
function decisionLine(decision: DecisionLine | UndoneLine, key: string): string {
  const { kind, byName, at, reason } = decision;
  const about = 'key' in decision && decision.key !== key ? `${decision.key} ` : '';
  const fields = 'corrections' in decision ? decision.corrections.map(({ field }) => FIELD_NAMES[field]) : [];
  const corrected = fields.length > 0 ? ` (corrected: ${fields.join(', ')})` : '';
  const given = 'given' in decision ? decision.given : {};
  const days = Object.entries(given).map(dayLine);
  const told = Object.values(given).some((each) => each.reason === reason);
  return `${dayOf(at)}, ${byName}: ${about}${kind.replace('-', ' ')}${corrected}${byCalendar(decision)}${days.join('')}${because(told ? null : reason)}${'undone' in decision ? takenBack(decision) : ''}`;
}

const dayOf = (at: Instant): string => inWords(at.slice(0, 10) as CivilDate);
const because = (reason: string | null): string => (reason === null ? '' : `, because “${reason}”`);

/** What ships needs no word. */
function byCalendar(decision: DecisionLine): string {
  const seq = 'settled' in decision ? (decision.settled?.calendarSeq ?? 0) : 0;
  return seq === 0 ? '' : `, by change ${seq} of the calendar`;
}

const dayLine = ([delivery, { on, reason }]: [string, Given[string]]): string =>
  `, with ${inWords(on)} for ${delivery} (“${reason}”)`;

const takenBack = ({ undone }: UndoneLine): string =>
  `. Taken back on ${dayOf(undone.at)} by ${undone.byName}${because(undone.reason)}`;
