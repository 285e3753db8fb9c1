import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/obligation/commands.ts';
import { isService, type PersonId } from '../../../domain/obligation/parties.ts';
import type { RefusalCode } from '../../../domain/obligation/refusals.ts';
import type { Asker } from '../../../domain/rights/may.ts';
import { BY_HAND, isOfWhoAndWhen, type OpenAct, openActs } from '../../../domain/rights/open-acts.ts';
import { ROLES_OF_PERSONS } from '../../../domain/rights/roles.ts';
import { dayAt } from '../../../domain/time/instant.ts';
import { PEOPLE, VIENNA } from '../../setup/sample.ts';
import { cleared, day, drafted, report } from '../obligation/file.ts';
import { type History, histories, type Put, walk } from '../obligation/model/walk.ts';

const ANYBODY: Asker = { via: 'session', roles: ROLES_OF_PERSONS, scopes: null };
const as = (...roles: Asker['roles'][number][]): Asker => ({ via: 'session', roles, scopes: null });
const HISTORIES = 300;

const met = { open: 0, shut: 0, types: new Set<string>() };

/** What was told of an act before it was tried, and is not true. */
function contradicted({ before, command, at, proposal: { answer } }: Put): string | undefined {
  if (command.type === 'ring' || isService(command.actor) || !BY_HAND.includes(command.type))
    return undefined;
  const acts = openActs(ANYBODY, command.actor, before, dayAt(at, VIENNA)).filter((act) =>
    isOf(act, command),
  );
  const told = JSON.stringify(acts);
  const isOpen = acts.some(({ open }) => open);
  if (answer.accepted) {
    met.open += 1;
    met.types.add(command.type);
    return isOpen ? undefined : `${JSON.stringify(command)} was accepted, and told: ${told}`;
  }
  const { code } = answer.refused;
  if (!isOfWhoAndWhen(code)) return undefined;
  met.shut += 1;
  // Of another principal, text, post or addressee than the button would have named.
  const isOfAPost = (command as { post?: string | null }).post != null;
  if (!isOpen || isOfAPost || NAMED_OTHERWISE[command.type]?.includes(code)) return undefined;
  const asTold = acts.some(({ open, onBehalfOf }) => open && onBehalfOf === command.onBehalfOf);
  return asTold ? `${JSON.stringify(command)} was refused, ${code}, and told: ${told}` : undefined;
}

/** By act: what is against the text, the reply or the post that was named, where another could have been. */
const NAMED_OTHERWISE: Readonly<Record<string, readonly RefusalCode[]>> = {
  'approve-draft': ['stale-draft'],
  'return-draft': ['stale-draft'],
  'object-to-draft': ['stale-draft'],
  submit: ['stale-draft'],
  'accept-dates': ['stale-proposal'],
  'keep-dates': ['stale-proposal'],
  'record-reply': ['reply-already-recorded'],
  'remove-addressee': ['reply-already-recorded'],
  'correct-reply': ['no-reply'],
  'withdraw-reply': ['no-reply'],
  'settle-late-reply': ['no-reply', 'reply-settled', 'reply-in-time'],
  'add-addressees': ['asked-already'],
  'remind-addressees': ['nobody-silent'],
  'ask-for-input': ['input-asked'],
  'record-issuance': ['already-issued'],
  reassign: ['post-vacant'],
};

const isOf = ({ type, target }: OpenAct, command: Command): boolean =>
  type === command.type &&
  Object.entries(target).every(
    ([field, value]) => (command as unknown as Record<string, unknown>)[field] === value,
  );

describe(`in ${HISTORIES} histories`, () => {
  it('what is told to be open is not refused for who and when, and what is told to be shut is', () => {
    const holds = (history: History): void => {
      walk(history, (put) => {
        const wrong = contradicted(put);
        if (wrong !== undefined) throw new Error(wrong);
      });
    };
    fc.assert(fc.property(histories, holds), { numRuns: HISTORIES });
    expect(met.open).toBeGreaterThan(HISTORIES);
    expect(met.shut).toBeGreaterThan(HISTORIES);
    expect(BY_HAND.filter((type) => !met.types.has(type)).length).toBeLessThan(12);
  });
});

describe('the acts that are open', () => {
  const today = day('2009-05-04');
  const of = (asker: Asker, person: keyof typeof PEOPLE, file = report()) =>
    openActs(asker, PEOPLE[person] as PersonId, file.on('2009-05-04').state, today);
  const one = (acts: OpenAct[], type: string): OpenAct | undefined => acts.find((act) => act.type === type);

  it('say why not: the role, the post, or how it stands', () => {
    expect(one(of(as('auditor'), 'chief'), 'approve-draft')).toMatchObject({
      ...{ open: false, code: 'rights.not-allowed' },
      why: 'To approve, return or object to a draft is for managers: an auditor reads everything and changes nothing.',
    });
    expect(one(of(as('manager'), 'chief'), 'approve-draft')).toMatchObject({ open: false, code: 'no-draft' });
    expect(one(of(as('manager'), 'chief', drafted(report())), 'approve-draft')).toMatchObject({ open: true });
    expect(one(of(as('manager'), 'director', drafted(report())), 'approve-draft')?.open).toBe(false);
    expect(one(of(as('drafter'), 'drafter'), 'hand-in-draft')).toMatchObject({
      open: true,
      onBehalfOf: null,
    });
  });

  it('are told of each thing that they are done to', () => {
    const submits = of(as('officer'), 'officer', cleared(report())).filter(({ type }) => type === 'submit');
    expect(submits.map(({ target, open }) => ({ ...target, open }))).toEqual([
      { delivery: 'GA-64', open: true },
      { delivery: 'COP-UNTOC-5', open: true },
    ]);
  });

  it('name on whose behalf the officer would hand a draft in', () => {
    expect(one(of(as('officer'), 'officer'), 'hand-in-draft')).toMatchObject({
      ...{ open: true, onBehalfOf: PEOPLE.drafter },
    });
  });
});
