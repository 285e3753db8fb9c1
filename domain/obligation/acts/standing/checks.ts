import { inWords } from '../../../time/civil-date.ts';
import { isLanguage, languagesInWords } from '../../languages.ts';
import { parseObligationId } from '../../obligation.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';

/** While it rests nobody acts on it; what happens outside is recorded all the same. */
export const notOnHold = ({ life }: Any) =>
  life.hold === null
    ? undefined
    : refuse('on-hold', 'It is on hold: take it up again first. Facts from outside can be recorded.');

export const onHold = ({ life }: Any) =>
  life.hold === null ? refuse('not-on-hold', 'It is not on hold.') : undefined;

export const untilAhead = ({ command, today }: Attempt<'put-on-hold'>) =>
  command.until != null && command.until <= today
    ? refuse('hold-in-the-past', `It cannot rest until ${inWords(command.until)}: that day is not ahead.`)
    : undefined;

/** What is out already, be it in one language, is not dropped: a recipient who has it has been served. */
export const stillOwed = ({ life, command }: Attempt<'drop-delivery'>) => {
  const progress = life.deliveries[command.delivery];
  if (progress?.issued != null || progress?.held != null)
    return refuse('already-issued', 'It was issued or held: it cannot be dropped any more.');
  const out = Object.keys(progress?.issuedIn ?? {}).filter(isLanguage);
  return out.length > 0
    ? refuse(
        'already-issued',
        `It is out in ${languagesInWords(out)}: it cannot be dropped. If the others do not come, end its issuance.`,
      )
    : undefined;
};

export const notTheLast = ({ life, command }: Attempt<'drop-delivery'>) => {
  const owed = Object.entries(life.deliveries).filter(
    ([key, { dropped }]) => dropped === null && key !== command.delivery,
  );
  return owed.length === 0
    ? refuse('last-delivery', 'It is the last one owed: withdraw the obligation, or merge it.')
    : undefined;
};

export const intoAnother = ({ life, command }: Attempt<'merge-into'>) => {
  const into = parseObligationId(command.obligation)?.id;
  if (into === undefined)
    return refuse('no-such-obligation', `${command.obligation} is not the id of an obligation.`);
  return into === life.obligation.id
    ? refuse('no-such-obligation', 'It cannot be merged into itself.')
    : undefined;
};

export const anotherAddressee = ({ life, command }: Attempt<'change-addressee'>) =>
  life.obligation.addressee.name === command.addressee
    ? refuse('same-addressee', `The ${command.addressee} owes it already.`)
    : undefined;
