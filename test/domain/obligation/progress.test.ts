import { describe, expect, it } from 'vitest';
import { isReached, nextWakeUp } from '../../../domain/obligation/progress.ts';
import { stageOf } from '../../../domain/obligation/stages.ts';
import type { Stage } from '../../../domain/obligation/state.ts';
import type { Milestone } from '../../../domain/planning/plan.ts';
import {
  A,
  asked,
  B,
  briefing,
  cleared,
  closed,
  day,
  drafted,
  type File,
  happened,
  invited,
  issued,
  paper,
  report,
  submitted,
} from './file.ts';

const GA = 'GA-64';
const COP = 'COP-UNTOC-5';
const STATES = 'Member-States';

const returned = (): File =>
  drafted(report()).does('chief', { type: 'return-draft', draft: A.sha256, comment: 'Shorten it.' });
const reviewed = (): File => drafted(report()).does('chief', { type: 'approve-draft', draft: A.sha256 });
const scheduled = (): File =>
  briefing().does('officer', { type: 'schedule-briefing', delivery: STATES, on: day('2009-12-10') });
const held = (file: File): File =>
  file.on('2009-12-10').does('officer', {
    ...{
      type: 'hold-briefing',
      delivery: STATES,
      ...happened('2009-12-10'),
      attendance: 9,
      comment: 'Held.',
    },
  });
const bothSubmitted = (): File =>
  submitted(submitted(cleared(report()), GA, '2009-07-06'), COP, '2009-07-07');
const bothIssued = (): File => issued(issued(bothSubmitted(), GA, '2009-08-04'), COP, '2009-08-05');

const OFFICER = 'Documents officer';
const DRAFTER = 'Drafting officer';

describe('a file is always at one stage, with one post', () => {
  it.each<[what: string, file: () => File, stage: Stage, holder: string]>([
    ['views are to be asked for', paper, 'views', OFFICER],
    ['views are awaited', () => asked(paper()), 'views', OFFICER],
    ['views are in', () => closed(paper()), 'drafting', DRAFTER],
    ['no views are asked for', report, 'drafting', DRAFTER],
    ['a draft is handed in', () => drafted(report()), 'clearance', 'Chief of Section'],
    ['it is returned', returned, 'drafting', DRAFTER],
    ['another version is there', () => drafted(returned(), B), 'clearance', 'Chief of Section'],
    ['it is reviewed', reviewed, 'clearance', 'Director'],
    ['a new version takes the review with it', () => drafted(reviewed(), B), 'clearance', 'Chief of Section'],
    ['it is cleared', () => cleared(report()), 'submission', OFFICER],
    [
      'it is submitted to one of two',
      () => submitted(cleared(report()), GA, '2009-07-06'),
      'submission',
      OFFICER,
    ],
    ['to both', bothSubmitted, 'issuance', OFFICER],
    ['issued to one', () => issued(bothSubmitted(), GA, '2009-08-04'), 'issuance', OFFICER],
    ['to both', bothIssued, 'done', OFFICER],
    ['a briefing has no day yet', briefing, 'scheduling', OFFICER],
    ['it has', scheduled, 'drafting', DRAFTER],
    ['its text is cleared', () => cleared(scheduled()), 'invitation', OFFICER],
    ['all are invited', () => invited(briefing()), 'briefing', OFFICER],
    ['it is held', () => held(invited(briefing())), 'done', OFFICER],
  ])('%s: %s', (_, fileAsOf, stage, holder) => {
    const { state } = fileAsOf();
    if (state.status !== 'running' && state.status !== 'settled') throw new Error(state.status);
    expect([stageOf(state), state.holder.post]).toEqual([stage, holder]);
  });

  it('who has it has it since it came, not since the last event', () => {
    const file = drafted(report().on('2009-05-20'));
    file.on('2009-05-22').puts('drafter', { type: 'approve-draft', draft: A.sha256 });
    expect(file.life.holder).toMatchObject({ post: 'Chief of Section', since: '2009-05-20T12:00:00.000Z' });
  });
});

describe('a milestone is reached by what was done, not by its day', () => {
  const reached = (file: File): string[] => {
    const { state } = file;
    if (state.status !== 'running' && state.status !== 'settled') throw new Error(state.status);
    return state.plan.milestones.filter((milestone) => isReached(state, milestone)).map(({ key }) => key);
  };

  it.each<[what: string, file: () => File, keys: string[]]>([
    ['at launch nothing', report, []],
    ['views asked for', () => asked(paper()), ['ask-views']],
    ['views closed', () => closed(paper()), ['ask-views', 'close-views']],
    ['a draft, returned or not', returned, ['draft']],
    ['cleared', () => cleared(report()), ['draft', 'clear']],
    [
      'a forecast',
      () => report().does('officer', { type: 'confirm-forecast', delivery: GA, ...happened('2008-12-18') }),
      [`forecast/${GA}`],
    ],
    [
      'what is submitted needs no forecast any more',
      () => submitted(cleared(report()), GA, '2009-07-06'),
      ['draft', `forecast/${GA}`, 'clear', `submit/${GA}`],
    ],
    [
      'issued, for each recipient',
      () => issued(submitted(cleared(report()), GA, '2009-07-06'), GA, '2009-08-04'),
      ['draft', `forecast/${GA}`, 'clear', `submit/${GA}`, `issue/${GA}`],
    ],
    ['a day is set', scheduled, [`schedule/${STATES}`]],
    ['held', () => held(invited(briefing())), [`schedule/${STATES}`, 'draft', 'clear', `hold/${STATES}`]],
  ])('%s', (_, fileAsOf, keys) => {
    expect(reached(fileAsOf())).toEqual(keys);
  });

  it('one for a delivery that there is not is never reached', () => {
    const lost: Milestone = { ...(report().life.plan.milestones[1] as Milestone), delivery: 'HRC-12' };
    for (const step of ['forecast', 'submit', 'issue', 'schedule', 'hold'] as const)
      expect(isReached(report().life, { ...lost, step })).toBe(false);
  });

  it('when all are reached nothing rings any more', () => {
    const { state } = bothIssued();
    if (state.status !== 'settled') throw new Error(state.status);
    expect(nextWakeUp(state)).toBeUndefined();
  });
});
