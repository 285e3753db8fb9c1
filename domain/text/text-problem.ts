/** Why no mandate could be read from a text, and what to do. */
export interface TextProblem {
  problem: keyof typeof PROBLEMS;
  message: string;
  remedy: string;
}

const PROBLEMS = {
  empty: {
    message: 'The text has no words.',
    remedy: 'Give the text of a resolution; a scanned file needs text recognition first.',
  },
  'not-english': {
    message: 'The text is not in English.',
    remedy: 'Give the English version of the resolution; the other languages are not read.',
  },
  'no-symbol': {
    message:
      'No resolution begins here: neither a symbol nor a numbered title such as "63/194. …" was found.',
    remedy:
      'Begin the text at the resolution\'s masthead or title, with the words "The General Assembly," after it.',
  },
  'no-operative-paragraph': {
    message: 'no operative paragraph was found; "1. Requests …" or "Requests …" was expected.',
    remedy: 'Give the whole resolution, from its title to its closing line.',
  },
} as const;

export function textProblem(problem: TextProblem['problem'], symbol?: string): TextProblem {
  const { message, remedy } = PROBLEMS[problem];
  return { problem, message: symbol === undefined ? message : `In ${symbol} ${message}`, remedy };
}
