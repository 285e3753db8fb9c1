import type { Nouns } from './messages.ts';

export const ENGLISH_NOUNS: Nouns = {
  steps: {
    'ask-views': 'asking for views',
    'close-views': 'closing the collection of views',
    forecast: 'the forecast',
    draft: 'the draft',
    clear: 'clearance of the draft',
    submit: 'submission',
    issue: 'issuance',
    schedule: 'setting the day of the briefing',
    hold: 'the briefing',
  },
  products: {
    report: 'report',
    note: 'note',
    background_paper: 'background paper',
    study: 'study',
    compilation: 'compilation',
    plan: 'plan',
    proposal: 'proposal',
    briefing: 'briefing',
    oral_update: 'oral update',
    written_update: 'written update',
    information: 'information',
  },
  grades: { primary: 'primary', secondary: 'secondary', computed: 'computed', assumed: 'assumed' },
  verdicts: {
    fits: 'there is time',
    tight: 'tight',
    short: 'too short',
    open: 'by when?',
    waits: 'not planned',
  },
};
