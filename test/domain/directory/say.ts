import { type Directory, directoryWith, NOBODY } from '../../../domain/directory/directory.ts';
import type {
  AbsenceFact,
  DelegationFact,
  DirectoryFact,
  FactNumber,
  HoldingFact,
  PersonFact,
  PostFact,
  SubstituteFact,
  TakenBack,
  UnitFact,
} from '../../../domain/directory/facts.ts';
import { factNumber } from '../../../domain/directory/facts.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';

/** A directory as a lawyer would tell it: one short sentence a fact. Days are `FROM..TO`, `FROM..` or `..`. */

const day = (text: string): CivilDate | null => (text === '' ? null : civilDate(text));
function days(text: string): { from: CivilDate; to: CivilDate | null } {
  const [from = '', to = ''] = text.split('..');
  return { from: civilDate(from), to: day(to) };
}
export const p = (name: string): PersonId => name as PersonId;

export const person = (name: string): PersonFact => ({ kind: 'person', person: p(name) });
export const unit = (name: string): UnitFact => ({ kind: 'unit', unit: name });
export const post = (
  name: string,
  {
    from = '',
    station = 'Vienna',
    under = '',
    of = '',
  }: Partial<Record<'from' | 'station' | 'under' | 'of', string>> = {},
): PostFact => ({
  kind: 'post',
  ...{ post: name, station, unit: of || null, supervisor: under || null, from: day(from) },
});
export const holds = (who: string, what: string, when: string): HoldingFact => ({
  ...{ kind: 'holding', post: what, person: p(who) },
  ...days(when),
});
export const away = (who: string, when: string): AbsenceFact => ({
  kind: 'absence',
  person: p(who),
  ...days(when),
});
export const standsIn = (who: string, whom: SubstituteFact['for'], when: string): SubstituteFact => ({
  ...{ kind: 'substitute', for: whom, person: p(who) },
  ...days(when),
});
export const delegates = (by: string, posts: string[], to: string, when: string): DelegationFact => ({
  ...{ kind: 'delegation', by: p(by), person: p(to), posts },
  ...days(when),
});
/** `from` '': altogether. */
export const takenBack = (fact: string, from = ''): TakenBack => ({
  ...{ kind: 'taken-back', fact: fact as FactNumber },
  from: day(from),
});

/** After these facts, all of one change: they are numbered 1.1, 1.2 … */
export const said = (facts: readonly DirectoryFact[], directory: Directory = NOBODY, seq = 1): Directory =>
  directoryWith(
    directory,
    facts.map((fact, index) => ({ number: factNumber(seq, index + 1), fact })),
  );
