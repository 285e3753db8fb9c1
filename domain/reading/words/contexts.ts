import { phrases } from './phrases.ts';

const set = (list: string): ReadonlySet<string> => new Set(phrases(list));

/** What makes something a part of another product, whatever the product: "in the context of his budget proposals". */
export const PART_OF = phrases(`
  in the context of; within the context of; within the framework of; in the framework of; as part of; as a part of;
  within; under; as an annex to; in an annex to; in the annex to; in the annexes to; in annexes to; in annex to; as an addendum to; as addenda to; as a sub-item in; through; in conjunction with;
  including in; including as part of; including through; in the course of
`);

/** The same for reports only: "in his next report". */
export const PART_OF_REPORT = phrases('in; into');

/** Heads of the names of such products; after a mere "in", only those of `REPORTS`. */
export const CONTAINERS = set(`
  report; reports; reporting; briefing; briefings; updates; update; submission; submissions; overview; budget; budgets;
  documentation; presentation; presentations; proposals
`);
export const REPORTS = set('report; reports; reporting; briefing; briefings; updates');

/** Words that show that the product exists, or will, apart from this request. */
export const OWN = set(`
  his; her; their; its; existing; regular; relevant; future; subsequent; these; upcoming; forthcoming; all; next; annual
`);
export const OTHER = set(`
  next; annual; regular; forthcoming; future; subsequent; final; quarterly; existing; relevant; periodic; biennial;
  upcoming; mid-term; overview; comprehensive; progress
`);
/** "in that report": the one that the same paragraph asks for. */
export const SAME = set('that; such; said; this');

/** Said of a report that there is already: "in his report submitted to the Commission". */
export const PAST_REPORT = set(
  'submitted; presented; prepared; issued; published; circulated; dated; contained',
);

/** What may follow the head of its name. */
export const AFTER_CONTAINER = set(`
  and; submissions; due; requested; obligations; mandates; submission; requirements; an; a; pursuant; recommendations; the;
  as; information; cycle; mechanisms; which; any; details; required; called; entitled; mandated; established; covering; those; these; all; his; its; their
`);
