/** node answers-child.ts ADDRESS NAMESPACE : ends with 0 once a server at that address serves the namespace. */
import { setTimeout as pause } from 'node:timers/promises';
import { answers } from './answers.ts';

const [address, namespace] = process.argv.slice(2);
if (!address || !namespace) throw new Error('usage: answers-child.ts ADDRESS NAMESPACE');
// Whoever asked is gone: nobody wants to know any more.
process.stdin.resume().on('close', () => process.exit(1));
while (!(await answers(address, namespace))) await pause(50);
process.exit(0);
