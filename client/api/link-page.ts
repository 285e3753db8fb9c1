import { createHash } from 'node:crypto';
import { html, Markup, NOTHING } from '../rehearsal/page/markup.ts';
import { STYLE } from './link-page-style.ts';

/** What a one-time link is for. */
export type LinkFor = 'password' | 'set-up';

/** What somebody has typed, and what is wrong with it, in sentences by field. */
export interface Typed {
  values: Readonly<Record<string, string>>;
  wrong: Readonly<Record<string, string>>;
  /** Of the whole; null: nothing. */
  against: string | null;
}
export const NOTHING_TYPED: Typed = { values: {}, wrong: {}, against: null };

/** Where the script is. */
export const SCRIPT_PATH = '/link-page.js';

const styleHash = createHash('sha256').update(STYLE).digest('base64');
/** What such a page may load and do: its own style and script, and send its form here. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "script-src 'self'",
  // The icon that stands in the page itself.
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TITLES: Record<LinkFor, string> = {
  password: 'Choose a password',
  'set-up': 'Make the first account',
};

/** The form in which somebody chooses a password. It works without its script: then the link is pasted. */
export function linkPage(what: LinkFor, { values, wrong, against }: Typed): string {
  const isWrong = against !== null || Object.keys(wrong).length > 0;
  const sentences = [...(against === null ? [] : [against]), ...Object.values(wrong)];
  const field = (name: string, label: string, hint: string, more: string): Markup => {
    const described = [hint === '' ? '' : `${name}-hint`, wrong[name] === undefined ? '' : `${name}-wrong`];
    const ids = described.filter((id) => id !== '').join(' ');
    return html`<div class="field"><label for="${name}">${label}</label>
${hint === '' ? NOTHING : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${wrong[name] === undefined ? NOTHING : html`<p class="wrong" id="${name}-wrong">${wrong[name]}</p>`}
<input id="${name}" name="${name}" required ${new Markup(more)} value="${values[name] ?? ''}"${ids === '' ? NOTHING : html` aria-describedby="${ids}"`}${wrong[name] === undefined ? NOTHING : html` aria-invalid="true"`}></div>`;
  };
  return page(
    `${isWrong ? 'Not done yet: ' : ''}${TITLES[what]}`,
    html`<h1>${TITLES[what]}</h1>
${isWrong ? html`<div role="alert">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>` : NOTHING}
<form method="post" action="/${what}/chosen">
${field('link', 'Your link', 'Paste the whole link that you were given, from the address bar or the message.', 'type="text" autocomplete="off" spellcheck="false" maxlength="2000"')}
${what === 'set-up' ? [field('name', 'Your name', '', 'type="text" autocomplete="name" maxlength="200"'), field('email', 'Your e-mail address', 'You sign in with it.', 'type="email" autocomplete="username" maxlength="254"')] : NOTHING}
${field('password', 'New password', 'At least 12 characters, 5 of them different. A few words that you remember are best.', 'type="password" autocomplete="new-password" minlength="12" maxlength="256"')}
${field('again', 'The same once more', '', 'type="password" autocomplete="new-password" maxlength="256"')}
<button>${what === 'set-up' ? 'Make the account' : 'Set the password'}</button>
</form>
<script src="${SCRIPT_PATH}"></script>`,
  );
}

/** What is told when it is done, or cannot be. */
export const tellingPage = (title: string, sentences: readonly string[]): string =>
  page(title, html`<h1>${title}</h1>${sentences.map((sentence) => html`<p>${sentence}</p>`)}`);

const page = (title: string, content: Markup): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title} - Rapporteur</title>
<style>${new Markup(STYLE)}</style>
</head>
<body><main>${content}</main></body>
</html>
`.text;
