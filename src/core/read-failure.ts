import type { CollectionError } from './fact.ts';

/** A failed call to AWS. Collectors do not catch it; the code that runs the read turns it into a collection error. */
export class ReadFailure extends Error {
  /** AWS's own error code, such as `NoSuchBucketPolicy`; empty without a response. */
  readonly code: string;
  readonly collectionError: CollectionError;

  constructor(code: string, collectionError: CollectionError, cause?: unknown) {
    // An account can cause thousands of these, and the stack trace has no value but is slow to record.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${collectionError.action}: ${collectionError.message}`, { cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'ReadFailure';
    this.code = code;
    this.collectionError = collectionError;
  }
}

/** Returns the failure of a call that succeeded but did not return the requested value. */
export const notReportedFailure = (action: string, message: string): ReadFailure =>
  new ReadFailure('', { kind: 'not-reported', action, message });
