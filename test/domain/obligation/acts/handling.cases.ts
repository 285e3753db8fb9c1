import type { Sensitivity } from '../../../../domain/obligation/acts/handling/handling.ts';
import type { PersonId } from '../../../../domain/obligation/parties.ts';
import { PLANS, REPORT } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { type Doing, File, happened, report } from '../file.ts';

const why = 'States have replied in confidence.';
const classify = (sensitivity: Sensitivity, readers?: string[], comment: string | null = why): Doing => ({
  ...{ type: 'classify', sensitivity, comment },
  ...(readers === undefined ? {} : { readers: readers as PersonId[] }),
});
const secret = (): File => report().does('officer', classify('confidential', ['p-legal']));

export const ACCEPTED: Accepted[] = [
  [
    'the officer makes it confidential',
    report,
    'officer',
    classify('confidential'),
    'Classified',
    { sensitivity: 'confidential', was: 'unclassified', readers: [] },
  ],
  [
    'the supervisor, too, and names who has to know of it',
    report,
    'director',
    classify('strictly confidential', ['p-legal', 'p-audit']),
    'Classified',
    { sensitivity: 'strictly confidential', readers: ['p-audit', 'p-legal'] },
  ],
  [
    'another has to know of it, and the one before no longer',
    secret,
    'officer',
    classify('confidential', ['p-audit']),
    'Classified',
    { sensitivity: 'confidential', was: 'confidential', readers: ['p-audit'] },
  ],
  [
    'it is opened to all, and the readers of before are named no longer',
    secret,
    'officer',
    classify('unclassified'),
    'Classified',
    { sensitivity: 'unclassified', was: 'confidential', readers: [] },
  ],
  [
    'while it rests',
    () => report().does('officer', { type: 'put-on-hold', comment: 'No funds.' }),
    'officer',
    classify('confidential'),
    'Classified',
    { sensitivity: 'confidential' },
  ],
  [
    'when the file is closed',
    () =>
      report()
        .on('2009-03-02')
        .does('officer', { type: 'withdraw', comment: 'By its own terms.', ...happened('2009-03-02') }),
    'officer',
    classify('confidential'),
    'Classified',
    { sensitivity: 'confidential' },
  ],
  [
    'also of what was launched by the first rules',
    () => new File(REPORT, PLANS.report, { rules: 1 }),
    'officer',
    classify('confidential'),
    'Classified',
    { sensitivity: 'confidential' },
  ],
];

export const REFUSED: Refused[] = [
  ['by the drafter', 'not-your-role', report, 'drafter', classify('confidential')],
  ['without a reason', 'comment-needed', report, 'officer', classify('confidential', undefined, null)],
  ['readers of what is open', 'readers-of-open', report, 'officer', classify('unclassified', ['p-legal'])],
  ['open already', 'same-handling', report, 'officer', classify('unclassified')],
  [
    'as it is already, the readers named in another order',
    'same-handling',
    () => report().does('officer', classify('confidential', ['p-legal', 'p-audit'])),
    'officer',
    classify('confidential', ['p-audit', 'p-legal']),
  ],
];
