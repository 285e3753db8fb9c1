import { readFileSync } from 'node:fs';
import { readDocument } from '../../../activities/documents/read-document.ts';
import { confirm, prepareConfirmation } from '../../../domain/obligation/confirm.ts';
import { type Obligation, obligationId } from '../../../domain/obligation/obligation.ts';
import type { Life } from '../../../domain/obligation/state.ts';
import { wordLimitOf } from '../../../domain/obligation/word-limits.ts';
import { caseOf, type PaperAsked, type PaperSources } from '../../../domain/papers/of-obligation.ts';
import type { Paper } from '../../../domain/papers/paper.ts';
import { paperOf } from '../../../domain/papers/papers.ts';
import type { PaperRefusal } from '../../../domain/papers/sense.ts';
import { wholeParagraph } from '../../../domain/papers/whole-paragraph.ts';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { readMandate } from '../../../domain/reading/read-mandate.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { draftOf } from '../../setup/sample.ts';
import { day, File } from '../obligation/file.ts';
import { NEW_YORK } from '../planning/cases.ts';

/** The three obligations of A/RES/63/194 as the program reads, confirms and plans them from the sample. */
const SAMPLE = 'samples/A-RES-63-194.txt';
const { mandate } = await readDocument(readFileSync(SAMPLE), SAMPLE);
const { adopted } = mandate;
if (adopted === null) throw new Error('the sample has lost its day');
const { readings } = readMandate(mandate);

const LAST_DAY = { 'Member-States': { on: civilDate('2009-12-31'), reason: 'set by the officer' } };

function obligationIn(paragraph: string): Obligation {
  const reading = readings.find((each) => each.paragraph === paragraph);
  const prepared =
    reading && prepareConfirmation(reading, { ...mandate, adopted: day('2008-12-18') }, SHIPPED);
  if (prepared === undefined || !prepared.own) throw new Error(`nothing is owed in paragraph ${paragraph}`);
  const draft = confirm(prepared.draft, prepared.questions.length === 0 ? {} : LAST_DAY, SHIPPED);
  if ('refused' in draft) throw new Error(draft.refused.why);
  return { ...draft, id: obligationId({ symbol: mandate.symbol, paragraph, ordinal: 1 }) };
}

/** Just launched. */
export function launched(paragraph: '7' | '11' | '14', change: Partial<Obligation> = {}): File {
  const obligation = { ...obligationIn(paragraph), ...change };
  const plan = planObligation(obligation, NEW_YORK);
  if ('unplanned' in plan) throw new Error(`paragraph ${paragraph} has no day`);
  return new File(obligation, plan);
}

/** Version 1, of so many words, handed in and cleared on that day. */
export function clearedOn(file: File, on: string, words = 7_400): File {
  const draft = draftOf('a', words);
  return file
    .on(on)
    .does('drafter', { type: 'hand-in-draft', draft })
    .does('chief', { type: 'approve-draft', draft: draft.sha256 })
    .does('director', { type: 'approve-draft', draft: draft.sha256 });
}

function waived(file: File, delivery: string, on: string): File {
  const words = file.life.drafts.at(-1)?.words ?? 0;
  if (words <= wordLimitOf(file.life.obligation).words) return file;
  return file
    .does('officer', { type: 'request-waiver', delivery, words, comment: 'Annexes of States.' })
    .does('officer', { type: 'record-waiver', delivery, granted: true, happenedOn: day(on) });
}

/** Where the text is too long, by waiver. */
export const submittedOn = (file: File, delivery: string, on: string, reason = 'Late replies.'): File =>
  waived(file.on(on), delivery, on).does('officer', {
    ...{ type: 'submit', delivery, draft: draftOf('a').sha256, happenedOn: day(on), comment: reason },
  });

export const viewsAsked = (addressees: string[], on = '2009-01-13', replyBy = '2009-03-02'): File =>
  launched('11')
    .on(on)
    .does('officer', { type: 'ask-for-views', addressees, replyBy: day(replyBy) });

/** What is asked of a paper, in English and about the only delivery unless it is said. */
export const asking = (name: PaperAsked['name'], rest: Partial<PaperAsked> = {}): PaperAsked => ({
  ...{ name, language: 'en', delivery: null, addressee: null, filled: {} },
  ...rest,
});

export function sources(life: Life, today: string, reasons: Record<string, string> = {}): PaperSources {
  return {
    paragraph: wholeParagraph(mandate, life.obligation.evidence),
    lateReasons: new Map(Object.entries(reasons)),
    today: civilDate(today),
  };
}

/** The paper of a file on that day; throws where there is none. */
export function written(
  file: File,
  asked: PaperAsked,
  today: string,
  reasons: Record<string, string> = {},
): Paper {
  const of = caseOf(file.life, asked, sources(file.life, today, reasons));
  if ('refused' in of) throw new Error(of.refused.why);
  return paperOf(asked.name, of, asked.language);
}

/** Why there is no such paper. */
export function refusedFor(
  file: File,
  asked: PaperAsked,
  today: string,
  reasons: Record<string, string> = {},
): PaperRefusal | undefined {
  const of = caseOf(file.life, asked, sources(file.life, today, reasons));
  return 'refused' in of ? of.refused : undefined;
}
