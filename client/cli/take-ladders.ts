import { randomUUID } from 'node:crypto';
import { Fault } from '../../domain/faults.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { TakingLine } from '../api/ladders-contract.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { worldOfHouse } from './house-facts.ts';
import { stationIn } from './world-options.ts';

interface Given {
  all?: boolean;
  station?: string;
  try?: boolean;
  reason?: string;
  as: string;
  for?: string;
  json?: boolean;
}

/** Adds `take-ladders`: what runs is reminded of by the ladders that are in force now, not by those of its launch. */
export function addTakeLaddersCommand({ command, show, house }: Cli): void {
  command('take-ladders', 'give what runs the ladders that are in force now: set-ladder is for launches')
    .usage('<id...> --reason <words> | --all [--station <place>] --reason <words> | … --try')
    .argument('[id...]', 'see: rapporteur list', (text: string, before: ObligationId[] = []) => [
      ...before,
      idArgument(text),
    ])
    .option('--all', 'all that run and whose officer you are')
    .option('--station <place>', 'of these only those that are planned for that duty station')
    .option('--try', 'only show when each would speak next')
    .option('--reason <words>', 'why, for the record of each')
    .requiredOption('--as <person>', 'who acts, by id or name', personOption)
    .option('--for <person>', 'on whose behalf, by id or name', personOption)
    .option('--json', 'for machines')
    .action(async (ids: ObligationId[] = [], options: Given) => {
      const isTry = options.try === true;
      if ((ids.length === 0) !== (options.all === true)) throw eitherOr();
      const reason = options.reason?.trim() || (isTry ? 'Only tried.' : '');
      if (reason === '') throw noReason();
      const { station } = options;
      const answer = await house().takeLadders({
        key: randomUUID(),
        body: {
          ...{ actor: options.as, onBehalfOf: options.for ?? null, reason },
          ...{ ids: options.all ? null : ids, try: isTry },
          station: station === undefined ? null : stationIn(station, (await worldOfHouse(house())).known),
        },
      });
      const became = (outcome: TakingLine['outcome']) =>
        answer.obligations.filter((each) => each.outcome === outcome);
      if (!options.all && became('refused').length > 0) process.exitCode = 2;
      if (became('not-reached').length > 0) process.exitCode = 1;
      show(options, answer, () => [
        ...answer.obligations.flatMap((line) => linesOf(line, isTry)),
        `${became('taken').length} ${isTry ? 'would go' : 'go'} by the ladders of change ${answer.calendarSeq} of the calendar; ${became('same').length} did before, ${became('refused').length} refused, ${became('not-reached').length} not reached.${isTry ? ' Nothing is changed.' : ''}`,
      ]);
    });
}

function linesOf({ id, outcome, why, replanned }: TakingLine, isTry: boolean): string[] {
  if (outcome === 'same') return [`${id}: ${why}`];
  if (why !== null) return [`${id}: ${outcome === 'refused' ? 'refused' : 'not reached'}. ${why}`];
  return [
    `${id}: ${isTry ? 'would speak' : 'speaks'} next`,
    ...replanned.map(
      ({ awaited, from, to }) =>
        `    of ${milestoneName(awaited)} ${to === null ? 'no more' : `on ${inWords(to)}`}${from === null ? '' : `, not on ${inWords(from)}`}`,
    ),
    ...(replanned.length === 0 ? ['    of nothing on another day'] : []),
  ];
}

const eitherOr = (): Fault =>
  new Fault(
    'request.invalid',
    'rapporteur take-ladders: expected ids of obligations, or --all.',
    'Write it as: rapporteur take-ladders ID --reason WORDS --as PERSON. See what runs with: rapporteur list.',
  );

const noReason = (): Fault =>
  new Fault(
    'request.invalid',
    'rapporteur take-ladders: there is no reason.',
    'Say why with --reason WORDS: it is recorded. Or only see what it would do: --try.',
  );
