import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { Fence } from './imports.ts';

/** A syntax node as the parser gives it: we look only at its kind, its place and its parts. */
interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

/** Every breach of a fence in one file, each as "path:line: what, and the way out". `path` is relative, with "/". */
export function breaches(path: string, text: string, fences: Fence[]): string[] {
  const fence = fences
    .filter(({ from }) => path.startsWith(`${from}/`))
    .sort((a, b) => b.from.length - a.from.length)[0];
  if (!fence) return [];
  const parsed = parseSync(path, text);
  const place = (offset: number) => `${path}:${text.slice(0, offset).split('\n').length}`;
  const found = parsed.errors.map((error) => `${path}: does not parse: ${error.message}`);
  walk(parsed.program as unknown as Node, (node, parent) => {
    const wanted = importOf(node);
    if (wanted && !allowed(fence, path, wanted.source, wanted.typeOnly)) {
      const way = allowedAsType(fence, path, wanted.source)
        ? 'only "import type" is allowed'
        : `it may import ${[...fence.folders, ...fence.packages].join(', ')}`;
      found.push(`${place(node.start)}: ${fence.from} may not import ${wanted.source}; ${way}`);
    }
    const name = nameRead(node, parent);
    const wayOut = name === undefined ? undefined : fence.forbidden?.[name];
    if (wayOut) found.push(`${place(node.start)}: ${fence.from} may not use ${name}; ${wayOut}`);
  });
  return found;
}

function importOf(node: Node): { source: string; typeOnly: boolean } | undefined {
  const source = (node.source as Node | null | undefined)?.value;
  if (typeof source !== 'string') return undefined;
  switch (node.type) {
    case 'ImportDeclaration':
      return { source, typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { source, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { source, typeOnly: false };
    default:
      return undefined;
  }
}

function allowed(fence: Fence, path: string, source: string, typeOnly: boolean): boolean {
  if (allowedAsType(fence, path, source)) return typeOnly;
  if (!source.startsWith('.')) {
    return fence.packages.some(
      (name) =>
        name === '*' ||
        source === name ||
        source.startsWith(`${name}/`) ||
        (name === 'node:' && source.startsWith('node:')),
    );
  }
  return under([...fence.folders, 'package.json'], path, source);
}

const allowedAsType = (fence: Fence, path: string, source: string): boolean =>
  source.startsWith('.') && under(fence.types ?? [], path, source);

function under(folders: string[], path: string, source: string): boolean {
  const target = posix.normalize(posix.join(posix.dirname(path), source));
  return folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

/** The free name or `Object.member` that this node reads, if it is one; property names and types do not count. */
function nameRead(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'MemberExpression' && node.computed === false) {
    const object = node.object as Node;
    const property = (node.property as Node).name as string;
    if (object.type === 'Identifier' && object.name === 'Math') return `Math.${property}`;
    if (object.type === 'Identifier' && object.name === 'globalThis') return property;
    return property.startsWith('toLocale') || property === 'localeCompare' ? property : undefined;
  }
  if (node.type !== 'Identifier' || !parent) return undefined;
  const isPropertyName =
    (parent.type === 'MemberExpression' && parent.property === node && parent.computed === false) ||
    ((parent.type === 'Property' ||
      parent.type === 'MethodDefinition' ||
      parent.type === 'PropertyDefinition') &&
      parent.key === node &&
      parent.computed === false &&
      parent.shorthand !== true) ||
    parent.type.startsWith('TS');
  return isPropertyName ? undefined : (node.name as string);
}

function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string') {
        walk(child as Node, visit, node);
      }
    }
  }
}
