import { type IRunOptions, TextRun } from 'docx';
import type { Line, PaperLanguage, Run } from '../../domain/papers/paper.ts';

/** For spelling: the Organization writes the English of the Oxford dictionaries and the French of France. */
const TAGS: Record<PaperLanguage, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Words of scripts that are written from right to left, with the blanks between them. */
const FROM_RIGHT =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]+(?:[ \u00a0][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]+)*)/u;

/** The words of a line as runs of a Word document. What a person has to fill in is marked in yellow. */
export const runsOf = (line: Line, language: PaperLanguage): TextRun[] =>
  line.flatMap((run) => {
    const options = optionsOf(run, language);
    // The pattern is a group of its own, so that every second part is what it matched.
    return run.text
      .split(FROM_RIGHT)
      .flatMap((text, at) =>
        text === ''
          ? []
          : [new TextRun({ ...options, text, ...(at % 2 === 1 ? { rightToLeft: true } : {}) })],
      );
  });

const optionsOf = ({ bold, italic, gap, language: own }: Run, language: PaperLanguage): IRunOptions => ({
  ...(bold ? { bold: true, boldComplexScript: true } : {}),
  ...(italic ? { italics: true, italicsComplexScript: true } : {}),
  ...(gap === undefined ? {} : { highlight: 'yellow' as const }),
  language: { value: TAGS[own ?? language] },
});
