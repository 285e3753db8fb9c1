/** What no eye sees: joiners, marks of direction, fillers. A text of nothing else says nothing. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether somebody says something: a reason has at least one letter or digit. */
export const saysSomething = (text: string | null): boolean =>
  text !== null && /[\p{L}\p{N}]/u.test(text.replace(UNSEEN, ''));

/** A name as it is compared: however its letters, its spaces and its apostrophes were typed. */
export const asCompared = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A name as it is kept: without what stands around it. */
export const asKept = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** The first name that is another in other letters. */
export function twiceIn(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const compared = asCompared(name);
    if (seen.has(compared)) return true;
    seen.add(compared);
    return false;
  });
}
