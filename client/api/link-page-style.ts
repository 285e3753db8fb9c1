/** The look of the pages behind one-time links: one column, light or dark as the reader has it. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2026; --paper: #fff; --quiet: #56606b; --line: #6b7683; --act: #0b5cad; --on-act: #fff; --wrong: #a3140f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf0; --paper: #14181d; --quiet: #aab4bf; --line: #8a95a1; --act: #7ab8ff; --on-act: #06192c; --wrong: #ff9d96; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
p, label { overflow-wrap: anywhere; }
.field { margin: 1.25rem 0; }
label { display: block; font-weight: 600; }
.hint { margin: 0; color: var(--quiet); }
.wrong { margin: 0; color: var(--wrong); }
input { width: 100%; margin-top: .25rem; padding: .6rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--paper); color: var(--ink); font: inherit; }
input[aria-invalid] { border: 2px solid var(--wrong); }
button { min-height: 2.75rem; padding: .6rem 1.25rem; border: 0; border-radius: .25rem; background: var(--act); color: var(--on-act); font: inherit; font-weight: 600; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
[role=alert] { padding: .75rem 1rem; border-left: .3rem solid var(--wrong); color: var(--wrong); }
[role=alert] p { margin: 0; }
[hidden] { display: none; }
`;

/** What stands behind the # no browser sends: it is put into the form here, and taken out of the address and its history. */
export const SCRIPT = `
const field = document.getElementById('link');
const secret = location.hash.slice(1);
if (field && /^[\\w-]{43}$/.test(secret)) field.value = secret;
if (location.hash !== '') history.replaceState(null, '', location.pathname);
if (field && field.value !== '' && !field.hasAttribute('aria-invalid')) field.closest('.field').hidden = true;
`;
