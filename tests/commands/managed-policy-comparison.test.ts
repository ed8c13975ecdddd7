// cspell:ignore listallmybuckets
import { readFileSync } from 'node:fs';
import { comparisonTable, missingActions } from '../../src/commands/managed-policy-comparison.ts';
import { readActions } from '../../src/commands/read-policy.ts';

describe('AWS managed policies', () => {
  test('are compared by action, with wildcards and in any case', () => {
    const { missing, partial } = missingActions('ViewOnlyAccess', [
      'apigateway:GET',
      'ec2:DescribeInstances',
      's3:GetBucketPolicy',
      'S3:listallmybuckets',
      'unknown:Read',
    ]);
    expect(Object.fromEntries(missing)).toEqual({ s3: ['s3:GetBucketPolicy'], unknown: ['unknown:Read'] });
    expect(partial).toEqual(['apigateway:GET']);
    expect(missingActions('SecurityAudit', ['s3:GetBucketPolicy', 'iam:GetRolePolicy']).missing.size).toBe(0);
  });

  test('do not allow everything that an audit reads', () => {
    const count = (name: 'SecurityAudit' | 'ViewOnlyAccess') => [...missingActions(name).missing.values()].flat().length;
    expect(count('SecurityAudit')).toBeGreaterThan(0);
    expect(count('ViewOnlyAccess')).toBeGreaterThan(count('SecurityAudit'));
    expect(count('ViewOnlyAccess')).toBeLessThan(readActions().length);
  });

  test('are compared in the documentation as they are now', () => {
    const [, section] =
      /<!-- managed policies: [^\n]* -->\n([\s\S]*?)<!-- end of managed policies -->/.exec(readFileSync('docs/permissions.md', 'utf8')) ??
      [];
    expect(section?.trim()).toBe(comparisonTable());
  });
});
