import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type PolicyDocument, readActions } from '../../src/commands/read-policy.ts';

interface Statement {
  readonly Principal: unknown;
  readonly Action: string;
  readonly Condition: unknown;
}
const { Resources, Parameters } = parse(readFileSync('deploy/member-role.yml', 'utf8')) as {
  readonly Parameters: Readonly<Record<string, { readonly AllowedPattern?: string; readonly Default?: string }>>;
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>>;
};
const { MemberRole, SecurityHubRole, ...policies } = Resources;
const role = MemberRole?.Properties ?? {};

test('matches the output of the generator', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-policy.mjs', '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('trusts only one role with its external ID and the tag of the run', () => {
  const { Statement } = role['AssumeRolePolicyDocument'] as { readonly Statement: readonly Statement[] };
  expect(Statement.map(({ Principal }) => Principal)).toEqual([{ AWS: { Ref: 'AuditRoleArn' } }, { AWS: { Ref: 'AuditRoleArn' } }]);
  expect(Statement.map(({ Action, Condition }) => [Action, Condition])).toEqual([
    ['sts:AssumeRole', { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } }],
    ['sts:TagSession', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['onus-run'] } }],
  ]);
});

test('allows only the reads of the rules', () => {
  expect(role).not.toHaveProperty('Policies');
  expect(role).not.toHaveProperty('ManagedPolicyArns');
  const documents = Object.values(policies).map(({ Type, Properties }) => {
    expect(Type).toBe('AWS::IAM::ManagedPolicy');
    expect(Properties['Roles']).toEqual([{ Ref: 'MemberRole' }]);
    return Properties['PolicyDocument'] as PolicyDocument;
  });
  expect(documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toEqual(readActions());
});

test('contains a role that imports findings into its own account only if requested', () => {
  expect(SecurityHubRole).toMatchObject({ Type: 'AWS::IAM::Role', Condition: 'ImportsFindings' });
  const { AssumeRolePolicyDocument, Policies } = (SecurityHubRole?.Properties ?? {}) as {
    AssumeRolePolicyDocument: { Statement: readonly Statement[] };
    Policies: readonly { PolicyDocument: { Statement: readonly object[] } }[];
  };
  expect(AssumeRolePolicyDocument.Statement).toEqual([
    {
      Effect: 'Allow',
      Principal: { AWS: { Ref: 'NotifyRoleArn' } },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
    },
  ]);
  expect(Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toEqual([
    {
      Effect: 'Allow',
      Action: 'securityhub:BatchImportFindings',
      Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:securityhub:*:${AWS::AccountId}:product/${AWS::AccountId}/default' },
    },
  ]);
  expect(Parameters['NotifyRoleArn']?.Default).toBe('');
});

test('accepts the ARN of one role, not of an account or of everyone', () => {
  const pattern = new RegExp(`^${Parameters['AuditRoleArn']?.AllowedPattern}$`);
  expect('arn:aws-cn:iam::111122223333:role/onus-prod-AuditRole-1ABC').toMatch(pattern);
  for (const wide of ['*', '111122223333', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/*'])
    expect(wide).not.toMatch(pattern);
});
