import { inWords } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import { flagOf } from './act.ts';
import { ACT_WORDS, type Act } from './act-words.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';

type Answer = AnswerOf<'openActs'>;
type OpenAct = Answer['acts'][number];

/** Adds `open-acts`: what the rules let a person do with an obligation now, and what stands against the rest. */
export function addOpenActsCommand({ command, show, house }: Cli): void {
  command('open-acts', 'what a person may do with an obligation now, and why not the rest')
    .argument('<id>', 'for example A/RES/63/194#14.1', idArgument)
    .requiredOption('--as <person>', 'who would act, by id or name', personOption)
    .option('--json', 'for machines')
    .action(async (id: string, options: { as: string; json?: boolean }) => {
      const answer = await house().openActs({ query: { id, person: options.as } });
      show(options, answer, () => openActLines(answer));
    });
}

function openActLines({ id, person, today, acts }: Answer): string[] {
  const open = acts.filter((act) => act.open);
  const shut = acts.filter((act) => !act.open);
  return [
    `${id}, on ${inWords(today)}: ${open.length === 0 ? 'nothing is open' : 'open'} to ${person}`,
    ...open.map((act) => `    ${typedAct(act).padEnd(WIDTH)}  ${ACT_WORDS[act.type as Act].does}`),
    ...(shut.length === 0 ? [] : ['', 'Not open']),
    ...shut.map((act) => `    ${typedAct(act).padEnd(WIDTH)}  ${act.why} (${act.code})`),
    ...(open.length === 0 ? [] : ['', `What one needs: rapporteur act ${open[0]?.type} --help`]),
  ];
}

const WIDTH = 44;

/** As far as it can be typed already: `submit --delivery GA-64 --for p-okafor`. */
const typedAct = ({ type, target, onBehalfOf }: OpenAct): string =>
  [
    type,
    ...Object.entries(target).map(([field, value]) => `--${flagOf(field)} ${inQuotes(String(value))}`),
    ...(onBehalfOf === null ? [] : [`--for ${onBehalfOf}`]),
  ].join(' ');

const inQuotes = (value: string): string => (/^[\w./-]+$/.test(value) ? value : `'${value}'`);
