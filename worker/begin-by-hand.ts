import type { DatedMandate } from '../activities/documents/open.ts';
import type { KeptReading } from '../activities/documents/read-document.ts';
import { RehearsalSession } from '../client/rehearsal/by-hand/session.ts';
import type { FreshHouse } from '../client/rehearsal/by-hand/way.ts';
import type { Given } from '../client/rehearsal/rehearse.ts';
import { readMandate } from '../domain/reading/read-mandate.ts';
import type { Source } from '../domain/register/events.ts';
import { usually } from '../domain/rehearsal/luck.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import { freshRehearsal } from './fresh-rehearsal.ts';

/** What somebody goes through by hand: a mandate, as it was read and from which document. */
export interface ByHand extends Pick<Given, 'people' | 'cast' | 'plan' | 'from' | 'until' | 'paragraphs'> {
  mandate: DatedMandate;
  source: Source;
}

/** Each way through it has a server of its own, in memory. What was read is launched, and not read again. Throws as `rehearse`. */
export function beginByHand({ source, ...given }: ByHand, bundle: string): Promise<RehearsalSession> {
  const { mandate } = given;
  const read = { format: source.format as KeptReading['read']['format'], text: mandate.text, mandate };
  const kept: KeptReading = {
    ...{ document: source.sha256, name: source.name },
    read: { ...read, neighbours: [], ...readMandate(mandate) },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const open = async (): Promise<FreshHouse> => {
    const { house, keeper, close } = await freshRehearsal(bundle, yearOf(mandate.adopted));
    const reading = await keeper.keep('reading', bytes);
    return {
      house: {
        ...house,
        launch: ({ text: _same, ...request }, startsAt) => house.launch({ ...request, reading }, startsAt),
      },
      close,
    };
  };
  return RehearsalSession.begin(open, { ...given, text: mandate.text, luck: usually });
}
