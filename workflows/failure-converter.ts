import { DefaultFailureConverter, type PayloadConverter, type ProtoFailure } from '@temporalio/common';

/** By this name an error is known that may be read by everybody: it says which key is missing, and nothing else. */
export const KEY_MISSING = 'PayloadKeyMissing';

/**
 * What an error says can have names and comments in it: it goes where the codec of payloads finds it, in workflows, workers and
 * clients alike. Where there is no codec it is read from there all the same.
 */
class CoveredFailures extends DefaultFailureConverter {
  readonly #plain = new DefaultFailureConverter();

  constructor() {
    super({ encodeCommonAttributes: true });
  }

  override errorToFailure(error: unknown, converter: PayloadConverter): ProtoFailure {
    const isOpen = error instanceof Error && error.name === KEY_MISSING;
    return isOpen ? this.#plain.errorToFailure(error, converter) : super.errorToFailure(error, converter);
  }
}

export const failureConverter = new CoveredFailures();
