import { expect, it } from 'vitest';
import { symbolInName } from '../../../activities/documents/symbol-in-name.ts';

it.each([
  ['A-RES-35-201.pdf', 'A/RES/35/201'],
  ['/home/of/somebody/A_RES_63_194.docx', 'A/RES/63/194'],
  ['A-RES-76-84-A.txt', 'A/RES/76/84 A'],
  ['A-RES-73-6-EN.pdf', 'A/RES/73/6'],
  ['A-RES-73-6.layout.txt', 'A/RES/73/6'],
  ['A-RES-3235-XXIX.txt', 'A/RES/3235(XXIX)'],
  ['S_RES_2476(2019).html', 'S/RES/2476(2019)'],
  ['A-HRC-RES-57-36.pdf', 'A/HRC/RES/57/36'],
  ['UNEP-GC-SS.X-5.txt', 'UNEP/GC/SS.X/5'],
  ['UNEP-EA.2-RES.5.txt', 'UNEP/EA.2/RES.5'],
  ['resolution.pdf', undefined],
  ['A-RES.txt', undefined],
  ['notes on A-RES-35-201.txt', undefined],
])('%s stands for %s', (name, symbol) => {
  expect(symbolInName(name)).toBe(symbol);
});
