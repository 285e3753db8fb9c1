import type { PaperAnswer, PaperMade, PaperRequest } from '../client/api/paper-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { EvidenceOf } from '../domain/obligation/obligation.ts';
import type { Life } from '../domain/obligation/state.ts';
import { lateReasonsOf } from '../domain/papers/late-reasons.ts';
import { caseOf, type PaperSources } from '../domain/papers/of-obligation.ts';
import { gapsOf } from '../domain/papers/paper.ts';
import { paperOf } from '../domain/papers/papers.ts';
import type { PaperRefusal } from '../domain/papers/sense.ts';
import { textOf as previewOf } from '../domain/papers/text.ts';
import { wholeParagraph } from '../domain/papers/whole-paragraph.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { mandateView } from '../store/mandate-reads.ts';
import { textOf } from '../store/mandates.ts';
import { obligationState, storyOf } from '../store/reads.ts';
import { unknownObligation } from '../store/register.ts';
import type { Db } from '../store/tables.ts';

/** The papers that are asked for, from what the record has. Throws `obligation.*` and `paper.*`. */
export async function papersOf(db: Db, request: PaperRequest, now: Instant): Promise<PaperAnswer> {
  const life = await lifeOf(db, request.id);
  const sources = await sourcesOf(db, life, now);
  const { name, language } = request;
  const papers = addresseesOf(request, life).map((addressee): PaperMade => {
    const of = caseOf(life, { ...request, addressee }, sources);
    if ('refused' in of) throw refusedAs(of.refused, request.id);
    const paper = paperOf(name, of, language);
    return { paper, text: previewOf(paper), gaps: gapsOf(paper) };
  });
  return { id: request.id, papers };
}

async function lifeOf(db: Db, id: string): Promise<Life> {
  const state = await obligationState(db, id);
  if (state === undefined || state.status === 'nothing') throw unknownObligation(id);
  if (state.status === 'running' || state.status === 'settled') return state;
  throw new Fault(
    'obligation.not-running',
    `${id} is ${state.status} and not launched: it has nothing yet that a paper could say.`,
    'Launch it first with: rapporteur launch FILE --people FILE.',
  );
}

async function sourcesOf(db: Db, life: Life, now: Instant): Promise<PaperSources> {
  const { evidence, id, mandate } = life.obligation;
  const [story, { world }, paragraph] = await Promise.all([
    storyOf(db, id),
    worldFromRecord(db),
    paragraphOf(db, mandate.symbol, evidence),
  ]);
  return {
    paragraph,
    lateReasons: lateReasonsOf(life, story),
    today: dayAt(now, life.plan.zone),
    known: world.known,
  };
}

/** From the text that the words were read in; what was confirmed before there was a register, from the newest text. */
async function paragraphOf(db: Db, symbol: string, evidence: EvidenceOf): Promise<string | null> {
  const digest = evidence.text ?? (await mandateView(db, symbol))?.texts.at(-1)?.text;
  const kept = digest === undefined ? null : await textOf(db, digest);
  return kept === null ? null : wholeParagraph(kept.mandate, evidence);
}

/** To whom, one paper each. */
function addresseesOf({ addressees, all, name, id }: PaperRequest, { views }: Life): (string | null)[] {
  if (!all) return addressees.length === 0 ? [null] : [...addressees];
  if (name === 'note-verbale' && views !== null) return views.addressees;
  throw new Fault(
    'paper.missing',
    name === 'note-verbale'
      ? `Nobody is recorded yet as asked for views for ${id}: there is no list of addressees.`
      : `There is no list of addressees for this paper (${name}).`,
    'Name them, each with --addressee.',
  );
}

const refusedAs = ({ code, why, fields }: PaperRefusal, id: string): Fault =>
  new Fault(
    code,
    why,
    code === 'paper.no-sense'
      ? `See where it stands with: rapporteur show '${id}'.`
      : fields.includes('delivery')
        ? 'Name it with --delivery.'
        : `Give it with --fill ${fields.map((field) => `${field}=…`).join(' ')}.`,
  );
