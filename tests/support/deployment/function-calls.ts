import type { IncomingHttpHeaders } from 'node:http';

/** A call of a deployed function: its IAM action, and the ARN of the resource (`*` if the action has none). */
export interface FunctionCall {
  readonly functionName: string;
  readonly action: string;
  readonly resource: string;
  /** Prefix of a listing of objects. */
  readonly prefix?: string;
}

/** Prefix of the session tokens that identifies the calls of functions. */
const TOKEN = 'function-';

/** Session token for the environment of a function. Calls with the credentials of an assumed role have another token. */
export const tokenOf = (functionName: string): string => TOKEN + functionName;

interface HttpCall {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Returns the call that a function made with its own role; `undefined` for other calls. */
export function functionCallOf({ method, url, headers, body }: HttpCall, bucket: string): FunctionCall | undefined {
  const token = String(headers['x-amz-security-token'] ?? '');
  if (!token.startsWith(TOKEN)) return undefined;
  const functionName = token.slice(TOKEN.length);
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const path = decodeURIComponent(pathname);
  if (path === `/${bucket}` || path.startsWith(`/${bucket}/`)) {
    const key = path.slice(bucket.length + 2);
    const action = s3Action(method, searchParams, key);
    if (key === '') return { functionName, action, resource: `arn:aws:s3:::${bucket}`, prefix: searchParams.get('prefix') ?? '' };
    return { functionName, action, resource: `arn:aws:s3:::${bucket}/${key}` };
  }
  const [, service = ''] = /Credential=\w+\/\d+\/[\w-]+\/([\w-]+)\//.exec(String(headers.authorization)) ?? [];
  const parameters = new URLSearchParams(body);
  const operation = String(headers['x-amz-target'] ?? parameters.get('Action') ?? path)
    .split(/[./]/)
    .at(-1);
  return { functionName, action: `${service}:${operation}`, resource: parameters.get('RoleArn') ?? '*' };
}

/** Multipart uploads need the permission to put the object (https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html). */
function s3Action(method: string, query: URLSearchParams, key: string): string {
  if (method === 'PUT' || method === 'POST') return 's3:PutObject';
  if (method === 'DELETE') return query.has('uploadId') ? 's3:AbortMultipartUpload' : 's3:DeleteObject';
  return key === '' ? 's3:ListBucket' : 's3:GetObject';
}
