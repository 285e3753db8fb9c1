import { Fault } from '../../domain/faults.ts';
import {
  ADDRESSEE_CLASSES,
  type Addressee,
  type DueElement,
  PRODUCTS,
  type Product,
  type Recipient,
} from '../../domain/reading/reading.ts';
import type { Part, Values } from '../../domain/register/commands.ts';

/** What is said of a reading on a command line, in the form that `rapporteur mandate` shows it in. */

export interface FieldOptions {
  product?: string;
  addressee?: string;
  class?: string;
  to?: string[];
  /** Recipients that nobody knows yet. */
  toNew?: string[];
  due?: string[];
  subject?: string;
  views?: string;
  sectionOf?: string;
}

const NONE = 'none';

/** Throws `request.invalid`. */
export function valuesIn(options: FieldOptions): Values {
  const { product, addressee, to, toNew, due, subject, views, sectionOf } = options;
  return {
    ...(product === undefined ? {} : { product: productIn(product) }),
    ...(addressee === undefined ? {} : { addressee: addresseeIn(addressee, options.class) }),
    ...(to === undefined && toNew === undefined
      ? {}
      : { recipients: [...listIn(to ?? []), ...(toNew ?? [])].map(recipientIn) }),
    ...(due === undefined ? {} : { due: listIn(due).map(dueIn) }),
    ...(subject === undefined ? {} : { subject: subject === NONE ? null : subject }),
    ...(views === undefined ? {} : { collectsViews: yesIn(views) }),
    ...(sectionOf === undefined ? {} : { inContext: sectionOf === NONE ? null : sectionOf }),
  };
}

/** The bodies that are said to be new. */
export const newBodiesIn = ({ toNew = [] }: FieldOptions): string[] =>
  toNew.map((text) => recipientIn(text).body);

/** One part of a split: `to=GA 64`, or several fields with `;` between them, several recipients with `,`. */
export function partIn(text: string, before: Part[] = []): Part[] {
  const said = text.split(';').map((each) => /^\s*(product|to|due|subject)=(.*\S)\s*$/.exec(each));
  const part: Part = {};
  for (const [at, match] of said.entries()) {
    const [, field = '', value = ''] = match ?? [];
    if (match === null) {
      throw invalid(
        `--part ${text}: “${text.split(';')[at]?.trim()}” is no field`,
        'Write it as: --part "to=GA 64" --part "product=briefing; to=Member States".',
      );
    }
    const many = value.split(',');
    Object.assign(part, valuesIn({ [field]: field === 'to' || field === 'due' ? many : value }));
  }
  return [...before, part];
}

function productIn(text: string): Product {
  const name = text.trim().replaceAll(/[\s-]+/g, '_');
  const product = PRODUCTS.find((each) => each === name);
  if (product !== undefined) return product;
  throw invalid(`“${text}” is no product`, `Expected one of: ${PRODUCTS.join(', ')}.`);
}

function addresseeIn(name: string, given: string | undefined): Addressee {
  const known = given ?? (/^(the )?secretary-general$/i.test(name.trim()) ? 'secretary_general' : undefined);
  const found = ADDRESSEE_CLASSES.find((each) => each === known?.replaceAll(/[\s-]+/g, '_'));
  if (found !== undefined) return { class: found, name };
  throw invalid(
    known === undefined
      ? `--addressee ${name}: it is not said what that is`
      : `--class ${known}: there is no such class`,
    `Say it with --class, one of: ${ADDRESSEE_CLASSES.join(', ')}.`,
  );
}

/** `none` is an empty list. */
const listIn = (texts: string[]): string[] => (texts.length === 1 && texts[0] === NONE ? [] : texts);

/** `GA 64`, `GA next`, `COP:UNTOC`, `Member States`. */
function recipientIn(text: string): Recipient {
  const [, body = '', session] = /^\s*(.*?)(?:\s+(\d+|next))?\s*$/.exec(text) ?? [];
  if (body === '') throw invalid(`--to ${text}: expected a body`, 'For example: --to "GA 64" SC.');
  return { body, session: session === undefined ? null : session === 'next' ? 'next' : Number(session) };
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** `2009-06-01`, `session GA 64`, `every P1Y`, `every P1Y from 2010-01-01`, `within P90D of adoption`, `within P20D of working days of adoption`,
 * `event WORDS`. */
function dueIn(text: string): DueElement {
  const [, kind = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text.trim()) ?? [];
  if (DAY.test(kind) && rest === '') return { type: 'date', date: kind };
  const [, amount = '', , from] = /^(\S+)( (?:from|of) (.+))?$/.exec(rest) ?? [];
  switch (kind) {
    case 'session': {
      const { body, session } = recipientIn(rest);
      if (session !== null) return { type: 'session', body, session };
      break;
    }
    case 'every':
      if (amount !== '') return { type: 'recurring', every: amount, ...(from === undefined ? {} : { from }) };
      break;
    case 'within': {
      // "within P20D of working days of adoption"
      const [, point] = /^working days of (.+)$/.exec(from ?? '') ?? [];
      if (point !== undefined) return { type: 'relative', within: amount, from: point, working: true };
      if (from !== undefined) return { type: 'relative', within: amount, from };
      break;
    }
    case 'event':
      if (rest !== '') return { type: 'event', text: rest };
  }
  throw invalid(
    `--due ${text}: that is no time`,
    'For example: --due 2009-06-01, "session GA 64", "every P1Y from 2010-01-01", "within P90D of adoption", "event when it meets".',
  );
}

function yesIn(text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw invalid(`--views ${text}: expected yes or no`, 'Write it as: --views yes.');
}

export const invalid = (what: string, remedy: string): Fault =>
  new Fault('request.invalid', `${what}.`, remedy);
