import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisterAnswer } from '../../../domain/register/outcome.ts';
import { type Desk, day, deskWithSample } from './desk.ts';

const FERRIES = 'Standing Committee on Ferries';
const to = (...bodies: string[]) => ({ recipients: bodies.map((body) => ({ body, session: null })) });
const why = (answer: RegisterAnswer): string => (answer.accepted ? 'accepted' : answer.refused.why);

let at: Desk;
beforeEach(() => {
  at = deskWithSample();
});
const correct = (fields: object): RegisterAnswer => at.does('correct', { key: at.key('3'), ...fields });

describe('a body that a person names', () => {
  it.each([
    ['by its full name', 'the General Assembly', 'GA'],
    ['in French', 'Conseil de sécurité', 'SC'],
    ['in small letters', 'ecosoc', 'ECOSOC'],
    ['as readings name whoever has no calendar', 'member states', 'Member States'],
    ['of a convention', 'conference of the parties to the minamata convention', 'COP:Minamata Convention'],
  ])('%s is taken under the name that readings use', (_what, text, body) => {
    correct({ values: to(text, 'HRC') });
    expect(at.shows('3')).toEqual([`open: report to ${[body, 'HRC'].sort().join(', ')}`]);
  });

  it('is refused when nobody knows it, with those that have nearly its name', () => {
    const answer = correct({ values: to('GA', 'Securty Council') });
    expect(answer).toMatchObject({ accepted: false, refused: { code: 'unknown-body' } });
    expect(why(answer)).toBe(
      'Nobody here knows a body “Securty Council”. Is it SC (the Security Council)? A body that is not known yet is named with --to-new.',
    );
    expect(why(correct({ values: to(FERRIES) }))).toBe(
      `Nobody here knows a body “${FERRIES}”. A body that is not known yet is named with --to-new.`,
    );
    expect(at.shows('3')).toEqual(['open: report to SC']);
  });

  it.each<[string, (body: string) => RegisterAnswer]>([
    ['confirm', (body) => at.does('confirm', { key: at.key('3'), values: to(body) })],
    ['correct', (body) => correct({ values: to(body) })],
    ['correct of a time', (body) => correct({ values: { due: [{ type: 'session', body, session: 3 }] } })],
    ['split', (body) => at.does('split', { key: at.key('3'), parts: [to('SC'), to(body)] })],
    [
      'add',
      (body) =>
        at.does('add', {
          marked: { paragraph: '1', words: 'note of the ferries', occurrence: 1 },
          values: {
            ...to(body),
            product: 'note',
            addressee: { class: 'secretary_general', name: 'Secretary-General' },
          },
        }),
    ],
  ])('is looked at in %s', (_verb, does) => {
    expect(does('Generel Assembly')).toMatchObject({ refused: { code: 'unknown-body' } });
    expect(why(does('Generel Assembly'))).toContain('Is it GA (the General Assembly)?');
    expect(why(does('General Assembly'))).toBe('accepted');
  });

  it('is taken when a person says that it is new; the register of the mandate knows it from then on', () => {
    expect(why(correct({ values: to(FERRIES, 'Generel Assembly'), newBodies: [FERRIES] }))).toContain(
      '“Generel Assembly”',
    );
    expect(why(correct({ values: to(FERRIES), newBodies: [FERRIES] }))).toBe('accepted');
    expect(why(at.does('correct', { key: at.key('2'), values: to(`the ${FERRIES.toLowerCase()}`) }))).toBe(
      'accepted',
    );
    expect(at.shows().slice(0, 2)).toEqual([`open: report to ${FERRIES}`, `open: report to ${FERRIES}`]);
  });

  it('is taken when the calendar of the house knows it, by its short name and by its full one', () => {
    const body = { kind: 'body', body: 'SCF', name: FERRIES, byYear: false, station: 'Geneva' } as const;
    at.learns({ ...body, source: 'the journal', grade: 'primary' });
    correct({ values: to(FERRIES) });
    at.does('correct', { key: at.key('2'), values: to('SCF') });
    expect(at.shows().slice(0, 2)).toEqual(['open: report to SCF', 'open: report to SCF']);
    expect(why(correct({ values: to('Standing Comittee on Ferries') }))).toContain(
      `Is it SCF (the ${FERRIES})?`,
    );
  });

  it('is not looked at where a day is given, or nothing of it is said', () => {
    at.does('confirm', { key: at.key('4', 2), given: { 'Member-States': day('2009-12-01') } });
    expect(at.shows('4')).toContain('confirmed A/RES/63/900#4.1: briefing to Member States');
  });
});
