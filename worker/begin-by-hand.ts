import { RehearsalSession } from '../client/rehearsal/by-hand/session.ts';
import type { Given } from '../client/rehearsal/rehearse.ts';
import { usually } from '../domain/rehearsal/luck.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import { freshRehearsal } from './fresh-rehearsal.ts';

/** What somebody goes through by hand. */
export type ByHand = Omit<Given, 'luck' | 'progress' | 'launched'>;

/** Each way through it has a server of its own, in memory. Throws as `rehearse`. */
export function beginByHand(given: ByHand, bundle: string): Promise<RehearsalSession> {
  const open = () => freshRehearsal(bundle, yearOf(given.mandate.adopted));
  return RehearsalSession.begin(open, { ...given, luck: usually });
}
