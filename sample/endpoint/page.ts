import { awsError } from './aws-error.ts';

/** The requested page of a listing. */
export interface PageRequest {
  /** Token from the previous page. Absent: the first page. */
  readonly token?: string | undefined;
  /** Requested number of items. Absent: `defaultMax`. */
  readonly max?: number | undefined;
  /** Default and maximum number of items per page. */
  readonly defaultMax: number;
  /** Error code of the service for an invalid token. Absent: `ValidationException`. */
  readonly invalidToken?: string;
}

/** One page; the last has no `nextToken`. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextToken: string | undefined;
}

const PREFIX = 'onus-page-';

const encode = (offset: number): string => Buffer.from(`${PREFIX}${offset}`).toString('base64url');

const decode = (token: string): number | undefined => {
  const text = Buffer.from(token, 'base64url').toString();
  const offset = Number(text.slice(PREFIX.length));
  return text.startsWith(PREFIX) && Number.isInteger(offset) && encode(offset) === token ? offset : undefined;
};

/** Returns the requested page of `items`, with an opaque token for the next, as AWS does. */
export const page = <Item>(
  items: readonly Item[],
  { token, max, defaultMax, invalidToken = 'ValidationException' }: PageRequest,
): Page<Item> => {
  const start = token === undefined ? 0 : decode(token);
  if (start === undefined || start > items.length) throw awsError(invalidToken, 400, 'The specified pagination token is not valid.');
  const end = start + Math.min(max ?? defaultMax, defaultMax);
  return { items: items.slice(start, end), nextToken: end < items.length ? encode(end) : undefined };
};
