/** The papers of the trade, by the names under which they are asked for. */
export const PAPER_NAMES = [
  'note-verbale',
  'late-footnote',
  'waiver-request',
  'chair-notice',
  'briefing-invitation',
  'transmittal',
] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** What each is called in a list. */
export const PAPER_TITLES: Record<PaperName, string> = {
  'note-verbale': 'Note verbale',
  'late-footnote': 'Footnote on late submission',
  'waiver-request': 'Request for a waiver of the word limit',
  'chair-notice': 'Notice to the chair',
  'briefing-invitation': 'Invitation to a briefing',
  transmittal: 'Transmittal',
};
