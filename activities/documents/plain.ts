import type { SourceText } from '../../domain/text/source.ts';
import { sourceOfText } from '../../domain/text/source-of-text.ts';
import { decoded } from './encoding.ts';

/** The lines of a plain text in any common encoding. */
export const plainSource = (bytes: Uint8Array): SourceText => sourceOfText(decoded(bytes));
