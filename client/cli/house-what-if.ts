import { Fault } from '../../domain/faults.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { whatIfLines } from './calendar-words.ts';
import type { Cli } from './cli.ts';
import { type FactOptions, factsIn } from './fact-options.ts';
import { outlastingLines } from './fact-words.ts';
import type { House } from './house.ts';
import { tryInHouse, worldOfHouse } from './house-facts.ts';

/** What `rapporteur what-if` may be told; the house takes only facts and `only`, all else is of a file. */
export interface AskedOptions extends FactOptions {
  only?: ObligationId[];
  symbol?: string;
  people?: string;
  station?: string;
  calendar?: string[];
  when: Record<string, string>;
  language: string;
  json?: boolean;
}

/** What would move of all that runs in the house. Throws as `tryInHouse`, and `house.not-running`. */
export async function whatIfInHouse(house: House, options: AskedOptions, show: Cli['show']): Promise<void> {
  refuseOfFile(options);
  const world = await worldOfHouse(house).catch(orOfFile);
  const facts = factsIn(options, world);
  const answer = await tryInHouse(house, facts, options.only);
  show(options, answer, () => whatIfLines(answer, outlastingLines(facts, world)));
}

function refuseOfFile({ symbol, people, station, calendar, when, language }: AskedOptions): void {
  const given = Object.entries({
    '--symbol': symbol,
    '--people': people,
    '--station': station,
    '--calendar': calendar,
    '--when': Object.keys(when)[0],
    '--language': language === 'en' ? undefined : language,
  }).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (given.length === 0) return;
  throw new Fault(
    'request.invalid',
    `rapporteur what-if: ${given.join(', ')} can only be asked of a FILE, and none is given.`,
    'Name the resolution before the options. To ask of all that runs, leave them out; of a calendar file: rapporteur import-calendar FILE --try.',
  );
}

/** Who forgot the file has to hear of it. */
function orOfFile(error: unknown): never {
  if (!(error instanceof Fault) || error.code !== 'house.not-running') throw error;
  throw new Fault(
    error.code,
    error.message,
    `${error.remedy} Or ask of a resolution, which needs nothing running: rapporteur what-if FILE with these options.`,
    { cause: error },
  );
}
