/**
 * npx node test/setup/documents/write-odt.ts [--automatic] : A/RES/63/194 with the UN's layout as a flat OpenDocument text
 * on standard output, for LibreOffice to convert. With --automatic the paragraph numbers are those of a list, not typed.
 */
import { readFileSync } from 'node:fs';
import { STYLES } from './styles.ts';

const SYMBOL = 'A/RES/63/194';
const JOB = '08-48306';
const automatic = process.argv.includes('--automatic');
const marked = readFileSync(new URL('A-RES-63-194.marked.txt', import.meta.url), 'utf8');

const lines = marked.split('\n').filter((line) => line !== '');
const notes = new Map<string, string>();
for (const line of lines) {
  const [, number, words] = /^\[\^(\d+)\]: (.*)$/.exec(line) ?? [];
  if (number !== undefined && words !== undefined) notes.set(number, words);
}
const [title = '', ...rest] = lines.filter((line) => !line.startsWith('[^'));
const body = rest.slice(0, -2);
const closing = rest.slice(-2);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\t', '<text:tab/>');

/** `*italics*` and `[^1]` footnotes as OpenDocument. */
function inline(words: string): string {
  return escaped(words)
    .replace(/\*([^*]+)\*/g, '<text:span text:style-name="Italic">$1</text:span>')
    .replace(/\[\^(\d+)\]/g, (_, number: string) => note(number));
}

const note = (number: string): string =>
  `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation>` +
  `<text:note-body><text:p text:style-name="Footnote">${inline(notes.get(number) ?? '')}</text:p></text:note-body></text:note>`;

const paragraph = (style: string, words: string): string =>
  `<text:p text:style-name="${style}">${inline(words)}</text:p>`;

const cell = (style: string, ...paragraphs: string[]): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;

const masthead = [
  '<table:table table:name="Masthead" table:style-name="Masthead">',
  '<table:table-column table:style-name="Wide"/><table:table-column table:style-name="Narrow"/>',
  '<table:table-row>',
  cell('Ruled', paragraph('MastheadLeft', 'United Nations')),
  cell('Ruled', paragraph('MastheadRight', SYMBOL)),
  '</table:table-row><table:table-row>',
  cell('Ruled', paragraph('MastheadOrgan', 'General Assembly')),
  cell('Ruled', paragraph('Distribution', 'Distr.: General'), paragraph('Distribution', '23 January 2009')),
  '</table:table-row></table:table>',
].join('');

const opening = [
  paragraph('Session', 'Sixty-third session'),
  paragraph('AgendaItem', 'Agenda item 97'),
  paragraph('Adopted', 'Resolution adopted by the General Assembly on 18 December 2008'),
  paragraph('Report', '[*on the report of the Third Committee (A/63/431)*]'),
  paragraph('ResolutionTitle', title),
];

const isNumbered = (line: string): boolean => /^\d+\.\t/.test(line);

function operative(numbered: string[]): string {
  if (!automatic) return numbered.map((line) => paragraph('Single', line)).join('\n');
  const items = numbered.map(
    (line) => `<text:list-item>${paragraph('Listed', line.replace(/^\d+\.\t/, ''))}</text:list-item>`,
  );
  return `<text:list text:style-name="Operative">${items.join('\n')}</text:list>`;
}

const number =
  '<text:page-number text:select-page="current">1</text:page-number>/<text:page-count>4</text:page-count>';
const masters = [
  '<style:master-page style:name="First" style:page-layout-name="FirstPage" style:next-style-name="Standard">',
  `<style:footer><text:p text:style-name="Footer">${JOB} (E)<text:tab/><text:tab/>${number}</text:p>`,
  `<text:p text:style-name="Footer">*${JOB.replace('-', '')}*</text:p></style:footer></style:master-page>`,
  '<style:master-page style:name="Standard" style:page-layout-name="NextPages">',
  `<style:header><text:p text:style-name="Header"><text:tab/><text:tab/>${SYMBOL}</text:p></style:header>`,
  `<style:header-left><text:p text:style-name="Header">${SYMBOL}</text:p></style:header-left>`,
  `<style:footer><text:p text:style-name="Footer">${JOB}<text:tab/><text:tab/>${number}</text:p></style:footer>`,
  `<style:footer-left><text:p text:style-name="Footer">${number}<text:tab/><text:tab/>${JOB}</text:p></style:footer-left>`,
  '</style:master-page>',
].join('');

process.stdout.write(
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    STYLES.replace('<!--masters-->', masters),
    '<office:body><office:text>',
    masthead,
    ...opening,
    ...body.filter((line) => !isNumbered(line)).map((line) => paragraph('Single', line)),
    operative(body.filter(isNumbered)),
    ...closing.map((line) => paragraph('Closing', line)),
    '</office:text></office:body></office:document>',
    '',
  ].join('\n'),
);
