import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import type { Db } from '../../store/tables.ts';

/** The same database, and what is asked of it from now on. */
export function heardBy(db: Db): { heard: Db; asked: RootOperationNode[] } {
  const asked: RootOperationNode[] = [];
  const listens: KyselyPlugin = {
    transformQuery({ node }) {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { heard: db.withPlugin(listens), asked };
}

/** How the database answers it, a step a line; `analyze`: and what it did. */
export async function planOf(db: Db, node: RootOperationNode, how: '' | 'analyze' = ''): Promise<string[]> {
  const { sql: text, parameters } = db.getExecutor().compileQuery(node, { queryId: 'plan' });
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
    CompiledQuery.raw(`explain ${how} ${text}`, [...parameters]),
  );
  return rows.map((row) => row['QUERY PLAN']);
}
