import { createCollectionErrorLog } from '../../src/evaluate/collection-errors.ts';

test('each cause is told once, with everything it cost', () => {
  const log = createCollectionErrorLog();
  const denied = (resource: string) =>
    ({ kind: 'denied', action: 's3:GetBucketPolicy', message: `not authorized on ${resource}` }) as const;
  log.add(denied('b'), { type: 'AWS::S3::Bucket', region: 'us-east-1', findings: 1 });
  log.add(denied('a'), { type: 'AWS::S3::Bucket', region: 'eu-west-1', findings: 1 });
  log.add({ kind: 'failed', action: 's3:GetBucketPolicy', message: 'x' }, { type: 'AWS::S3::Bucket', region: 'eu-west-1', findings: 0 });
  log.add({ kind: 'failed', action: 's3:GetBucketPolicy', message: 'y' }, { type: 'AWS::S3::Bucket', region: 'eu-west-1', findings: 0 });
  expect(log.results()).toEqual([
    {
      kind: 'denied',
      action: 's3:GetBucketPolicy',
      message: 'not authorized on a',
      types: ['AWS::S3::Bucket'],
      regions: ['eu-west-1', 'us-east-1'],
      findings: 2,
    },
    { kind: 'failed', action: 's3:GetBucketPolicy', message: 'x', types: ['AWS::S3::Bucket'], regions: ['eu-west-1'], findings: 0 },
    { kind: 'failed', action: 's3:GetBucketPolicy', message: 'y', types: ['AWS::S3::Bucket'], regions: ['eu-west-1'], findings: 0 },
  ]);
});
