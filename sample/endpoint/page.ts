import { awsError } from './aws-error.ts';

/** Which page of a listing is asked for. */
export interface PageRequest {
  /** The token of the page before. Absent: the first page. */
  readonly token?: string | undefined;
  /** Items asked for. Absent: `defaultMax`. */
  readonly max?: number | undefined;
  /** Items on a page when the caller names no number, and the most there are on one. */
  readonly defaultMax: number;
  /** The code the service has for a bad token. Absent: `ValidationException`. */
  readonly invalidToken?: string;
}

/** One page; no `nextToken` on the last. */
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

/** The page of `items` that is asked for, with an opaque token for the next, as AWS pages its listings. */
export const page = <Item>(
  items: readonly Item[],
  { token, max, defaultMax, invalidToken = 'ValidationException' }: PageRequest,
): Page<Item> => {
  const start = token === undefined ? 0 : decode(token);
  if (start === undefined || start > items.length) throw awsError(invalidToken, 400, 'The specified pagination token is not valid.');
  const end = start + Math.min(max ?? defaultMax, defaultMax);
  return { items: items.slice(start, end), nextToken: end < items.length ? encode(end) : undefined };
};
