import { describe, expect, it } from 'vitest';
import type { RehearsalHouse } from '../../../client/rehearsal/rehearse.ts';
import { castNamed } from '../../../client/rehearsal/shipped.ts';
import type { RecordedEvent } from '../../../domain/obligation/events.ts';
import { CLOCK } from '../../../domain/obligation/parties.ts';
import { canonical, lived } from './lived.ts';

/** Six reports that are all owed to the same session. */
const SIX = `A/RES/63/194
Resolution 63/194
Adopted by the General Assembly at its 70th plenary meeting, on 18 December 2008
Improving the coordination of efforts

The General Assembly,

${['trade', 'water', 'health', 'housing', 'energy', 'transport']
  .map(
    (what, at) =>
      `${at + 1}. Requests the Secretary-General to submit to the General Assembly at its sixty-fourth session a report on ${what};`,
  )
  .join('\n\n')}

7. Decides to remain seized of the matter.
`;

/** What the clock has said comes into the record when it is looked for the third time. */
function slowToRing(house: RehearsalHouse): RehearsalHouse {
  const looked = new Map<string, number>();
  const isLate = ({ obligation, seq, actor }: RecordedEvent): boolean => {
    if (actor !== CLOCK) return false;
    const times = (looked.get(`${obligation}/${seq}`) ?? 0) + 1;
    looked.set(`${obligation}/${seq}`, times);
    return times < 3;
  };
  return {
    ...house,
    async record(id, afterSeq) {
      const news = await house.record(id, afterSeq);
      const at = news.findIndex(isLate);
      return at < 0 ? news : news.slice(0, at);
    },
  };
}

describe('the same cast is the same story, but for ids and real times', () => {
  it('of one obligation', async () => {
    const [one, other] = ['63/310', '63/311'];
    const told = [one, other].map((symbol) =>
      lived(symbol, castNamed('silent-states'), { paragraphs: ['11'] }).then((each) =>
        canonical(each, symbol),
      ),
    );
    const [first, second] = await Promise.all(told);
    expect(first).toContain('round 2, to 5 who were silent');
    expect(second).toBe(first);
  });

  it('of a house so slow that what has rung is in the record a while later', async () => {
    const cast = castNamed('silent-states');
    const [soon, late] = ['63/315', '63/316'];
    const told = [
      lived(soon, cast, { paragraphs: ['11'] }).then((each) => canonical(each, soon)),
      lived(late, cast, { paragraphs: ['11'], seenAs: slowToRing }).then((each) => canonical(each, late)),
    ];
    const [first, second] = await Promise.all(told);
    expect(first).toContain('round 2, to 5 who were silent');
    expect(second).toBe(first);
  });

  it('of six at once, also when a session moves, and however many there are beside it', async () => {
    const cast = castNamed('session-moved');
    const first = await lived('63/312', cast, { text: SIX });
    const second = await lived('63/313', cast, { text: SIX });
    expect(first.lives).toHaveLength(6);
    expect(canonical(first, '63/312')).toContain('accepted');
    expect(canonical(second, '63/313')).toBe(canonical(first, '63/312'));
    const alone = await lived('63/314', cast, { text: SIX, paragraphs: ['4'] });
    const beside = { ...first, lives: first.lives.filter(({ obligation }) => obligation.includes('#4.')) };
    expect(canonical(alone, '63/314')).toBe(canonical({ ...beside, notOwn: alone.notOwn }, '63/312'));
  }, 300_000);
});
