/** node keep-without-end.ts FOLDER : begins to keep a draft, says so, and never comes to its end. */
import { Readable } from 'node:stream';
import { openDirectory } from '../../../../activities/documents/keeping/directory.ts';

const [folder = ''] = process.argv.slice(2);
const keeper = await openDirectory(folder);
setInterval(() => {}, 60_000);
await keeper.keep(
  'draft',
  Readable.from(
    (async function* () {
      yield Buffer.alloc(1_000_000);
      yield Buffer.alloc(1);
      process.stdout.write('begun\n');
      await new Promise(() => {});
    })(),
  ),
);
