import { phrases } from './phrases.ts';

/** Asking for views. Add a phrasing here. */
export const SEEKING = phrases(`
  seek; seeking; collect; collecting; solicit; soliciting; gather; gathering; obtain; obtaining; invite; inviting;
  canvass; ascertain; request; ask; elicit; receive; compile; compiling; call for; seek further; continue to seek
`);

/** What is asked for. */
export const VIEWS: ReadonlySet<string> = new Set(
  phrases(
    'views; comments; perspectives; inputs; input; observations; opinions; suggestions; replies; contributions',
  ),
);

export const CONSULTING = phrases(
  'consult; consult with; consulting; consulting with; consult further with; consult in this regard with',
);

export const STATES = phrases(
  'member states; states; governments; all states; all governments; the governments; the member states; all member states; states parties',
);
