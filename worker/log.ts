import { pino } from 'pino';
import pretty from 'pino-pretty';

export type Log = pino.Logger;

/** JSON lines on standard error; readable lines when that is a terminal. */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stderr): Log {
  const options = { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  if (!stream.isTTY) return pino(options, stream);
  return pino(options, pretty({ colorize: true, ignore: 'pid', destination: stream }));
}
