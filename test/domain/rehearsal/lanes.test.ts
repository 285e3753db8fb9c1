import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../../domain/rehearsal/lanes.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { castOf, type How, type Piece, play } from './stage.ts';

/** Who had the move, was away and was reminded: a line for each person at a post. */
function told(piece: Piece, yaml: string, how: How = {}): string[] {
  const { file, outcome } = play(piece, castOf(yaml), how);
  return lanesOf(file.record, outcome.clock).flatMap(({ post, held, away, reminded, days }) => [
    `${post} had it for ${days} days, ${held.map(({ from, until }) => `${from} to ${until}`).join(', ')}`,
    ...away.map(({ from, until }) => `${post} was away ${from} to ${until}`),
    ...reminded.map(({ on, kind, of }) => `${post} heard on ${on} of ${of}: ${kind}`),
  ]);
}

describe('lanes', () => {
  it('a director who is away in summer has the text until September, and hears of it', () => {
    const lanes = told('report', 'away: [{ who: division, from: 1 June 2009, until: 31 August 2009 }]');
    expect(lanes[0]).toBe('Drafting officer had it for 161 days, 2008-12-18 to 2009-05-28');
    expect(lanes).toContain('Director had it for 95 days, 2009-05-29 to 2009-09-01');
    // The day after the last.
    expect(lanes).toContain('Director was away 2009-06-01 to 2009-09-01');
    expect(lanes).toContain('Director heard on 2009-07-01 of clear: reminder');
    expect(lanes).toContain('Documents officer heard on 2009-07-03 of clear: escalation');
  });

  it('an absence that nobody knows the end of lasts until the end of all', () => {
    const lanes = told('report', 'clearance: { of: { division: never } }', {
      on: '2009-06-15',
      happens: (file) => {
        const { Director: seat } = file.life.seats;
        if (seat === undefined) throw new Error('there is no Director');
        const away = [{ from: civilDate('2009-06-15'), to: null }];
        const directory = { directorySeq: 1, seats: [{ ...seat, away }], hours: [] };
        file.does('directory', { type: 'seat-posts', directory });
      },
    });
    expect(lanes).toContain('Director was away 2009-06-15 to 2009-07-08');
  });
});
