import { PEOPLE, PLANS, REPORT, SEATS } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { briefing, cleared, type Doing, day, File, report, submitted } from '../file.ts';

const GA = 'submit/GA-64';
/** The officer has named the stranger, who asks for more time on the officer's behalf. */
const askedForOfficer = (): File =>
  new File(REPORT, PLANS.report, {
    seats: SEATS.map((seat) =>
      seat.post === 'Documents officer'
        ? {
            ...seat,
            acting: [
              {
                ...{ person: PEOPLE.stranger, for: PEOPLE.officer, as: 'delegate' },
                ...{ from: day('2009-01-01'), to: null },
              },
            ],
          }
        : seat,
    ) as typeof SEATS,
  })
    .on('2009-07-01')
    .does('stranger', {
      ...{ type: 'ask-extension', milestone: GA, until: day('2009-07-20'), comment: 'A reply is to come.' },
      onBehalfOf: PEOPLE.officer,
    });
const decline = (milestone = GA): Doing => ({ type: 'decline-extension', milestone });
const grant = (milestone = GA): Doing => ({ type: 'grant-extension', milestone });
const submittedMeanwhile = (): File =>
  submitted(
    cleared(report())
      .on('2009-07-01')
      .does('officer', {
        ...{ type: 'ask-extension', milestone: GA, until: day('2009-07-20'), comment: 'A reply is to come.' },
      }),
    'GA-64',
    '2009-07-10',
  );

export const ACCEPTED: Accepted[] = [
  [
    'what was asked for the officer the supervisor answers',
    askedForOfficer,
    'director',
    decline(),
    'ExtensionDeclined',
    { milestone: GA },
  ],
  [
    'more time for what is done meanwhile is declined',
    submittedMeanwhile,
    'director',
    decline(),
    'ExtensionDeclined',
    { milestone: GA },
  ],
];

export const REFUSED: Refused[] = [
  ['by the officer, for whom it was asked', 'own-extension', askedForOfficer, 'officer', grant()],
  [
    'by who asked, for another',
    'own-extension',
    askedForOfficer,
    'stranger',
    { ...decline(), onBehalfOf: PEOPLE.officer },
  ],
  ['for what came late meanwhile', 'milestone-reached', submittedMeanwhile, 'director', grant()],
  [
    'nobody is reminded of a request for what is done',
    'not-awaited',
    () =>
      briefing()
        .does('officer', {
          ...{ type: 'ask-extension', milestone: 'schedule/Member-States', until: day('2009-10-09') },
          comment: 'The room.',
        })
        .does('officer', { type: 'schedule-briefing', delivery: 'Member-States', on: day('2009-12-10') }),
    'director',
    { type: 'acknowledge', awaited: 'extension/schedule/Member-States' },
  ],
];
