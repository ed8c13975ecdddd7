/** An error the endpoint answers in the calling protocol's own form. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** As the SDK reports it in `error.name`, such as `NoSuchBucketPolicy`; query services' own shorter codes do as well. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** Members of the modelled error besides its message, such as `{ BucketName }`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, message: string, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

/** What a handler throws to answer with an error, such as `awsError('NoSuchBucketPolicy', 404, 'The bucket policy does not exist')`. */
export const awsError = (code: string, status: number, message: string, members?: Readonly<Record<string, unknown>>): AwsError =>
  new AwsError(code, status, message, members);
