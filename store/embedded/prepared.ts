import { messages, type PGlite, protocol, types } from '@electric-sql/pglite';

/** What a query gives: rows by the names of their columns, and how many rows a change has changed. */
export interface Outcome {
  rows: unknown[];
  affected: number;
}

interface Statement {
  name: string;
  /** Types (OID) of its parameters. */
  parameters: number[];
  fields: { name: string; type: number }[];
}

/** A statement is read and planned once it is asked a second time; what is asked once only (migrations) never is. */
const MOST = 300;

const { serialize } = protocol;

/**
 * Statements that the database has read and planned before, and that cost one message of its protocol instead of six. Of an
 * act that is recorded they save two thirds. Throws what the database says.
 */
export class PreparedStatements {
  readonly #database: PGlite;
  readonly #known = new Map<string, Statement>();
  readonly #asked = new Set<string>();

  constructor(database: PGlite) {
    this.#database = database;
  }

  /** `before`: a statement without parameters that goes ahead of it. */
  async query(sql: string, parameters: readonly unknown[], before: string | null): Promise<Outcome> {
    const ahead = before === null ? null : await this.#statement(before);
    const statement = await this.#statement(sql);
    if (statement === undefined || ahead === undefined) {
      if (before !== null) await this.#database.exec(before);
      const { rows, affectedRows } = await this.#database.query(sql, [...parameters]);
      return { rows, affected: affectedRows ?? 0 };
    }
    const values = parameters.map((value, index) => this.#text(value, statement.parameters[index]));
    const { messages: told } = await this.#database.execProtocol(
      joined([
        ...(ahead === null ? [] : run(ahead.name, [])),
        ...run(statement.name, values),
        serialize.sync(),
      ]),
    );
    return this.#outcome(statement, told);
  }

  /** Undefined as long as it is not worth it. */
  async #statement(sql: string): Promise<Statement | undefined> {
    const known = this.#known.get(sql);
    if (known !== undefined) return known;
    if (!this.#asked.has(sql)) {
      if (this.#asked.size < MOST) this.#asked.add(sql);
      return undefined;
    }
    const name = `s${this.#known.size}`;
    const { messages: told } = await this.#database.execProtocol(
      joined([
        serialize.parse({ name, text: sql }),
        serialize.describe({ type: 'S', name }),
        serialize.sync(),
      ]),
    );
    const statement: Statement = { name, parameters: [], fields: [] };
    for (const message of told) {
      if (message instanceof messages.ParameterDescriptionMessage)
        statement.parameters = [...message.dataTypeIDs];
      if (message instanceof messages.RowDescriptionMessage)
        statement.fields = message.fields.map((field) => ({ name: field.name, type: field.dataTypeID }));
    }
    this.#known.set(sql, statement);
    return statement;
  }

  #text(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const serializer = type === undefined ? undefined : this.#database.serializers[type];
    return serializer === undefined ? String(value) : serializer(value);
  }

  #outcome({ fields }: Statement, told: readonly object[]): Outcome {
    const rows: unknown[] = [];
    let affected = 0;
    for (const message of told) {
      if (message instanceof messages.DataRowMessage) {
        const values = message.fields.map((value, index) =>
          types.parseType(value, fields[index]?.type ?? types.TEXT, this.#database.parsers),
        );
        rows.push(Object.fromEntries(fields.map((field, index) => [field.name, values[index]])));
      }
      // The last one is of the statement itself: “INSERT 0 1”, “UPDATE 3”, “SELECT 1”.
      if (message instanceof messages.CommandCompleteMessage) affected = changedBy(message.text);
    }
    return { rows, affected };
  }
}

const run = (statement: string, values: (string | null)[]): Uint8Array[] => [
  serialize.bind({ statement, values }),
  serialize.execute({}),
];

const changedBy = (tag: string): number =>
  /^(INSERT|UPDATE|DELETE|MERGE) /.test(tag) ? Number(tag.split(' ').at(-1)) : 0;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
