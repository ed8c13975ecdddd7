import { collectors } from '../../src/services/index.ts';
import { fakeAws, denied, refused } from '../support/fake-aws.ts';

const checked = collectors.flatMap(({ type, deletion }) => (deletion === undefined ? [] : [{ type, deletion }]));
const resource = {
  type: 'AWS::S3::Bucket',
  service: 's3',
  id: 'orders',
  arn: 'arn:aws:s3:::orders',
  name: 'orders',
  accountId: '111122223333',
  partition: 'aws',
  region: 'eu-west-1',
  tags: null,
} as const;
const failed = { kind: 'failed', action: 'x', message: 'x' } as const;

describe.each(checked)('deletion of $type', ({ deletion }) => {
  const operations = deletion.apiCalls.flatMap((calls) => calls.operations);
  const confirm = (answer: () => object) =>
    deletion.confirm(fakeAws(Object.fromEntries(operations.map((operation) => [operation, answer]))), resource);
  const fails = (error: unknown) => () => {
    throw error;
  };

  test('is not confirmed by a call that is denied', async () => {
    expect(await confirm(fails(denied('x')))).toBe(false);
  });

  test('is not confirmed by a generic error', async () => {
    for (const code of ['InvalidParameterValue', 'InvalidRequestException', 'ValidationException', 'InternalFailure']) {
      expect(await confirm(fails(refused(code, failed)))).toBe(false);
    }
  });

  test('is confirmed by "not found" or by a listing without the resource, and only by one of them', async () => {
    const notFound = await Promise.all(deletion.errorCodes.map((code) => confirm(fails(refused(code, failed)))));
    const empty = await confirm(() => ({}));
    expect(empty || notFound.includes(true)).toBe(true);
  });
});

test('several collectors check deletions', () => {
  expect(checked.length).toBeGreaterThan(20);
});
