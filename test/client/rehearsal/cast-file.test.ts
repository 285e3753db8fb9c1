import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCast } from '../../../client/rehearsal/cast-file.ts';
import { castNamed, SHIPPED_CASTS } from '../../../client/rehearsal/shipped.ts';
import { Fault } from '../../../domain/faults.ts';
import { BROKEN, UNREADABLE } from './broken-casts.ts';

function fault(of: () => unknown): Fault {
  try {
    of();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a file that is no cast', () => {
  it.each(BROKEN)('%s', (_title, yaml, told) => {
    const { code, message } = fault(() => readCast(yaml, 'mine.yaml'));
    expect(code).toBe('cast.broken');
    const [first, ...lines] = message.split('\n');
    expect(first).toMatch(
      /^mine\.yaml: nothing was rehearsed, since (?:1 place in it is|\d+ places in it are)/,
    );
    expect(lines.map((line) => line.trim())).toEqual(
      told.map((each) => expect.stringMatching(new RegExp(`^${each.replaceAll('?', '\\?')}$`))),
    );
  });

  it.each(UNREADABLE)('%s', (_title, yaml, told) => {
    const { code, message } = fault(() => readCast(yaml, 'mine.yaml'));
    expect(code).toBe('cast.unreadable');
    expect(message).toMatch(new RegExp(told));
  });

  it('tells twenty places, and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, at) => `part ${at}: 1`).join('\n');
    const { message } = fault(() => readCast(`cast: a\n${many}`, 'mine.yaml'));
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toMatch(/ {2}and 10 more$/);
  });

  it.each(['samples/casts', 'no-such-cast', ''])('a name of none: “%s”', (name) => {
    const { code, remedy } = fault(() => castNamed(name));
    expect(code).toBe('cast.unknown');
    expect(remedy).toContain('all-goes-well');
  });
});

describe('a cast', () => {
  it('is done as in all-goes-well where it says nothing', () => {
    const { name: _name, about: _about, ...said } = castNamed('all-goes-well').cast;
    const { name, about: _none, ...left } = readCast('cast: Mine', 'mine.yaml').cast;
    expect(name).toBe('Mine');
    expect(Object.keys(left)).toEqual(Object.keys(said));
    expect({ ...left, views: null, clearance: null }).toEqual({ ...said, views: null, clearance: null });
  });

  it('may say never of every step', () => {
    const { cast } = readCast(
      `cast: a
forecast: never
views: never
draft: never
clearance: { each: never, of: { section: never } }
submission: never
chair: never
issuance: never
briefing: never
new dates: never`,
      'mine.yaml',
    );
    const { forecast, views, draft, clearance, submission, chair, issuance, briefing, dates } = cast;
    for (const step of [forecast, views, draft, submission, chair, issuance, briefing, dates])
      expect(step).toBeNull();
    expect(clearance).toEqual({ each: null, of: { section: null } });
  });

  it('may repeat itself by anchors and aliases', () => {
    const { cast } = readCast(
      'cast: a\nacts:\n  - &rest { who: officer, does: put-on-hold, on: 5 May 2009 }\n  - *rest',
      'mine.yaml',
    );
    expect(cast.acts).toHaveLength(2);
    expect(cast.acts[1]).toEqual(cast.acts[0]);
  });

  it('knows where everybody and every day is that it names', () => {
    const { named, days } = readCast(
      `cast: a
posts: { Director: Ana Sousa }
away:
  - { who: DRAFTER, from: 2009-08-01, until: 2009-08-31, substitute: officer }
  - { who: officer, from: 1 August, until: 31 August }
clearance: { of: { section: never } }
sessions: [{ on: 2009-03-01, opens: 3 weeks earlier }]
acts: [{ who: officer, for: section, does: withdraw, on: 5 May 2009 }]`,
      'mine.yaml',
    );
    expect(named.map(({ who, at }) => `${who} ${at.line}:${at.column}`)).toEqual([
      'Director 2:20',
      ...['DRAFTER 4:12', 'officer 4:70', 'officer 5:12'],
      ...['section 6:29', 'officer 8:15', 'section 8:29'],
    ]);
    expect(days.map(({ on, at }) => `${on} ${at.line}`)).toEqual([
      '2009-08-31 4',
      '2009-03-01 7',
      '2009-05-05 8',
    ]);
  });

  it('that ships is in the list, and the other way round', () => {
    const files = readdirSync('samples/casts').filter((name) => name.endsWith('.yaml'));
    expect(files.sort()).toEqual(SHIPPED_CASTS.map((name) => `${name}.yaml`).sort());
    for (const name of SHIPPED_CASTS) expect(castNamed(name).file).toBe(`samples/casts/${name}.yaml`);
  });

  it('that ships is for any mandate: it has no year', () => {
    for (const name of SHIPPED_CASTS.filter((each) => each !== 'everything-at-once'))
      expect(readFileSync(`samples/casts/${name}.yaml`, 'utf8'), name).not.toMatch(
        /\b\d{4}-\d\d|\b(?:19|20)\d\d\b/,
      );
  });
});
