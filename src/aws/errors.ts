import type { CollectionError, CollectionErrorKind } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';

const kinds: readonly (readonly [CollectionErrorKind, RegExp])[] = [
  ['expired', /^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired|CredentialsProviderError)$/],
  [
    'throttled',
    /^(Throttl|RequestLimitExceeded|RequestThrottled|SlowDown|TooManyRequests|Priorrequestnotcomplete|BandwidthLimitExceeded|ProvisionedThroughputExceeded|EC2ThrottledException|LimitExceededException$)/i,
  ],
  [
    'denied',
    /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|UnauthorizedException|UnauthorizedAccess|NotAuthorized|AuthorizationError|AuthorizationErrorException|AuthFailure|Forbidden|AllAccessDisabled|InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|InvalidSignatureException|SignatureDoesNotMatch|OptInRequired|SubscriptionRequiredException|MissingAuthenticationToken)/,
  ],
  [
    'unsupported',
    /^(UnknownOperation|UnknownOperationException|InvalidAction|NotImplemented|UnsupportedOperation|UnsupportedOperationException|MethodNotAllowed)$/,
  ],
  [
    'unreachable',
    /^(TimeoutError|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/,
  ],
];

interface SdkErrorShape {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly Code?: unknown;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly $responseBodyText?: unknown;
}

/** Returns the error code of AWS, or that of the system if there was no response. */
export function errorCode(error: unknown): string {
  const { name, code, Code } = (error ?? {}) as SdkErrorShape;
  const generic = name === undefined || name === 'Error' || name === 'UnknownError' || name === 'AggregateError';
  return [generic ? undefined : name, Code, code, name].find((value): value is string => typeof value === 'string' && value !== '') ?? '';
}

/** The text of AWS errors for an explicit deny in a service control policy (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html). */
const scpDeny = /with an explicit deny in a service control policy/i;

/** Returns whether AWS refused the call for lack of permission. */
export const isDenied = (kind: CollectionErrorKind): boolean => kind === 'denied' || kind === 'denied-by-scp';

/** Returns the kind that an error of the SDK or the system belongs to. */
export function collectionErrorKind(error: unknown): CollectionErrorKind {
  const kind = kindOf(error);
  return kind === 'denied' && scpDeny.test(String((error as SdkErrorShape | undefined)?.message ?? '')) ? 'denied-by-scp' : kind;
}

function kindOf(error: unknown): CollectionErrorKind {
  const code = errorCode(error);
  const system = String((error as SdkErrorShape | undefined)?.code ?? '');
  const found = kinds.find(([, pattern]) => pattern.test(code) || (system !== '' && pattern.test(system)));
  if (found !== undefined) return found[0];
  if (/\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up)\b/.test(errorMessage(error)))
    return 'unreachable';
  const status = (error as SdkErrorShape | undefined)?.$metadata?.httpStatusCode;
  if (status === 401 || status === 403) return 'denied';
  if (status === 429) return 'throttled';
  if (status === 501) return 'unsupported';
  return 'failed';
}

/** Whether an error is a server fault. */
export const isServerFault = (error: unknown): boolean => ((error as SdkErrorShape | undefined)?.$metadata?.httpStatusCode ?? 0) >= 500;

/** Returns the milliseconds to wait before the next attempt according to the response, or 0. */
export function retryAfterMs(error: unknown): number {
  const { headers } = (error as { readonly $response?: { readonly headers?: Record<string, string> } } | undefined)?.$response ?? {};
  const value = headers?.['retry-after'] ?? '';
  // Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}

/**
 * Returns status, content type and first words of a response that is not in AWS's format, such as the page of a proxy. The SDK throws its
 * parser's error for it, or an error without a name.
 */
function foreignResponse(error: unknown): string | undefined {
  const { name, $response, $responseBodyText } = (error ?? {}) as SdkErrorShape;
  if ($response?.statusCode === undefined || !/^(SyntaxError|TypeError|RangeError|Unknown|UnknownError|Error|\d{3})$/.test(String(name)))
    return undefined;
  const type = $response.headers?.['content-type']?.split(';')[0] ?? 'no content type';
  const { body } = $response;
  const text = $responseBodyText ?? (body instanceof Uint8Array ? Buffer.from(body).toString('utf8', 0, 1000) : '');
  const words = String(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `the response is not in the format of AWS: HTTP status ${$response.statusCode}, ${type}${words === '' ? '' : `, "${words}"`}`;
}

/** What went wrong, in one line without request ids and encoded blobs. */
export function errorMessage(error: unknown): string {
  const foreign = foreignResponse(error);
  if (foreign !== undefined) return foreign;
  const message = String((error as SdkErrorShape | undefined)?.message ?? error);
  const line = message
    .replace(/Encoded authorization failure message: \S+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ Deserialization error: to see the raw response.*$/, '')
    .trim();
  const code = errorCode(error);
  const text = line === '' || line === 'UnknownError' ? code : code !== '' && !line.includes(code) ? `${code}: ${line}` : line;
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}

/** Wraps an error of an SDK call, with the IAM action of the call. */
export function readFailure(error: unknown, action: string): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const kind = collectionErrorKind(error);
  const named = isDenied(kind) ? /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(errorMessage(error))?.[1] : undefined;
  const collectionError: CollectionError = { kind, action: named ?? action, message: errorMessage(error) };
  return new ReadFailure(errorCode(error), collectionError, error);
}
