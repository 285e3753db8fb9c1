import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMandate } from '../../../domain/reading/read-mandate.ts';
import type { MandateText } from '../../../domain/text/mandate-text.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';
import { tell } from './tell.ts';

function mandateOf(raw: string): MandateText {
  const text = readMandateText(raw);
  if ('problem' in text) throw new Error(text.message);
  return text;
}

describe('A/RES/63/194', () => {
  const mandate = mandateOf(readFileSync('samples/A-RES-63-194.txt', 'utf8'));
  const { readings, silences } = readMandate(mandate);

  it('owes a briefing, a background paper and a report', () => {
    expect(readings.map((reading) => `${reading.paragraph}: ${tell(reading)}`)).toEqual([
      '7: briefing, United Nations Office on Drugs and Crime, to Member States',
      '11: background paper, Secretary-General, to GA 63, by 2009-06-01 and at GA 63, with views',
      '14: report, Secretary-General, to COP:UNTOC and GA 64, at GA 64',
    ]);
  });

  it('doubts what a careful reader would', () => {
    expect(readings.map(({ doubts }) => doubts)).toEqual([
      [
        expect.stringContaining(
          '“to be executed before the end of the project in 2009” is said of the words before it',
        ),
      ],
      [],
      ['“at its sixty-fourth session” was read for GA alone; no session is stated for COP:UNTOC.'],
    ]);
  });

  it('shows the words of every value', () => {
    for (const reading of readings) {
      const own = mandate.paragraphs.find(({ label }) => label === reading.paragraph)?.span;
      expect(reading.words).toBe(mandate.text.slice(reading.evidence.start, reading.evidence.end));
      expect(reading.evidence.start).toBeGreaterThanOrEqual(own?.start ?? Number.POSITIVE_INFINITY);
      expect(reading.evidence.end).toBeLessThanOrEqual(own?.end ?? 0);
    }
    const words = ({ start, end }: { start: number; end: number }) => mandate.text.slice(start, end);
    const [briefing, paper, report] = readings;
    expect(words(briefing?.subject?.span ?? { start: 0, end: 0 })).toBe(
      'the workplan of the Global Initiative',
    );
    expect(words(paper?.collectsViews?.span ?? { start: 0, end: 0 })).toBe('collect the views');
    expect(paper?.due.map(({ span }) => words(span))).toEqual([
      'no later than 1 June 2009',
      'at its sixty-third session',
    ]);
    expect(report?.recipients.map(({ span }) => words(span))).toEqual([
      'Conference of the Parties to the Convention',
      'General Assembly',
    ]);
  });

  it('says of every other paragraph why it owes nothing', () => {
    expect(silences.map(({ paragraph }) => paragraph).join(' ')).toBe('1 2 3 4 5 6 8 9 10 12 13');
    const why = Object.fromEntries(silences.map((silence) => [silence.paragraph, silence.why]));
    expect(why[5]).toBe(
      'addresses Governments, not the Secretariat; addresses Member States, not the Secretariat',
    );
    expect(why[6]).toBe('addresses stakeholders, not the Secretariat');
    expect(why[10]).toBe('states and asks nothing (“Takes note of the discussions at the thematic debate”)');
    expect(why[12]).toBe('addresses Member States, not the Secretariat');
    expect(why[13]).toContain(
      'asks the Secretary-General for resources, not for a product delivered to a body',
    );
  });
});

describe('what a mandate says once', () => {
  const resolution = (...paragraphs: string[]) =>
    mandateOf(
      ['63/1. Title', 'The General Assembly,', ...paragraphs, '10th plenary meeting', '1 October 2008'].join(
        '\n\n',
      ),
    );
  const told = (...paragraphs: string[]) => readMandate(resolution(...paragraphs)).readings.map(tell);

  it('is which Commission', () => {
    expect(
      told(
        'Recalling the work of the Commission on Narcotic Drugs and of the Commission on Narcotic Drugs and the Commission on Human Rights,',
        '1. Requests the Office to report to the Commission;',
      ),
    ).toEqual(['report, Office, to CND']);
  });

  it('is which Convention, when only one is named', () => {
    const asked = '1. Requests the secretariat to report to the Conference of the Parties to the Convention;';
    expect(told('Recalling the Convention on Biological Diversity,', asked)).toEqual([
      'report, secretariat, to COP:CBD',
    ]);
    expect(told('Recalling the Basel Convention and the Stockholm Convention,', asked)).toEqual([
      'report, secretariat, to COP',
    ]);
  });

  it('is the opening of a list, however deep', () => {
    const { readings, silences } = readMandate(
      resolution(
        '1. Requests the Secretary-General:',
        '(a) In support of the process:',
        '(i) To submit a report to the Assembly at its sixty-fifth session;',
        '(ii) To help;',
      ),
    );
    expect(readings.map((reading) => `${reading.paragraph}: ${tell(reading)}`)).toEqual([
      '1(a)(i): report, Secretary-General, to GA 65, at GA 65',
    ]);
    expect(silences.map(({ paragraph }) => paragraph)).toEqual(['1', '1(a)', '1(a)(ii)']);
  });
});

describe('a paragraph that is no paragraph', () => {
  it.each(['(', '1. ', 'to the Council ', 'regularly, ', 'also, ', 'the '])(
    'of %j is told in time',
    (words) => {
      const { readings, silences } = readMandate(
        mandateOf(
          `63/1. Title\n\nThe General Assembly,\n\n1. Requests the Secretary-General to ${words.repeat(2_000_000 / words.length)}`,
        ),
      );
      expect(readings).toEqual([]);
      expect(silences).toMatchObject([
        { paragraph: '1', why: 'is longer than any operative paragraph; it was not read' },
      ]);
    },
  );
});
