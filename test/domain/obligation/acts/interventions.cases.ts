import type { CommandOf } from '../../../../domain/obligation/commands.ts';
import { instant } from '../../../../domain/time/instant.ts';
import { PLANS, REPORT } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { type Doing, File, paper, report } from '../file.ts';

const happenedAt = instant('2009-03-02T19:04:00.000Z');
const told = (what: CommandOf<'tell-intervention'>['what']): Doing => ({
  ...{ type: 'tell-intervention', what, run: 'a-run', happenedAt, comment: 'By temporal-ui: cleaning up.' },
});

export const ACCEPTED: Accepted[] = [
  [
    'a run was ended in Temporal',
    report,
    'reconciler',
    told('terminated'),
    'IntervenedOutside',
    { what: 'terminated', run: 'a-run', happenedAt },
  ],
  [
    'a run was set back, and the obligation stands as before',
    paper,
    'reconciler',
    told('reset'),
    'IntervenedOutside',
    { what: 'reset', run: 'a-run', happenedAt },
  ],
  [
    'also of what was launched by the first rules',
    () => new File(REPORT, PLANS.report, { rules: 1 }),
    'reconciler',
    told('cancelled'),
    'IntervenedOutside',
    { what: 'cancelled', run: 'a-run', happenedAt },
  ],
];

export const REFUSED: Refused[] = [
  ['no person tells it', 'not-your-role', report, 'officer', told('terminated')],
];
