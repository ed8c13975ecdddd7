/**
 * An error that the user can fix, such as a wrong argument, configuration, credential or file. The message is one line with the wrong value
 * and the expected one; the command line prints it and exits with 2.
 */
export class UserError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UserError';
  }
}
