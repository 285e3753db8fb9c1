import type { Db } from '../../store/tables.ts';

/**
 * A change that is made once, however often it is sent with the same key. What is done in one transaction is told in it (`keep`), so
 * that a repeat of what was cut off finds what was done, and tells it as the first time.
 */
export interface Once {
  /** For commands that need an id of their own: the same for each repeat. undefined: nobody has given a key. */
  id: string | undefined;
  /** What was told of a part, where that was done before. */
  told<T>(what: string): Promise<T | undefined>;
  /** In the transaction that does it. */
  keep(tx: Db, what: string, told: unknown): Promise<void>;
}

/** Of a change without a key nothing is kept. */
export const NOT_KEPT: Once = {
  id: undefined,
  told: async () => undefined,
  keep: async () => {},
};

/** An answer as it goes out. */
export interface Told {
  status: number;
  body: unknown;
  headers: Readonly<Record<string, string>>;
}

/** A change that nobody has answered yet, in the hands of who asks. */
export interface UnderWay extends Once {
  /** It is answered so, and from now on to each repeat. */
  answered(answer: Told): Promise<void>;
  /** It was not: who sends it again tries again, and what was done is not done twice. */
  givenUp(): Promise<void>;
}

/** What is asked with a key. */
export interface Keyed {
  /** Whose it is: keys of others are not seen. */
  owner: string;
  key: string;
  /** All that was asked, as one text: the same key for another thing is refused. */
  asked: string;
}

/** What keeps answers; the house gives it. */
export interface AnswerNeeds {
  /** Throws `request.key-taken` and `request.under-way`. */
  beginOnce(keyed: Keyed): Promise<{ before: Told } | UnderWay>;
}
