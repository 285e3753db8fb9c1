import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '../../../activities/documents/html.ts';

/** Lines as a person checks them: `¶` begins, `|` goes on, `?` not told; the role where it is not the body's. */
const shown = (html: string): string[] =>
  linesOfHtml(html).map(
    ({ text, role, begins }) =>
      `${begins === true ? '¶' : begins === false ? '|' : '?'} ${role === 'body' ? '' : `[${role}] `}${text}`,
  );

describe('a saved web page', () => {
  it.each<[what: string, html: string, lines: string[]]>([
    [
      'blocks are lines that begin',
      '<h1>63/194.</h1><p>The General\n  Assembly,</p>',
      ['¶ 63/194.', '¶ The General Assembly,'],
    ],
    [
      'a break breaks a line within',
      '<p>71st meeting<br>18 December</p>',
      ['¶ 71st meeting', '| 18 December'],
    ],
    ['words between blocks', 'A<div>B</div>C', ['¶ A', '¶ B', '¶ C']],
    ['inline marks do not part a word', '<p>Re<i>quests</i> <b>the</b></p>', ['¶ Requests the']],
    ['entities', '<p>C&ocirc;te d&rsquo;Ivoire &#8211; &amp;</p>', ['¶ Côte d’Ivoire – &']],
    ['numbers of notes are raised', '<p>Crime<sup>1</sup> and <sup>[12]</sup></p>', ['¶ Crime¹ and ¹²']],
    ['other raised words are not', '<p>26<sup>th</sup> meeting</p>', ['¶ 26th meeting']],
    [
      'notes of LibreOffice and Word',
      '<p>Crime<a href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Treaty Series.</p></div><div id="ftn2"><p class="MsoFootnoteText"><a href="#_ftnref2">[2]</a> Ibid.</p></div>',
      ['¶ Crime¹', '¶ [note] ¹ Treaty Series.', '¶ [note] ² Ibid.'],
    ],
    [
      'what is not the text',
      '<head><title>T</title></head><script>s()</script><style>p{}</style><nav>Home</nav><p hidden>h</p><p style="display: none">n</p><p>Text</p>',
      ['¶ Text'],
    ],
    [
      'head and foot of the page',
      '<header>UN</header><p>Text</p><footer>1/2</footer>',
      ['¶ [page] UN', '¶ Text', '¶ [page] 1/2'],
    ],
    [
      'lists get their numbers back',
      '<ol><li>Urges</li><li value="7">Invites</li></ol><ol type="a" start="2"><li>States</li></ol>',
      ['¶ 1. Urges', '¶ 7. Invites', '¶ (b) States'],
    ],
    [
      'preformatted lines, of which nothing is known',
      '<pre>63/194. Title\n\n  1. Requests</pre>',
      ['? [null] 63/194. Title', '? [null]', '? [null]   1. Requests'],
    ],
    ['a soft hyphen is not seen', '<p>co&shy;operation</p>', ['¶ cooperation']],
    [
      'a paragraph cut in two by hand',
      '<p>Member States and</p><p>other donors</p>',
      ['¶ Member States and', '? other donors'],
    ],
    [
      'a masthead in a table',
      '<table><tr><td>General Assembly</td><td>A/RES/63/194</td></tr></table>',
      ['¶ General Assembly', '¶ A/RES/63/194'],
    ],
  ])('%s', (_, html, lines) => {
    expect(shown(html).map((line) => line.trimEnd())).toEqual(lines);
  });

  it('tells the number and the kind of each element', () => {
    const html = '<h2>A</h2><p>B<br>C</p><ul><li>D</li></ul><table><tr><td>E</td></tr></table>';
    expect(linesOfHtml(html).map(({ text, places }) => [text, ...places.map(({ place }) => place)])).toEqual([
      ['A', { kind: 'element', element: 1, name: 'heading' }],
      ['B', { kind: 'element', element: 2, name: 'paragraph' }],
      ['C', { kind: 'element', element: 2, name: 'paragraph' }],
      ['D', { kind: 'element', element: 3, name: 'item' }],
      ['E', { kind: 'element', element: 4, name: 'cell' }],
    ]);
  });

  it('is read when it is nested without an end', () => {
    expect(shown(`${'<div>'.repeat(20_000)}63/194.`)).toEqual(['¶ 63/194.']);
  });
});
