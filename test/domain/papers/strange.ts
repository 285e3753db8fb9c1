/** Names as bad as they come; the record takes what has at most 300 characters and is not blank. */
export const STRANGE = [
  '<w:p>&amp;"quoted" \'and\' ]]></w:t>',
  'x'.repeat(300),
  'Donaudampfschifffahrtsgesellschaft '.repeat(8).trim(),
  'جمهورية مصر العربية',
  'מדינת ישראל (Israel)',
  'name\u202ewith\u0000controls\u0007 and\r\nlines',
  '中华人民共和国'.repeat(20),
  '👩‍👩‍👧‍👦 e\u0301 \ud83d',
  '$& $1 {{name}} %s',
];
