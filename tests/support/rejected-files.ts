import { UserError } from '../../src/core/user-error.ts';

/** A problem of a file, the text of the file, and a part of the message, with file, line and key. */
export type RejectedFile = readonly [what: string, text: string, message: string];

/** Tests that a parser rejects each file with an error for users. */
export function testRejected(parse: (text: string) => unknown, files: readonly RejectedFile[]): void {
  test.each(files)('rejects %s with line and key', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(UserError);
  });
}
