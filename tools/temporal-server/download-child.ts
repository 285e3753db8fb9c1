/** node download-child.ts FOLDER : has Temporal's SDK fetch its development server into FOLDER, and ends. */
import { mkdirSync } from 'node:fs';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: download-child.ts FOLDER');
mkdirSync(folder, { recursive: true });
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir: folder } },
});
await environment.teardown();
