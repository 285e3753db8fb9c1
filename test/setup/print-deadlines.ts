import { zoneOf } from '../../activities/zones.ts';
import { tellProof } from '../../domain/planning/telling/tell.ts';
import { momentOf } from '../../domain/time/instant.ts';
import { answerOf } from '../domain/planning/deadlines/answers.ts';
import { readCases, worldOf } from '../domain/planning/deadlines/table.ts';

/** Every case with its whole answer, its sentences and the moments of its milestones, a line each; on stderr where we are. */

const { locale } = new Intl.DateTimeFormat().resolvedOptions();
const minutesBehind = new Date('2009-01-01T12:00:00Z').getTimezoneOffset();
process.stderr.write(`${locale.slice(0, 5)} ${minutesBehind}`);

const zone = zoneOf('New York', 2008, 2012);
for (const each of readCases(`${import.meta.dirname}/../domain/planning/deadlines`)) {
  const answer = answerOf(each);
  const { known } = worldOf(each);
  const told = (['en', 'fr'] as const).map((language) =>
    tellProof(answer.proof, answer.proof.length, language, known),
  );
  const moments = answer.milestones.map(({ on }) => momentOf(on, 24, zone));
  process.stdout.write(`${JSON.stringify({ words: each.words, answer, told, moments })}\n`);
}
