/**
 * What is still under way when a rehearsal ends says that its server is gone, when nobody listens any more: then nothing of it is
 * told. Before, it is told and ends the process, as ever.
 */
export function hushOnce(isEnding: () => boolean): void {
  process.on('uncaughtException', (error) => {
    if (isEnding()) return;
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
