import { sweep } from '../support/sweep/sweep.ts';

jest.setTimeout(300_000);

/** Services that together use XML, JSON and query protocols; `npm run sweep` corrupts every operation of all services. */
test('a corrupted response changes findings only to UNKNOWN', async () => {
  const operations =
    /^(sqs:|s3:(ListBuckets|GetBucketPolicy|GetBucketAcl|GetBucketEncryption|GetPublicAccessBlock)$|ec2:Describe(SecurityGroups|RouteTables)$)/;
  const swept = await sweep({ services: ['s3', 'sqs', 'vpc'], operations: (name) => operations.test(name) });
  expect(swept.length).toBeGreaterThan(120);
  expect(swept.flatMap(({ operation, kind, violations }) => violations.map((violation) => `${operation} ${kind}: ${violation}`))).toEqual(
    [],
  );
  expect(swept.filter(({ kind, unknown }) => kind === 'denied' && unknown > 0).length).toBeGreaterThan(7);
});
