import { inWords } from '../../time/civil-date.ts';
import type { NameOf } from '../acts/act.ts';
import type { TakingOverFacts } from '../acts/taking-over/statement.ts';
import { sayingOf } from './story.ts';

/**
 * One sentence for each statement, which nobody takes for something that was done here: "3 May 2009, as stated by Leila Haddad
 * on the evidence of “e-mail of 4 May 2009”: Chidi Okafor handed in version 1 … (statement 1000002)".
 */
export const statementSayings = ({ statements }: TakingOverFacts['TakenOver'], nameOf: NameOf): string[] =>
  statements.map(({ number, happenedOn, by, onBehalfOf, saidBy, evidence, states }) => {
    const actor = by === null ? 'the secretariat' : nameOf(by);
    const whoever = onBehalfOf === undefined ? actor : `${actor} for ${nameOf(onBehalfOf)}`;
    const what = states.map((state) => sayingOf(state, nameOf)).join(', ');
    return `${inWords(happenedOn)}, as stated by ${nameOf(saidBy)} on the evidence of “${evidence}”: ${whoever} ${what} (statement ${number})`;
  });
