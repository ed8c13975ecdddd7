import { regionGuardrail } from '../../../../rules/account/shared/region-guardrail.ts';
import { policyText } from '../../../support/resources/policy.ts';

const notIn = (...regions: string[]) => ({ StringNotEquals: { 'aws:RequestedRegion': regions } });
const deny = (change: object = {}) => ({
  Effect: 'Deny',
  NotAction: ['iam:*', 'organizations:*'],
  Resource: '*',
  Condition: notIn('eu-west-1', 'eu-central-1'),
  ...change,
});

const guardrail = (change: object) => ({ allowed: ['eu-west-1', 'eu-central-1'], global: [], gaps: [], unknown: [], ...change });
const global = ['iam:*', 'organizations:*'];
const exempting = (condition: object) => deny({ Condition: { ...notIn('eu-west-1', 'eu-central-1'), ...condition } });

test.each([
  ['the example of AWS', deny(), guardrail({ global })],
  ['all actions', deny({ NotAction: undefined, Action: '*' }), guardrail({})],
  [
    'a break-glass role in every account',
    exempting({ ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/AWSControlTowerExecution'] } }),
    guardrail({ global }),
  ],
  ['requests of AWS services', exempting({ Bool: { 'aws:PrincipalIsAWSService': 'false' } }), guardrail({ global })],
  [
    'IfExists, because every request has a Region',
    deny({ Condition: { StringNotEqualsIfExists: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } } }),
    guardrail({ global }),
  ],
  [
    'read-only actions',
    deny({ NotAction: ['ec2:DescribeRegions', 's3:ListAllMyBuckets', 'ecs:ListTasks'] }),
    guardrail({ global: ['ec2:DescribeRegions', 's3:ListAllMyBuckets', 'ecs:ListTasks'] }),
  ],
  ['an unknown service', deny({ NotAction: ['iam:*', 'newservice:*'] }), guardrail({ global: ['iam:*'], unknown: ['newservice:*'] })],
  [
    'Regional services',
    deny({ NotAction: ['iam:*', 'ec2:*', 's3:*', 'rds:*'] }),
    guardrail({ global: ['iam:*'], gaps: ['ec2:*', 's3:*', 'rds:*'] }),
  ],
  ['every service', deny({ NotAction: ['*'] }), guardrail({ gaps: ['*'] })],
  [
    'every role',
    exempting({ ArnNotLike: { 'aws:PrincipalARN': 'arn:aws:iam::*:role/*' } }),
    guardrail({ global, gaps: ['principals arn:aws:iam::*:role/*'] }),
  ],
  ['everyone', exempting({ ArnNotLike: { 'aws:PrincipalARN': '*' } }), guardrail({ global, gaps: ['principals *'] })],
  [
    'all principals except AWS services',
    exempting({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
    guardrail({ global, gaps: ['aws:principalisawsservice Bool true'] }),
  ],
  [
    'all principals without a tag',
    exempting({ StringEquals: { 'aws:PrincipalTag/team': 'x' } }),
    guardrail({ global, gaps: ['aws:principaltag/team StringEquals x'] }),
  ],
  [
    'all roles by their type',
    exempting({ StringNotLike: { 'aws:PrincipalType': 'AssumedRole' } }),
    guardrail({ global, gaps: ['aws:principaltype StringNotLike AssumedRole'] }),
  ],
])('a statement that exempts %s', (_name, statement, expected) => {
  expect(regionGuardrail(policyText({ Effect: 'Allow', Action: '*', Resource: '*' }, statement))).toEqual(expected);
});

test('the statement with the fewest exemptions decides', () => {
  expect(regionGuardrail(policyText(deny({ NotAction: ['ec2:*'] }), deny()))).toEqual(guardrail({ global }));
});

test.each([
  ['allows everything', { Effect: 'Allow', Action: '*', Resource: '*' }],
  ['allows some Regions', deny({ Effect: 'Allow' })],
  ['denies one service', deny({ NotAction: undefined, Action: 'ec2:*' })],
  ['denies some resources', deny({ Resource: 'arn:aws:s3:::*' })],
  ['exempts some resources', deny({ Resource: undefined, NotResource: 'arn:aws:s3:::*' })],
  ['denies named Regions', deny({ Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1'] } } })],
  ['denies Regions with ForAnyValue', deny({ Condition: { 'ForAnyValue:StringNotEquals': { 'aws:RequestedRegion': ['eu-west-1'] } } })],
  ['does not have a condition', deny({ Condition: undefined })],
])('a statement that %s is not a guardrail', (_name, statement) => {
  expect(regionGuardrail(policyText(statement))).toBeUndefined();
});

test('malformed text is not a guardrail', () => {
  expect(regionGuardrail('x')).toBeUndefined();
});
