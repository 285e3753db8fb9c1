import { Fault } from '../../domain/faults.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { docxSource } from './docx.ts';
import { refuseTooLarge } from './file.ts';
import { htmlSource } from './html.ts';
import { kindOf } from './kind.ts';
import { pdfSource } from './pdf.ts';
import { plainSource } from './plain.ts';

/**
 * The lines of a document with their places; its kind is found from the bytes. `name` is what messages call it. Throws
 * `document.*`. Time and memory are not limited here: see `read-document.ts`.
 */
export async function sourceOf(bytes: Uint8Array, name: string): Promise<SourceText> {
  refuseTooLarge(bytes, name);
  const kind = kindOf(bytes);
  switch (kind.reads) {
    case 'pdf':
      return pdfSource(bytes, name);
    case 'zip':
      return docxSource(bytes, name);
    case 'html':
      return htmlSource(bytes);
    case 'text':
      return plainSource(bytes);
    case null:
      throw kind.locked === true ? locked(name, kind.called) : wrongKind(name, kind.called);
  }
}

const locked = (name: string, called: string): Fault =>
  new Fault('document.locked', `${name} is ${called}.`, 'Save it without its password and give that file.');

const wrongKind = (name: string, called: string): Fault =>
  new Fault(
    'document.wrong-kind',
    `${name} is ${called}; PDF, Word (.docx), HTML and text are read.`,
    'Save the resolution as one of these and give that file.',
  );
