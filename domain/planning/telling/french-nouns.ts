import { french } from './french-typography.ts';
import type { Nouns } from './messages.ts';

export const FRENCH_NOUNS: Nouns = {
  steps: {
    'ask-views': 'envoi de la note verbale',
    'close-views': 'clôture de la collecte des vues',
    forecast: 'prévision',
    draft: 'projet de texte',
    clear: 'approbation du projet',
    submit: 'soumission',
    issue: 'parution',
    schedule: 'fixation de la date de l’exposé',
    hold: 'exposé',
  },
  products: {
    report: 'rapport',
    note: 'note',
    background_paper: 'document d’information',
    study: 'étude',
    compilation: 'compilation',
    plan: 'plan',
    proposal: 'proposition',
    briefing: 'exposé',
    oral_update: 'compte rendu oral',
    written_update: 'compte rendu écrit',
    information: 'informations',
  },
  grades: {
    primary: 'source primaire',
    secondary: 'source secondaire',
    computed: 'calcul',
    assumed: 'hypothèse',
  },
  verdicts: {
    fits: 'délai suffisant',
    tight: 'délai serré',
    short: 'délai insuffisant',
    open: french`quelle date ?`,
    waits: 'en attente',
  },
};
