import type { Paper } from '../../domain/papers/paper.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** The properties of the file: title, language, and as its time the day of the paper. The library would write the present time. */
export function coreProperties({ title, language, day }: Pick<Paper, 'title' | 'language' | 'day'>): string {
  const moment = `<dcterms:%s xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:%s>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    '<dc:creator>Rapporteur</dc:creator>',
    `<dc:language>${language}</dc:language>`,
    ...['created', 'modified'].map((name) => moment.replaceAll('%s', name)),
    '</cp:coreProperties>',
  ].join('');
}
