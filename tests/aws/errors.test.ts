import { errorMessage, collectionErrorKind, readFailure } from '../../src/aws/errors.ts';
import type { CollectionErrorKind } from '../../src/core/fact.ts';

const error = (name: string, message = 'said AWS', extra: object = {}) => Object.assign(new Error(message), { name, ...extra });

describe('an SDK error', () => {
  test.each<[CollectionErrorKind, unknown]>([
    ['denied', error('AccessDenied')],
    ['denied', error('AccessDeniedException')],
    ['denied', error('UnauthorizedOperation')],
    ['denied', error('AuthorizationError')],
    ['denied', error('SyntaxError', 'Unexpected token <', { $metadata: { httpStatusCode: 403 } })],
    ['denied-by-scp', error('AccessDeniedException', 'User: a is not authorized, with an explicit deny in a service control policy')],
    ['denied-by-scp', error('UnauthorizedOperation', 'Not authorized, with an explicit deny in a service control policy. Encoded x')],
    ['denied', error('AccessDenied', 'User: a is not authorized, with an explicit deny in an identity-based policy')],
    ['failed', error('NoSuchKey', 'with an explicit deny in a service control policy')],
    ['throttled', error('Throttling')],
    ['throttled', error('ThrottlingException')],
    ['throttled', error('RequestLimitExceeded')],
    ['throttled', error('SlowDown')],
    ['throttled', error('UnknownError', '', { $metadata: { httpStatusCode: 429 } })],
    ['expired', error('ExpiredToken')],
    ['expired', error('ExpiredTokenException', '', { $metadata: { httpStatusCode: 403 } })],
    ['unreachable', error('TimeoutError')],
    ['unreachable', error('Error', 'connect ECONNREFUSED', { code: 'ECONNREFUSED' })],
    ['unreachable', error('Error', 'getaddrinfo ENOTFOUND', { code: 'ENOTFOUND' })],
    ['unsupported', error('UnknownOperationException')],
    ['unsupported', error('InvalidAction')],
    ['failed', error('InternalError', '', { $metadata: { httpStatusCode: 500 } })],
    ['failed', error('NoSuchBucketPolicy', '', { $metadata: { httpStatusCode: 404 } })],
    ['unsupported', error('UnknownError', '', { $metadata: { httpStatusCode: 501 } })],
    ['failed', 'a text'],
    ['failed', undefined],
  ])('is %s', (kind, thrown) => {
    expect(collectionErrorKind(thrown)).toBe(kind);
    expect(readFailure(thrown, 's3:GetBucketPolicy').collectionError).toMatchObject({ kind, action: 's3:GetBucketPolicy' });
  });

  test('the denied action is the one that AWS names', () => {
    const thrown = error('AccessDenied', 'User: arn:aws:iam::1:user/a is not authorized to perform: kms:DescribeKey on resource: x');
    expect(readFailure(thrown, 's3:GetBucketPolicy').collectionError.action).toBe('kms:DescribeKey');
  });

  test('the message is one line without encoded blobs, and has a maximum length', () => {
    const text = errorMessage(
      error(
        'UnauthorizedOperation',
        `You are not\nauthorized. Encoded authorization failure message: ${'x'.repeat(900)} ${'y'.repeat(900)}`,
      ),
    );
    expect(text).toMatch(/^UnauthorizedOperation: You are not authorized\. y+…$/);
    expect(text.length).toBe(400);
    expect(errorMessage(error('Foo', ''))).toBe('Foo');
  });

  test('a response that is not in the format of AWS is described by status, content type and first words', () => {
    const $response = { statusCode: 503, headers: { 'content-type': 'text/html; charset=utf-8' } };
    const thrown = error('SyntaxError', "Unexpected token '<'", { $response, $responseBodyText: '<html><h1>Sign in\nfirst</h1></html>' });
    expect(errorMessage(thrown)).toBe('the response is not in the format of AWS: HTTP status 503, text/html, "Sign in first"');
    expect(errorMessage(error('NoSuchBucket', 'It does not exist', { $response }))).toBe('NoSuchBucket: It does not exist');
  });

  test('the code is kept, so that a collector can distinguish missing settings from failed calls', () => {
    expect(readFailure(error('NoSuchBucketPolicy'), 'x').code).toBe('NoSuchBucketPolicy');
    expect(readFailure(error('Error', 'm', { Code: 'NoSuchThing' }), 'x').code).toBe('NoSuchThing');
  });
});
