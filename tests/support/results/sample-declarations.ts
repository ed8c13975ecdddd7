import type { Finding } from '../../../src/core/result/finding.ts';
import type { AttestationResult, SuppressionResult } from '../../../src/core/result/result.ts';
import type { UncoveredRegion } from '../../../src/core/result/run.ts';

export const accountId = '123456789012';

/** Resource types that AWS Config and tags show in each Region, with and without rules. */
export const uncoveredResources: readonly UncoveredRegion[] = [
  {
    region: 'eu-west-1',
    state: 'recorded',
    types: [
      { type: 'AWS::S3::Bucket', category: 'abstracted', count: 41, covered: true },
      { type: 'AWS::EC2::Instance', category: 'infrastructure', count: 212, covered: true },
      { type: 'AWS::ECS::Cluster', category: 'container', count: 3, covered: false },
      { type: 'AWS::SNS::Topic', category: 'abstracted', count: 17, covered: false },
      { type: 'AWS::Elsewhere::Thing', category: null, count: 2, covered: false },
    ],
  },
  { region: 'us-east-1', state: 'recorded', types: [{ type: 'AWS::SNS::Topic', category: 'abstracted', count: 4, covered: false }] },
  {
    region: 'eu-central-1',
    state: 'off',
    types: [
      { type: 'AWS::ECS::Cluster', category: 'container', count: 2, covered: false, tagged: true },
      { type: 'sagemaker:notebook-instance', category: 'container', count: 1, covered: false, tagged: true },
    ],
  },
  {
    region: 'ap-southeast-2',
    state: 'unreadable',
    collectionError: { kind: 'denied', action: 'config:GetDiscoveredResourceCounts', message: 'Access denied' },
    taggedError: { kind: 'throttled', action: 'tag:GetResources', message: 'Rate exceeded' },
    types: [],
  },
];

const statement = { statement: 'Columns are encrypted by the application.', by: 'Ann Example' };
/** Attestations in every state. */
export const attestations: readonly AttestationResult[] = [
  {
    service: 'rds',
    responsibility: 'client-side-encryption',
    what: 'Encryption of columns or by the application cannot be seen.',
    state: 'attested',
    statements: [{ responsibility: 'client-side-encryption', services: ['rds'], ...statement, on: '2026-11-01', until: '2027-10-31' }],
  },
  {
    service: 's3',
    responsibility: 'client-side-encryption',
    what: 'Objects encrypted by the client look like any other.',
    state: 'partial',
    statements: [
      {
        responsibility: 'client-side-encryption',
        accounts: [accountId],
        resource: 'arn:aws:s3:::orders-*',
        tags: { team: 'payments' },
        statement: 'Orders are encrypted before upload.',
        by: 'Bob Example',
        on: '2026-10-01',
        until: '2027-09-30',
      },
    ],
  },
  {
    service: 'lambda',
    responsibility: 'backups',
    what: 'Code lives in version control.',
    state: 'expired',
    statements: [{ responsibility: 'backups', statement: 'All code is in Git.', by: 'Ann Example', on: '2025-01-01', until: '2025-12-31' }],
  },
  {
    service: 'iam',
    responsibility: 'backups',
    what: 'Policies live in version control; IAM has no backup API.',
    state: 'not-attested',
    statements: [],
  },
];

/** Suppressions in every state; the first one applies to the sample findings. */
export function suppressionsOf(findings: readonly Finding[]): SuppressionResult[] {
  const used = findings.filter(({ suppressed }) => suppressed !== undefined).length;
  const accepted = { rule: '*', reason: 'Accepted until the migration is done', until: '2027-01-31' };
  return [
    { ...accepted, state: used === 0 ? 'unused' : 'used', findings: used },
    { rule: 's3-*', resource: 'arn:aws:s3:::old-*', reason: 'Emptied in summer', until: '2026-08-31', state: 'expired', findings: 0 },
    { rule: 'sqs-*', resource: 'arn:aws:sqs:*:*:gone', reason: 'Taken down soon', until: '2027-03-31', state: 'unused', findings: 0 },
  ];
}
