import { compareFindings, createEvaluator } from '../../src/evaluate/evaluator.ts';
import type { Fact } from '../../src/core/fact.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import type { Resource } from '../../src/core/resource.ts';
import { bucket, now, versioningRule } from '../support/resources/builders.ts';

const accountRule: AnyRule = {
  ...versioningRule,
  id: 's3-test-account',
  resourceType: 'AWS::::Account',
  facts: ['s3PublicAccessBlock'],
  evaluate: (_, { pass }) => pass('on'),
};

const evaluatorOf = (rules: readonly { rule: AnyRule; scope: 'global' | 'regional' }[]) =>
  createEvaluator({ rules: rules.map((entry) => ({ ...entry, params: {} })), now, suppressionFor: () => undefined });

const account = (region: string): Resource => ({
  ...bucket(),
  type: 'AWS::::Account',
  service: 'account',
  id: '111122223333',
  region,
  facts: { s3PublicAccessBlock: { state: 'absent' } },
});

describe('evaluate resources', () => {
  test('returns one finding per rule of the type', () => {
    const [finding, ...others] = evaluatorOf([{ rule: versioningRule, scope: 'global' }]).resource(bucket());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 's3-test-versioned',
      status: 'PASS',
      category: 'abstracted',
      responsibility: 'backups',
      resource: { id: 'orders', arn: 'arn:aws:s3:::orders', region: 'eu-west-1', tags: {} },
    });
  });

  test('a verdict contains the parameters that it depends on', () => {
    const params = { minDays: 9, strict: false, owners: [], state: 'a parameter' };
    const evaluator = createEvaluator({ rules: [{ rule: versioningRule, params, scope: 'global' }], now, suppressionFor: () => undefined });
    const evidenceOf = (versioning: Fact<string>) =>
      evaluator.resource(bucket({ facts: { versioning } })).map(({ status, evidence }) => [status, evidence]);
    const collectionError = { kind: 'denied', action: 's3:GetBucketVersioning', message: 'no' } as const;
    expect(evidenceOf({ state: 'known', value: 'Enabled' })).toEqual([
      ['PASS', { minDays: 9, strict: false, owners: [], state: 'a parameter' }],
    ]);
    expect(evidenceOf({ state: 'known', value: 'Suspended' })).toEqual([
      ['FAIL', { state: 'Suspended', minDays: 9, strict: false, owners: [] }],
    ]);
    expect(evidenceOf({ state: 'unreadable', collectionError })).toEqual([['UNKNOWN', {}]]);
  });

  test('IDs are stable, and differ by rule and by resource', () => {
    const idOf = (rule: AnyRule, resource: Resource) => evaluatorOf([{ rule, scope: 'global' }]).resource(resource)[0]?.id;
    const first = idOf(versioningRule, bucket());
    expect(idOf(versioningRule, bucket({ tags: { changed: 'yes' } }))).toBe(first);
    expect(idOf({ ...versioningRule, id: 'other' }, bucket())).not.toBe(first);
    expect(idOf(versioningRule, bucket({ arn: 'arn:aws:s3:::other' }))).not.toBe(first);
    expect(idOf(versioningRule, bucket({ accountId: '444455556666' }))).not.toBe(first);
  });

  test('IDs of a bucket do not depend on its Region, which may be unreadable; IDs of Regional settings do', () => {
    const idOf = (rule: AnyRule, resource: Resource, scope: 'global' | 'regional') =>
      evaluatorOf([{ rule, scope }]).resource(resource)[0]?.id;
    const inRegion = (region: string) => idOf(versioningRule, bucket({ region }), 'global');
    expect(inRegion('global')).toBe(inRegion('eu-west-1'));
    const setting = (region: string) => idOf(accountRule, account(region), 'regional');
    expect(setting('us-east-1')).not.toBe(setting('eu-west-1'));
    const regional = (region: string) => idOf(versioningRule, bucket({ region, arn: `arn:aws:sqs:${region}:111122223333:a` }), 'global');
    expect(regional('us-east-1')).not.toBe(regional('eu-west-1'));
  });

  test('account rules are evaluated once per account or once per Region, never both', () => {
    const evaluator = evaluatorOf([
      { rule: accountRule, scope: 'global' },
      { rule: { ...accountRule, id: 'regional' }, scope: 'regional' },
    ]);
    expect(evaluator.resource(account('global')).map(({ ruleId }) => ruleId)).toEqual(['s3-test-account']);
    expect(evaluator.resource(account('eu-west-1')).map(({ ruleId }) => ruleId)).toEqual(['regional']);
  });

  test('a failed listing is one UNKNOWN finding per rule of the type', () => {
    const evaluator = evaluatorOf([
      { rule: versioningRule, scope: 'global' },
      { rule: accountRule, scope: 'global' },
    ]);
    const collectionError = { kind: 'denied', action: 's3:ListAllMyBuckets', message: 'no' } as const;
    const findings = evaluator.listingError({
      type: 'AWS::S3::Bucket',
      service: 's3',
      accountId: '111122223333',
      partition: 'aws',
      region: 'global',
      collectionError,
    });
    expect(findings).toMatchObject([{ ruleId: 's3-test-versioned', status: 'UNKNOWN', collectionError, resource: { id: '*', arn: null } }]);
  });

  test('rules of a service that AWS does not offer in the Region are not applicable', () => {
    const collectionError = {
      kind: 'not-available',
      action: 'macie2:GetMacieSession',
      message: 'AWS does not offer macie2 in eu-south-2',
    } as const;
    const regional: AnyRule = {
      ...accountRule,
      evaluate: ({ s3PublicAccessBlock }: Record<string, unknown>, { pass }) => pass(String(s3PublicAccessBlock)),
    };
    const evaluator = evaluatorOf([
      { rule: versioningRule, scope: 'global' },
      { rule: regional, scope: 'regional' },
    ]);
    const unread = { state: 'unreadable', collectionError } as const;
    const listing = {
      type: 'AWS::S3::Bucket',
      service: 's3',
      accountId: '111122223333',
      partition: 'aws',
      region: 'eu-south-2',
      collectionError,
    } as const;
    const notThere = { status: 'NOT_APPLICABLE', message: 'AWS does not offer macie2 in eu-south-2.' };
    expect(evaluator.listingError(listing)).toMatchObject([notThere]);
    expect(evaluator.resource({ ...account('eu-south-2'), facts: { s3PublicAccessBlock: unread } })).toMatchObject([notThere]);
    expect(evaluator.resource(bucket({ facts: { versioning: unread } }))).toMatchObject([notThere]);
  });

  test('responsibilities of AWS for a reclassified resource are not applicable, with the reason', () => {
    const rule = defineRule({
      ...versioningRule,
      id: 'ec2-test-patched',
      service: 'ec2',
      resourceType: 'AWS::EC2::Instance',
      responsibility: 'operating-system',
      evaluate: (_, { fail }) => fail('off', { state: 'off' }),
    } as AnyRule as never) as AnyRule;
    const evaluator = evaluatorOf([{ rule, scope: 'regional' }]);
    const instance = { ...bucket(), type: 'AWS::EC2::Instance', service: 'ec2', facts: {} } as unknown as Resource;
    expect(evaluator.resource(instance)[0]).toMatchObject({ status: 'FAIL', category: 'infrastructure' });
    const [moved] = evaluator.resource({ ...instance, tags: { 'aws:elasticmapreduce:job-flow-id': 'j-1' } });
    expect(moved).toMatchObject({ status: 'NOT_APPLICABLE', category: 'container' });
    expect(moved?.message).toContain(moved?.reclassified);
  });

  test('findings are sorted by status, severity, rule and resource', () => {
    const of = (status: 'FAIL' | 'PASS', severity: 'low' | 'high', arn: string) => {
      const [finding] = evaluatorOf([{ rule: versioningRule, scope: 'global' }]).resource(bucket({ arn }));
      if (finding === undefined) throw new Error('no finding');
      return { ...finding, status, severity };
    };
    const sorted = [of('FAIL', 'high', 'a'), of('FAIL', 'high', 'b'), of('FAIL', 'low', 'a'), of('PASS', 'high', 'a')];
    expect(sorted.toReversed().sort(compareFindings)).toEqual(sorted);
  });
});
