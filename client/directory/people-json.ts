import { checked } from '../api/contract.ts';
import { directoryFact, namedFacts } from '../api/directory-contract.ts';
import { type Broken, unreadable } from './broken-rows.ts';
import type { PlacedFact } from './people-file.ts';

/** The facts of a JSON text, as `POST /directory` takes them: a list, or an object with the list `facts`. */
export function jsonFacts(text: string, file: string, broken: Broken): PlacedFact[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const where = /line \d+ column \d+/.exec(String(error))?.[0];
    throw unreadable(file, `is not JSON${where ? `: see ${where}` : ''}`, error);
  }
  const list = Array.isArray(value) ? value : (value as { facts?: unknown }).facts;
  if (!Array.isArray(list) || list.length === 0) throw unreadable(file, 'has no list of facts');
  return list.flatMap((each, index) => {
    const place = { at: `fact ${index + 1}`, order: index + 1 };
    const fact = checked(directoryFact, each);
    if ('value' in fact) return namedFacts([fact.value]).map((one) => ({ place, fact: one }));
    broken.say(place, fact.wrong);
    return [];
  });
}
