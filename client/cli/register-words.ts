import type { Field } from '../../domain/register/correction.ts';
import { tell } from '../../domain/register/telling.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { DecisionLine, MandateView, ReadingLine } from '../../store/mandate-reads.ts';
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
    ...decisions.map((decision) => `    ${decisionLine(decision)}`),
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

const STATUS_WORDS: Record<string, string> = { confirmed: 'not launched' };

function decisionLine(decision: DecisionLine): string {
  const { kind, byName, at, reason } = decision;
  const fields = 'corrections' in decision ? decision.corrections.map(({ field }) => FIELD_NAMES[field]) : [];
  return `${inWords(at.slice(0, 10) as CivilDate)}, ${byName}: ${kind.replace('-', ' ')}${fields.length > 0 ? ` (corrected: ${fields.join(', ')})` : ''}${reason === null ? '' : `, because “${reason}”`}`;
}
