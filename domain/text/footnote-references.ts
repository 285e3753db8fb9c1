const RAISED = /(?<=[\p{L}\p{Po}\p{Pf}\p{Pe}])[⁰¹²³⁴-⁹]+/gu;
const GLUED = /(?<=\p{Ll}{2}[,;:.)”’]?)\d{1,3}(?![\p{L}\d/.,-]|[.,]\d)/gu;
const AFTER_STOP = /(?<=\p{Ll}{2}[,;:.)”’]?)\d{1,3}(?=[,;.](?:\s|$))/gu;

/**
 * Takes out the digits that point to footnotes and are glued to a word ("Crime1", "Slavery,4"). They are known by
 * their order: each is the next number or one that came before, and is a note's where the notes were found.
 */
export function footnoteReferences(notes: Set<number>): (block: string) => string {
  let highest = 0;
  const refers = (digits: string): boolean => {
    const number = Number(digits);
    const known = notes.size > 0 ? notes.has(number) : number <= highest + 1;
    if (number === 0 || !known) return false;
    highest = Math.max(highest, number);
    return true;
  };
  const strip = (digits: string): string => (refers(digits) ? '' : digits);
  return (block) => block.replace(RAISED, '').replace(GLUED, strip).replace(AFTER_STOP, strip);
}
