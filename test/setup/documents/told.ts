import { Fault } from '../../../domain/faults.ts';

/** What a person is told of a document that cannot be read. */
export interface ToldFault {
  code: string;
  message: string;
  remedy: string;
}

export async function told(open: () => unknown): Promise<ToldFault> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  throw new Error('it was opened');
}
