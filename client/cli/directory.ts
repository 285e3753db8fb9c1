import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { type FactNumber, factNumber, type NamedFact } from '../../domain/directory/facts.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { DirectoryAsked } from '../api/directory-contract.ts';
import { readPeopleFile } from '../directory/people-file.ts';
import { personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import {
  type Appointing,
  appointment,
  type DaysGiven,
  dayOption,
  daysArgument,
  holderOf,
  knownPeople,
  namesOf,
  newPerson,
  numberArgument,
  personIn,
  postIn,
  subjectIn,
} from './directory-values.ts';
import { factLine, peopleLines } from './directory-words.ts';

interface Options {
  json?: boolean;
  as: string;
  reason?: string;
}

/** Adds the commands of the directory: who holds which post, who is away, who stands in, who may act for whom. */
export function addDirectoryCommands({ command, show, house }: Cli): void {
  const asked = (on?: CivilDate): Promise<DirectoryAsked> => house().directory({ query: { on } });
  const said = async (
    options: Options,
    facts: NamedFact[],
    { people }: DirectoryAsked,
    file: { name: string; sha256: string } | null = null,
  ): Promise<void> => {
    const { as: actor, reason = null } = options;
    const answer = await house().changeDirectory({
      key: randomUUID(),
      body: { actor, facts, file, reason },
    });
    const names = namesOf(people, facts);
    const numbered = facts.map((fact, index) => ({ number: factNumber(answer.seq, index + 1), fact }));
    show(options, { ...answer, facts: numbered }, () => [
      `Change ${answer.seq} of the directory: ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}.`,
      ...(facts.length > MOST_SHOWN ? [] : numbered.map(({ number, fact }) => factLine(number, fact, names))),
    ]);
  };
  const verb = (name: string, description: string): Command =>
    command(name, description)
      .option('--reason <words>', 'why, for the record')
      .option('--as <person>', 'who says so, by id or name', personOption, 'officer')
      .option('--json', 'for machines');

  command('people', 'who holds which post, who is away, who stands in and who may act for whom')
    .option('--on <day>', 'as of that day; else of today', dayOption('--on'))
    .option('--numbers', 'all that was said and stands, by the numbers with which it is taken back')
    .option('--json', 'for machines')
    .action(async (options: { json?: boolean; on?: CivilDate; numbers?: boolean }) => {
      const directory = await asked(options.on);
      if (directory.objections.length > 0) process.exitCode = 1;
      show(options, directory, () => peopleLines(directory, options.numbers ?? false));
    });

  verb('import-people', 'take people and posts from a file into the directory, all rows or none')
    .argument('<file>', 'CSV (see samples/people.csv), or facts in JSON')
    .option('--try', 'only tell what would be taken; nothing is recorded')
    .action(async (file: string, options: Options & { try?: boolean }) => {
      const bytes = bytesOf(file);
      const directory = await asked();
      const facts = readPeopleFile(bytes, file, knownPeople(directory));
      if (facts.length === 0) {
        show(options, { seq: directory.seq, facts }, () => [`${file} says nothing new. Nothing is changed.`]);
        return;
      }
      if (options.try) {
        const names = namesOf(directory.people, facts);
        show(options, { seq: directory.seq, facts }, () => [
          `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} would be taken. Nothing is changed.`,
          ...facts.map((fact) => factLine(null, fact, names)),
        ]);
        return;
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await said(options, facts, directory, { name: basename(file), sha256 });
    });

  verb('appoint', 'somebody holds a post from a day on; whoever held it before ends')
    .argument('<post>', 'for example "Chief of Section"')
    .argument('<person>', 'the id, or the name where one person has it')
    .option('--from <day>', 'the first day; else today', dayOption('--from'))
    .option('--to <day>', 'the last day; else no end is known', dayOption('--to'))
    .option('--name <words>', 'what the person is called, who is new')
    .option('--station <place>', 'the duty station of the post, which is new or moves there on that day')
    .option('--unit <unit>', 'its unit')
    .option('--supervisor <post>', 'the post above it')
    .action(async (given: string, who: string, options: Options & Appointing) => {
      const directory = await asked(options.from);
      const post = postIn(given, directory);
      const person = options.name === undefined ? personIn(who, directory) : newPerson(who);
      const facts = appointment(post, person, options, directory);
      await said(options, facts, directory);
    });

  verb('away', 'somebody is away for a time')
    .argument('<person>', 'the id, or the name where one person has it')
    .argument('<days>', '2026-08-01..2026-08-14; 2026-08-01.. when no end is known; a day', daysArgument)
    .action(async (who: string, days: DaysGiven, options: Options) => {
      const directory = await asked();
      await said(options, [{ kind: 'absence', person: personIn(who, directory), ...days }], directory);
    });

  verb('substitute', 'somebody stands in while another is away')
    .argument('<whom>', 'a person, or a post whoever holds it')
    .argument('<person>', 'who stands in')
    .argument('<days>', '2026-01-01..2026-12-31; 2026-01-01.. when no end is known', daysArgument)
    .action(async (whom: string, who: string, days: DaysGiven, options: Options) => {
      const directory = await asked(days.from);
      const person = personIn(who, directory);
      await said(
        options,
        [{ kind: 'substitute', for: subjectIn(whom, directory), person, ...days }],
        directory,
      );
    });

  verb('delegate', 'the holder of a post lets somebody act for them for a time')
    .argument('<post>', 'the post that is delegated')
    .argument('<person>', 'who may act')
    .argument('<days>', '2026-06-01..2026-06-30; 2026-06-01.. until it is taken back', daysArgument)
    .option('--and <post...>', 'more posts of the same holder')
    .action(async (first: string, who: string, days: DaysGiven, options: Options & { and?: string[] }) => {
      const directory = await asked(days.from);
      const posts = [first, ...(options.and ?? [])].map((each) => postIn(each, directory));
      const person = personIn(who, directory);
      const by = holderOf(posts[0] ?? '', directory);
      await said(options, [{ kind: 'delegation', by, person, posts, ...days }], directory);
    });

  verb('take-back', 'what was said counts no longer: a delegation, an absence, an appointment …')
    .argument('<number>', 'for example 4.2; see: rapporteur people --numbers', numberArgument)
    .option('--from <day>', 'from that day on; else from today', dayOption('--from'))
    .option('--altogether', 'as if it had never been said')
    .action(async (number: FactNumber, options: Options & { from?: CivilDate; altogether?: boolean }) => {
      const directory = await asked();
      const from = options.altogether ? null : (options.from ?? directory.on);
      await said(options, [{ kind: 'taken-back', fact: number, from }], directory);
    });
}

/** More lines than anybody reads. */
const MOST_SHOWN = 20;
