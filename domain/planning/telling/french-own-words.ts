/** Words that the program itself puts where a person might have: a post that nobody holds yet, a reason, an event. */

const POSTS: ReadonlyMap<string, string> = new Map([
  ['drafter', 'responsable de la rédaction'],
  ['approver', 'responsable de l’approbation'],
]);

/** « responsable de la rédaction »; a post that a person named keeps its name. */
export const postInFrench = (post: string): string => POSTS.get(post) ?? post;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['given with --when', 'donnée avec --when'],
  ['set by the officer', 'fixée par l’administrateur'],
]);

/** The reason for a day; what a person wrote stays as it is. */
export const reasonInFrench = (reason: string): string => REASONS.get(reason) ?? reason;
