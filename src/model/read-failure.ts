import type { Gap } from './fact.ts';

/** A call to AWS that did not give an answer. Collectors let it pass; whoever runs the read turns it into a gap. */
export class ReadFailure extends Error {
  /** AWS's own error code, such as `NoSuchBucketPolicy`; empty when there was no answer at all. */
  readonly code: string;
  readonly gap: Gap;

  constructor(code: string, gap: Gap, cause?: unknown) {
    // An account gives thousands of these, and where in Onus they arose says nothing: to note that takes longer than all else here.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${gap.action}: ${gap.message}`, { cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'ReadFailure';
    this.code = code;
    this.gap = gap;
  }
}

/** The failure of a call that worked, but whose answer lacks what the read is about. */
export const leftOut = (action: string, message: string): ReadFailure => new ReadFailure('', { kind: 'not-reported', action, message });
