import { sweep } from '../support/sweep/sweep.ts';

jest.setTimeout(300_000);

/** Services that between them speak XML, JSON and form posts; `npm run sweep` spoils every operation of all. */
test('an answer that goes wrong makes findings UNKNOWN, and nothing else', async () => {
  const operations =
    /^(sqs:|s3:(ListBuckets|GetBucketPolicy|GetBucketAcl|GetBucketEncryption|GetPublicAccessBlock)$|ec2:Describe(SecurityGroups|RouteTables)$)/;
  const swept = await sweep({ services: ['s3', 'sqs', 'vpc'], operations: (name) => operations.test(name) });
  expect(swept.length).toBeGreaterThan(120);
  expect(swept.flatMap(({ operation, kind, lies }) => lies.map((lie) => `${operation} ${kind}: ${lie}`))).toEqual([]);
  expect(swept.filter(({ kind, unknown }) => kind === 'denied' && unknown > 0).length).toBeGreaterThan(7);
});
