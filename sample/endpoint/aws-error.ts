/** An error that the endpoint returns in the format of the caller's protocol. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** As the SDK reports it in `error.name`, such as `NoSuchBucketPolicy`; the shorter codes of query services work too. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** Members of the modeled error, other than its message, such as `{ BucketName }`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, message: string, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

/** Returns an error for a handler to throw, such as `awsError('NoSuchBucketPolicy', 404, 'The bucket policy does not exist')`. */
export const awsError = (code: string, status: number, message: string, members?: Readonly<Record<string, unknown>>): AwsError =>
  new AwsError(code, status, message, members);
