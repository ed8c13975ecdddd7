import type { CollectionError } from './fact.ts';

/** A call to AWS that did not give an answer. Collectors let it pass; whoever runs the read turns it into a collectionError. */
export class ReadFailure extends Error {
  /** AWS's own error code, such as `NoSuchBucketPolicy`; empty when there was no answer at all. */
  readonly code: string;
  readonly collectionError: CollectionError;

  constructor(code: string, collectionError: CollectionError, cause?: unknown) {
    // An account gives thousands of these, and where in Onus they arose says nothing: to note that takes longer than all else here.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${collectionError.action}: ${collectionError.message}`, { cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'ReadFailure';
    this.code = code;
    this.collectionError = collectionError;
  }
}

/** The failure of a call that worked, but whose answer lacks what the read is about. */
export const notReportedFailure = (action: string, message: string): ReadFailure =>
  new ReadFailure('', { kind: 'not-reported', action, message });
