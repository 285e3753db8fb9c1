import { type Calendar, sitting } from './calendar.ts';

/** The Conference of the Parties to the Convention on Biological Diversity. No rule is known. Its secretariat is in Montreal, which is no duty station here: Nairobi, the seat of UNEP, is assumed. */
export const BIODIVERSITY_CONFERENCE: Calendar = {
  body: 'COP:CBD',
  name: 'Conference of the Parties to the Convention on Biological Diversity',
  byYear: false,
  station: 'Nairobi',
  parts: [],
  table: [
    sitting(9, '2008-05-19', '2008-05-30', 'A/RES/75/239', 'primary'),
    sitting(10, '2010-10-18', '2010-10-29', 'A/RES/65/37', 'primary'),
    sitting(16, '2024-10-21', '2024-11-01', 'A/RES/79/207', 'primary'),
  ],
  rules: [],
};
