/**
 * Something the person who runs Onus can put right: an argument, the configuration, credentials, a file. The message is one line that
 * names the wrong value and says what to change; the command line prints it and exits with 2.
 */
export class UserError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UserError';
  }
}
