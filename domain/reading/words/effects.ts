import { phrases } from './phrases.ts';

/** What is done to a duty that there is already: it ends, its rhythm or its contents change, or it is asked for again. */
export type EffectKind = 'ends' | 'changes' | 'repeats';

/** Ending; what is ended follows within a few words ("to end reporting on …"). Add a phrasing here. */
export const ENDING = phrases(`
  to end; to discontinue; to cease; to terminate; to conclude; to dispense with; ends; discontinues; terminates;
  decides to discontinue; need no longer; shall no longer; should no longer; will no longer; is no longer required to;
  are no longer required to; is no longer requested to; shall not be required to; no longer to; be discontinued;
  shall be discontinued; should be discontinued; shall cease; no further
`);

/** A duty's rhythm or terms; they are changed where a verb of `CHANGE_VERBS` stands in the clause, else only mentioned. */
export const CHANGING = phrases(`
  periodicity of the report; periodicity of reports; periodicity of reporting; frequency of the report;
  frequency of reports; frequency of reporting; reporting cycle; reporting period; reporting requirements;
  reporting requirement; reporting obligations
`);

/** "extends the reporting requirements", "decides to change the periodicity of the report" */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  phrases(`
    change; changes; modify; modifies; revise; revises; adjust; adjusts; extend; extends; align; amend; amends; decides;
    shorten; lengthen; biennialize; triennialize; streamline; merge; consolidate; replace
  `),
);

/** "biennially instead of annually": changes by itself. */
export const CHANGING_ALONE = phrases(`
  instead of annually; instead of annual; instead of an annual; instead of every; rather than annually; rather than annual;
  rather than every; instead of biennially; instead of quarterly; instead of every year; from now on; henceforth;
  from annual to biennial; from biennial to annual
`);

/** Asking again. */
export const REPEATING = phrases(`
  reiterates its request; reiterates the request; reiterates its requests; reiterates its previous request;
  reiterates its previous requests; reiterates once again its request; reiterates its invitation;
  reiterates the invitation; reiterates its call; reiterates its encouragement; repeats its request;
  reaffirms its request; reaffirms its requests; reaffirms the request; renews its request; renews the request
`);

/** What is ended or changed: the duty by its product. */
export const DUTIES: ReadonlySet<string> = new Set(
  phrases(`
    report; reports; reporting; briefing; briefings; update; updates; submission; submit; brief; inform; study; studies;
    request; requests; requirement; requirements; note; papers
  `),
);
