import { dated } from '../../activities/documents/open.ts';
import type { DocumentRead } from '../../activities/documents/read-document.ts';
import { Fault } from '../../domain/faults.ts';
import { type Draft, prepareConfirmation, withGiven } from '../../domain/obligation/confirm.ts';
import { ROLES } from '../../domain/planning/due-row.ts';
import { owingOf } from '../../domain/planning/owing.ts';
import type { Owing } from '../../domain/planning/plan-days.ts';
import type { Chain } from '../../domain/planning/prepare.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { type People, partiesOf } from '../api/contract.ts';

/** A duty of a document, as it would be launched. */
export interface PlannedDuty {
  paragraph: string;
  draft: Draft;
  owing: Owing;
}

export interface DutiesOf {
  symbol: string;
  duties: PlannedDuty[];
  /** Sections of other products; `section`: of which, in the words of the text. */
  notOwn: { paragraph: string; why: string; section: string }[];
}

/** How it would be planned: by which calendars, where, by whom, and the days that a person gives. */
export interface Planning {
  known: KnownDays;
  station: string;
  people: People | null;
  /** By paragraph, or by paragraph and delivery: `7`, `14/GA-64`. */
  when: Record<string, string>;
}

/** The duties of a document that was read, ready to be planned. Throws `document.no-adoption` and `request.invalid`. */
export function dutiesIn(read: DocumentRead, file: string, planning: Planning): DutiesOf {
  const mandate = dated(read.mandate, file);
  const duties: PlannedDuty[] = [];
  const notOwn: DutiesOf['notOwn'] = [];
  const used = new Set<string>();
  for (const reading of read.readings) {
    const { paragraph } = reading;
    const prepared = prepareConfirmation(reading, mandate, planning.known);
    if (!prepared.own) {
      notOwn.push({ paragraph, why: prepared.why, section: reading.inContext?.value ?? '' });
      continue;
    }
    const given = prepared.draft.deliveries.flatMap(({ key }) => {
      const label = [`${paragraph}/${key}`, paragraph].find((each) => Object.hasOwn(planning.when, each));
      const on = label && planning.when[label];
      if (label === undefined || on === undefined) return [];
      used.add(label);
      return [[key, { on: civilDate(on), reason: 'given with --when' }]];
    });
    const draft = withGiven(prepared.draft, Object.fromEntries(given));
    duties.push({ paragraph, draft, owing: owingOf(draft, planning.station, chainOf(planning.people)) });
  }
  const unused = Object.keys(planning.when).find((label) => !used.has(label));
  if (unused !== undefined) {
    throw new Fault(
      'request.invalid',
      `--when ${unused}: no duty of ${mandate.symbol} has this paragraph or delivery.`,
      `There are ${duties.map(({ paragraph }) => paragraph).join(', ') || 'none'}.`,
    );
  }
  return { symbol: mandate.symbol, duties, notOwn };
}

const chainOf = (people: People | null): Chain =>
  people === null
    ? ROLES
    : {
        drafter: people.drafter.post,
        stages: people.clearance.map((stage) => ({
          key: stage.key,
          post: partiesOf(stage)[0]?.post ?? stage.key,
        })),
      };
