import type { Command } from 'commander';
import type { House } from './house.ts';

/** What commands are made with. */
export interface Cli {
  command(name: string, description: string): Command;
  /** For machines the value itself, for people the sentences. */
  show(options: { json?: boolean }, value: unknown, lines: () => string[]): void;
  home(): string;
  /** The house of the home; where that is, is settled when a command is called. */
  house(): House;
}
