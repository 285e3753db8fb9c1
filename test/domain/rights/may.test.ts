import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '../../../domain/obligation/commands.ts';
import { rightToAct } from '../../../domain/rights/acts.ts';
import { type Asker, may } from '../../../domain/rights/may.ts';
import { RIGHT_NAMES, type Right, SCOPES } from '../../../domain/rights/rights.ts';
import { ROLE_NAMES, type Role } from '../../../domain/rights/roles.ts';
import { RIGHTS_AS_TEXT } from '../../cases/rights.ts';

const [, ...LINES] = RIGHTS_AS_TEXT.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const signedIn = (...roles: Role[]): Asker => ({ via: 'session', roles, scopes: null });
const withToken = (roles: Role[], ...scopes: Right[]): Asker => ({ via: 'token', roles, scopes });

describe('the table of rights', () => {
  it.each(LINES)('%s is open to whom the law book says', (right, ...rest) => {
    const said = ROLE_NAMES.map((role) => (may(signedIn(role), right as Right).allowed ? 'yes' : 'no'));
    expect(said).toEqual(rest.slice(0, ROLE_NAMES.length));
    expect(rest.slice(ROLE_NAMES.length).join(' ')).not.toBe('');
  });

  it('has no right that the law book has not, and no other', () => {
    expect(LINES.map(([right]) => right)).toEqual(RIGHT_NAMES);
  });

  it('has one right for each act', () => {
    expect(COMMAND_TYPES.filter((type) => !RIGHT_NAMES.includes(rightToAct(type)))).toEqual([]);
  });

  it('says why not, so that a button can show it', () => {
    expect(may(signedIn('auditor'), 'launch')).toEqual({
      allowed: false,
      code: 'rights.not-allowed',
      why: 'To launch an obligation is for officers: an auditor reads everything and changes nothing.',
    });
    expect(may(signedIn(), 'read')).toMatchObject({ why: expect.stringContaining('has no role yet') });
  });

  it('opens what any of several roles opens', () => {
    expect(may(signedIn('administrator', 'manager'), 'decide-draft').allowed).toBe(true);
  });

  it('opens everything to who has the token of the home', () => {
    const operator: Asker = { via: 'home', roles: [], scopes: null };
    expect(RIGHT_NAMES.filter((right) => !may(operator, right).allowed)).toEqual([]);
  });

  it('opens to a token what it names and its account may, and nothing else', () => {
    expect(may(withToken(['officer'], 'read'), 'read').allowed).toBe(true);
    expect(may(withToken(['officer'], 'read'), 'launch')).toMatchObject({
      why: expect.stringContaining('does not name launch'),
    });
    expect(may(withToken(['auditor'], 'launch'), 'launch').allowed).toBe(false);
  });

  it('has what no token opens, whatever it names', () => {
    const all = withToken([...ROLE_NAMES], ...RIGHT_NAMES);
    const closed = RIGHT_NAMES.filter((right) => !may(all, right).allowed);
    expect(closed).toEqual([
      'speak-for-house',
      'keys',
      'accounts',
      'tokens-own',
      'tokens-all',
      'decrypt',
      'stop',
    ]);
    expect(SCOPES).not.toContain('tokens-own');
  });
});
