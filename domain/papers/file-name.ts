import type { Paper } from './paper.ts';

const MOST_LETTERS = 40;

/** A name for a paper's file, which every file system takes. `position` counts papers that are made at once, from 1. */
export function fileNameOf(
  { name, language, addressee }: Pick<Paper, 'name' | 'language' | 'addressee'>,
  position: number | null = null,
): string {
  const parts = [
    name,
    language,
    ...(position === null ? [] : [String(position).padStart(3, '0')]),
    ...(addressee === null ? [] : [lettersOf(addressee)]),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.docx`;
}

const lettersOf = (text: string): string =>
  [...text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')]
    .slice(0, MOST_LETTERS)
    .join('')
    .replace(/^-|-$/g, '');
