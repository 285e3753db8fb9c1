const SYMBOL = /^(A-HRC|A|E|S)-RES-(S-)?(\d+)(?:-(\d+|[IVXLC]+))?(?:-([A-Z])(?![A-Z]))?(?:[-._ ].*)?$/i;
const UNEP = /^UNEP-(EA\.\d+-RES\.\d+|GC-[A-Z.]*[XVI\d]+-\d+)/i;

/**
 * The symbol that the name of a file stands for, as people save resolutions: `A-RES-35-201.pdf`, `S_RES_2476(2019).txt`;
 * undefined when it tells none. Only a hint: what the document says of itself comes first.
 */
export function symbolInName(name: string): string | undefined {
  const file = (name.split(/[/\\]/).at(-1) ?? '').replace(/_/g, '-').replace(/\((\w+)\)/g, '-$1');
  const [, unep] = UNEP.exec(file) ?? [];
  if (unep !== undefined) return `UNEP/${unep.replaceAll('-', '/')}`.toUpperCase();
  const [, organ, special, first, second, part] = SYMBOL.exec(file) ?? [];
  if (organ === undefined || first === undefined) return undefined;
  const prefix = `${organ.toUpperCase().replace('-', '/')}/RES/${special === undefined ? '' : 'S-'}`;
  const number = second === undefined ? first : joined(organ.toUpperCase(), first, second);
  return `${prefix}${number}${part === undefined ? '' : ` ${part.toUpperCase()}`}`;
}

/** `35/201`; a year of the Security Council and a roman session stand in brackets: `2476(2019)`, `3235(XXIX)`. */
const joined = (organ: string, first: string, second: string): string =>
  organ === 'S' || /^[IVXLC]+$/i.test(second) ? `${first}(${second.toUpperCase()})` : `${first}/${second}`;
