import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareConfirmation } from '../../../domain/obligation/confirm.ts';
import { readMandate } from '../../../domain/reading/read-mandate.ts';
import type { Reading } from '../../../domain/reading/reading.ts';
import type { Values } from '../../../domain/register/commands.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { type Desk, desk } from './desk.ts';

const CORPUS = '../shared/corpus/resolutions';
const FILES = ['samples/A-RES-63-194.txt', ...globSync(`${CORPUS}/*.txt`)]
  .map((path) => ({ name: basename(path), raw: readFileSync(path, 'utf8') }))
  .filter(({ raw }) => {
    const read = readMandateText(raw);
    return !('problem' in read) && read.adopted !== null;
  });
if (!existsSync(CORPUS))
  process.stdout.write('No corpus here: the register was not tried on its resolutions.\n');

const MOST = 8;

/** Confirms all that can be, with the days that the text leaves open. */
function confirmAll(at: Desk, raw: string): void {
  const mandate = readMandateText(raw);
  if ('problem' in mandate || mandate.adopted === null) throw new Error('not a mandate');
  for (const reading of readMandate(mandate).readings) {
    const prepared = prepareConfirmation(reading, { ...mandate, adopted: mandate.adopted }, SHIPPED);
    const said = JSON.stringify(reading.recipients.map(({ value }) => value));
    const key = at
      .register()
      .entries.find(
        ({ reading: { evidence, product, recipients } }) =>
          evidence[0].paragraph === reading.paragraph &&
          evidence[0].span.start === reading.evidence.start &&
          product.value === reading.product.value &&
          JSON.stringify(recipients.map(({ value }) => value)) === said,
      )?.key;
    if (!prepared.own || key === undefined) continue;
    const given = Object.fromEntries(
      prepared.questions.map(({ delivery, suggested }) => [delivery, suggested]),
    );
    at.does('confirm', { key, given });
  }
}

/** What a person would say who reads the words as the program does. */
function byHand({ product, addressee, recipients, due, subject, collectsViews, inContext }: Reading): Values {
  return {
    product: product.value,
    addressee: addressee.value,
    recipients: recipients.map(({ value }) => value),
    due: due.map(({ value }) => value),
    subject: subject?.value ?? null,
    collectsViews: collectsViews !== null,
    inContext: inContext?.value ?? null,
  };
}

it.each(FILES)(
  '$name: read again it is as it was; each duty that is missed, added by hand and then read is not proposed twice',
  ({ raw }) => {
    const mandate = readMandateText(raw);
    if ('problem' in mandate) throw new Error(mandate.message);
    const { readings } = readMandate(mandate);
    const whole = desk();
    whole.read({ raw });
    const written = whole.events.length;
    whole.read({ raw });
    expect(whole.events).toHaveLength(written);
    expect(new Set(whole.register().entries.map(({ key }) => key)).size).toBe(readings.length);

    for (const [nth, missed] of readings.entries()) {
      // Of a long resolution some: the others would tell nothing new.
      if (nth % Math.ceil(readings.length / MOST) !== 0) continue;
      const at = desk();
      at.read({ raw, readings: (all) => all.filter((_each, at) => at !== nth) });
      confirmAll(at, raw);
      const { span } = mandate.paragraphs.find(
        ({ label, span: own }) =>
          label === missed.paragraph && own.start <= missed.evidence.start && missed.evidence.end <= own.end,
      ) ?? { span: missed.evidence };
      const before = mandate.text.slice(span.start, missed.evidence.start + missed.words.length);
      const occurrence = before.split(missed.words).length - 1;
      const values = byHand(missed) as Values & { product: Reading['product']['value'] };
      const added = at.does('add', {
        marked: { paragraph: missed.paragraph, words: missed.words, occurrence },
        values,
      });
      if (!added.accepted) throw new Error(`${missed.paragraph}: ${added.refused.why}`);
      confirmAll(at, raw);
      const stands = at.shows();
      at.read({ raw, reader: '2' });
      expect(at.shows()).toEqual(stands);
      expect(at.register().proposals).toEqual([]);
    }
  },
);

const PAIRS = FILES.flatMap(({ name, raw }) => {
  const other = FILES.find((each) => each.name === name.replace('.txt', '.layout.txt') && each.name !== name);
  return other === undefined ? [] : [{ name, raw, other: other.raw }];
});

describe.runIf(existsSync(CORPUS))('read from another file of the same resolution', () => {
  it.each(PAIRS)('$name keeps every id, and what was decided is not asked again', ({ raw, other }) => {
    const at = desk();
    at.read({ raw });
    confirmAll(at, raw);
    const before = at.shows();
    at.read({ raw: other, sha256: 'c'.repeat(64) });
    // What only the other file lets be read comes behind.
    expect(at.shows().slice(0, before.length)).toEqual(before);
    expect(at.register().proposals).toEqual([]);
    expect(at.register().texts).toHaveLength(2);
  });

  it('has such files', () => {
    expect(PAIRS.length).toBeGreaterThan(0);
  });
});
