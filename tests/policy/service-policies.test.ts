import { type PolicyDocument, isMalformed, joinPolicies, parsePolicy } from '../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';

/** Typical policies, by service. */
const own = '111122223333';
const foreign = '999988887777';

function policy(...statements: readonly object[]): PolicyDocument {
  const parsed = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(parsed)) throw new Error(parsed.malformed);
  return parsed;
}

const exposures = (document: PolicyDocument, resources?: readonly string[]): string[] =>
  resourcePolicyAccess(document, { accountId: own, organizationId: 'o-own', resources }).map(({ exposure }) => exposure);

const allow = (more: object): object => ({ Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*', ...more });
const sourceArn = (arn: string): object => ({ Condition: { ArnEquals: { 'aws:SourceArn': arn } } });

describe('SQS', () => {
  const queue = `arn:aws:sqs:eu-west-1:${own}:queue`;
  const send = (more: object = {}): PolicyDocument => policy(allow({ Action: 'sqs:SendMessage', Resource: queue, ...more }));
  test.each<[string, PolicyDocument, string[]]>([
    ['everyone', send(), ['public']],
    ['an own topic', send(sourceArn(`arn:aws:sns:eu-west-1:${own}:topic`)), ['own-account']],
    ['a foreign topic', send(sourceArn(`arn:aws:sns:eu-west-1:${foreign}:topic`)), ['cross-account']],
    ['a bucket', send(sourceArn('arn:aws:s3:::bucket')), ['service']],
    [
      'a bucket of the own account',
      send({ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::bucket' }, StringEquals: { 'aws:SourceAccount': own } } }),
      ['own-account'],
    ],
    ['a service on behalf of anyone', send({ Principal: { Service: 'sns.amazonaws.com' } }), ['service']],
    ['another queue', send({ Resource: `arn:aws:sqs:eu-west-1:${own}:other` }), []],
    ['all except one action', send({ Action: undefined, NotAction: 'sqs:DeleteQueue' }), ['public']],
  ])('%s', (_, document, expected) => {
    expect(exposures(document, [queue])).toEqual(expected);
  });
});

test('SNS: the policy that each topic is created with', () => {
  const actions = ['SNS:GetTopicAttributes', 'SNS:SetTopicAttributes', 'SNS:AddPermission', 'SNS:Subscribe', 'SNS:Publish'];
  const condition = { Condition: { StringEquals: { 'AWS:SourceOwner': own } } };
  expect(exposures(policy(allow({ Action: actions, ...condition })))).toEqual(['own-account']);
  expect(exposures(policy(allow({ Action: actions })))).toEqual(['public']);
});

describe('KMS', () => {
  const withCondition = (condition: object): object => allow({ Action: 'kms:Decrypt', Condition: { StringEquals: condition } });
  const viaService = { 'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com' };
  test.each<[string, object, string]>([
    ['the account root', allow({ Principal: { AWS: `arn:aws:iam::${own}:root` }, Action: 'kms:*' }), 'own-account'],
    ['everyone', allow({ Action: 'kms:Decrypt' }), 'public'],
    ['callers of the own account', withCondition({ 'kms:CallerAccount': own }), 'own-account'],
    ['through a service', withCondition(viaService), 'public'],
    ['through a service, for the own account', withCondition({ ...viaService, 'kms:CallerAccount': own }), 'own-account'],
  ])('%s: %s', (_, statement, expected) => {
    expect(exposures(policy(statement))).toEqual([expected]);
  });
});

describe('Lambda', () => {
  const s3 = { Principal: { Service: 's3.amazonaws.com' }, Action: 'lambda:InvokeFunction' };
  test.each<[string, object, string]>([
    ['a bucket', allow({ ...s3, Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::bucket' } } }), 'service'],
    [
      'a bucket of the own account',
      allow({ ...s3, Condition: { StringEquals: { 'AWS:SourceAccount': own }, ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::bucket' } } }),
      'own-account',
    ],
    [
      'an API of the own account',
      allow({ ...s3, Condition: { ArnLike: { 'AWS:SourceArn': `arn:aws:execute-api:eu-west-1:${own}:api/*/GET/` } } }),
      'own-account',
    ],
    [
      'a public URL',
      allow({ Principal: '*', Action: 'lambda:InvokeFunctionUrl', Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } }),
      'public',
    ],
    [
      'a layer for the organization',
      allow({ Principal: '*', Action: 'lambda:GetLayerVersion', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-own' } } }),
      'organization',
    ],
  ])('%s: %s', (_, statement, expected) => {
    expect(exposures(policy(statement))).toEqual([expected]);
  });
});

test('S3: only a distribution of the own account', () => {
  const statement = allow({
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: 's3:GetObject',
    Condition: { StringEquals: { 'AWS:SourceArn': `arn:aws:cloudfront::${own}:distribution/E1` } },
  });
  // StringEquals with a plain ARN fixes the account, too; the Region of the ARN is empty.
  expect(exposures(policy(statement))).toEqual(['own-account']);
});

test('SES: several policies of an identity are combined', () => {
  const sending = policy(allow({ Action: 'ses:SendEmail' }));
  const denying = policy({
    Sid: 'No',
    Effect: 'Deny',
    Principal: '*',
    Action: 'ses:*',
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:PrincipalAccount': own } },
  });
  expect(exposures(joinPolicies([sending]))).toEqual(['public']);
  expect(exposures(joinPolicies([sending, denying]))).toEqual(['own-account']);
  expect(exposures(joinPolicies([denying, sending]))).toEqual(['own-account']);
  expect(joinPolicies([denying, sending]).statements.map(({ index }) => index)).toEqual([0, 1]);
  expect(joinPolicies([])).toEqual({ version: undefined, statements: [] });
});

test('Backup: a vault for the organization, and one for everyone', () => {
  const copy = (condition: object): object => allow({ Principal: '*', Action: 'backup:CopyIntoBackupVault', Condition: condition });
  expect(exposures(policy(copy({ StringEquals: { 'aws:PrincipalOrgID': ['o-own'] } })))).toEqual(['organization']);
  expect(exposures(policy(copy({ StringLike: { 'aws:PrincipalOrgID': ['*'] } })))).toEqual(['public']);
});
