import { type Calendar, sitting } from './calendar.ts';

/** The United Nations Habitat Assembly. No rule is known: a session that is not here has no known day. */
export const HABITAT_ASSEMBLY: Calendar = {
  body: 'UN-Habitat Assembly',
  name: 'United Nations Habitat Assembly',
  byYear: false,
  station: 'Nairobi',
  parts: [],
  table: [
    sitting(1, '2019-05-27', '2019-05-31', 'A/RES/75/224', 'primary'),
    // Adjourned on 9 June 2023 and resumed on 29 and 30 May 2025.
    sitting(2, '2023-06-05', '2025-05-30', 'A/RES/79/214', 'primary'),
  ],
  rules: [],
};
