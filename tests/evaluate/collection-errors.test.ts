import { createCollectionErrorLog } from '../../src/evaluate/collection-errors.ts';

test('each cause is listed once, with all affected facts', () => {
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

test('denials by service control policies are one entry per Region', () => {
  const log = createCollectionErrorLog();
  const add = (action: string, region: string) =>
    log.add({ kind: 'denied-by-scp', action, message: `${action} denied` }, { type: 'AWS::EC2::VPC', region, findings: 2 });
  for (const action of ['ec2:DescribeVpcs', 'sqs:ListQueues', 'ec2:DescribeVpcs']) add(action, 'eu-south-2');
  add('macie2:GetMacieSession', 'eu-west-1');
  const merged = createCollectionErrorLog();
  for (const result of log.results()) merged.join(result);
  for (const { results } of [log, merged]) {
    expect(results()).toMatchObject([
      {
        kind: 'denied-by-scp',
        action: '*',
        message: 'A service control policy explicitly denies several actions in this Region',
        regions: ['eu-south-2'],
        findings: 6,
      },
      { action: 'macie2:GetMacieSession', message: 'macie2:GetMacieSession denied', regions: ['eu-west-1'], findings: 2 },
    ]);
  }
});
