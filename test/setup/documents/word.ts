import { type ZipPart, zipOf } from './zip.ts';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts without which Word opens nothing. */
export const CONTENT_TYPES: ZipPart = {
  name: '[Content_Types].xml',
  content: `${HEAD}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
};
const ROOT: ZipPart = {
  name: '_rels/.rels',
  content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
};

/** A Word document of these paragraphs (WordprocessingML, without the body around them) and further parts. */
export function wordOf(paragraphs: string, more: ZipPart[] = []): Uint8Array {
  const content = `${HEAD}<w:document ${SPACE} xmlns:r="${RELATIONS}"><w:body>${paragraphs}</w:body></w:document>`;
  return zipOf([CONTENT_TYPES, ROOT, { name: 'word/document.xml', content }, ...more]);
}

/** A part of a Word document with its own root. */
export const wordPart = (name: string, root: string, content: string): ZipPart => ({
  name: `word/${name}`,
  content: `${HEAD}<w:${root} ${SPACE}>${content}</w:${root}>`,
});

/** Says which file is meant by an id of the document. */
export const wordRelations = (targets: Record<string, [kind: string, target: string]>): ZipPart => ({
  name: 'word/_rels/document.xml.rels',
  content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`,
});

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
