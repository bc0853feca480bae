/** An expected reason why the product cannot start here and now, told to the person at the terminal in plain words. */

export interface BilingualSentence {
  readonly zh: string;
  readonly en: string;
}

/**
 * Thrown while starting, caught only by the entry point, which prints both sentences without a stack
 * trace and exits with a non-zero code. Anything else thrown while starting is a bug.
 */
export class StartupRefusal extends Error {
  /** Stable kebab-case name for tests and scripts, e.g. `data-dir-in-use`. */
  readonly code: string;
  readonly sentences: BilingualSentence;

  constructor(code: string, message: BilingualSentence, options?: ErrorOptions) {
    super(`${message.zh}\n${message.en}`, options);
    this.name = 'StartupRefusal';
    this.code = code;
    this.sentences = message;
  }
}
