import { Fault } from '../../domain/faults.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { refuseTooLarge } from './file.ts';
import { type Kind, kindOf } from './kind.ts';

/**
 * The lines of a document with their places; its kind is found from the bytes. `name` is what messages call it. Throws
 * `document.*`. Time and memory are not limited here: see `read-document.ts`.
 */
export async function sourceOf(bytes: Uint8Array, name: string): Promise<SourceText> {
  refuseTooLarge(bytes, name);
  const kind = kindOf(bytes);
  // Each format has a library of its own, which takes longer to load than most documents to read.
  switch (kind.reads) {
    case 'pdf':
      return (await import('./pdf.ts')).pdfSource(bytes, name);
    case 'zip':
      return (await import('./docx.ts')).docxSource(bytes, name);
    case 'html':
      return (await import('./html.ts')).htmlSource(bytes);
    case 'text':
      return (await import('./plain.ts')).plainSource(bytes);
    case null:
      throw unreadable(kind, name);
  }
}

/** What is wrong with a kind that is not read. */
export const unreadable = (kind: Extract<Kind, { reads: null }>, name: string): Fault =>
  kind.locked === true ? locked(name, kind.called) : wrongKind(name, kind.called);

const locked = (name: string, called: string): Fault =>
  new Fault('document.locked', `${name} is ${called}.`, 'Save it without its password and give that file.');

const wrongKind = (name: string, called: string): Fault =>
  new Fault(
    'document.wrong-kind',
    `${name} is ${called}; PDF, Word (.docx), HTML and text are read.`,
    'Save it as one of these and give that file.',
  );
