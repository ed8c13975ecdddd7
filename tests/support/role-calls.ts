import type { IncomingMessage } from 'node:http';

/** An S3 call of a function, as IAM authorizes it. */
export interface AuthorizedCall {
  /** The function, by the application ID in its user agent. */
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
}

/** A statement of a role. */
export interface RoleStatement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** Returns the S3 call of a request with the bucket in its path. */
export function authorizedCall({ method = '', url = '', headers }: IncomingMessage): AuthorizedCall {
  const [path = '', query = ''] = url.split('?');
  const [bucket = '', ...key] = decodeURIComponent(path).slice(1).split('/');
  const name = key.join('/');
  const caller = /\bapp\/(\S+)/.exec(headers['user-agent'] ?? '')?.[1] ?? '';
  const object = { GET: 's3:GetObject', HEAD: 's3:GetObject', PUT: 's3:PutObject', POST: 's3:PutObject' }[method] ?? `s3:${method}`;
  const action = name === '' ? 's3:ListBucket' : method === 'DELETE' && query.includes('uploadId') ? 's3:AbortMultipartUpload' : object;
  return { caller, action, resource: `arn:aws:s3:::${bucket}${name === '' ? '' : `/${name}`}` };
}

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

const matches = (pattern: string, resource: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(resource);

const allows = (statement: RoleStatement, { action, resource }: AuthorizedCall): boolean =>
  listOf(statement.Action).includes(action) && listOf(statement.Resource).some((pattern) => matches(pattern, resource));

/** Returns the calls that no statement allows. */
export const deniedCalls = (statements: readonly RoleStatement[], calls: readonly AuthorizedCall[]): string[] => [
  ...new Set(
    calls
      .filter((call) => !statements.some((statement) => allows(statement, call)))
      .map(({ caller, action, resource }) => `${caller} ${action} ${resource}`),
  ),
];

/** Returns the pairs of S3 action and resource pattern that no call used. */
export const unusedGrants = (statements: readonly RoleStatement[], calls: readonly AuthorizedCall[]): string[] =>
  statements
    .flatMap(({ Action, Resource }) =>
      listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ Action: action, Resource: resource }))),
    )
    .filter(({ Action }) => Action.startsWith('s3:'))
    .filter((grant) => !calls.some((call) => allows(grant, call)))
    .map(({ Action, Resource }) => `${Action} ${Resource}`);
