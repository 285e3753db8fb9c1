/** A page of an answer; `next`: where the page behind it begins, null on the last. */
interface Page<L> {
  lines: readonly L[];
  next: string | null;
}

/** Pages of an answer, each asked for when the one before was used. `ask` is given from where on. */
export async function* pagesOf<P extends Page<unknown>>(
  ask: (after: { after?: string }) => Promise<P>,
): AsyncGenerator<P> {
  for (let after = {}; ; ) {
    const page = await ask(after);
    yield page;
    if (page.next === null) return;
    after = { after: page.next };
  }
}

/** All lines of all pages. */
export async function linesOf<L>(ask: (after: { after?: string }) => Promise<Page<L>>): Promise<L[]> {
  const lines: L[] = [];
  for await (const page of pagesOf(ask)) lines.push(...page.lines);
  return lines;
}
