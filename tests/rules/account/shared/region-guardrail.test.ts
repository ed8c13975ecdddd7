import { regionGuardrail } from '../../../../rules/account/shared/region-guardrail.ts';
import { policyText } from '../../../support/policy.ts';

const notIn = (...regions: string[]) => ({ StringNotEquals: { 'aws:RequestedRegion': regions } });
const deny = (change: object = {}) => ({
  Effect: 'Deny',
  NotAction: ['iam:*', 'organizations:*'],
  Resource: '*',
  Condition: notIn('eu-west-1', 'eu-central-1'),
  ...change,
});

test.each([
  ['as AWS shows it', deny(), { allowed: ['eu-west-1', 'eu-central-1'], except: ['iam:*', 'organizations:*'] }],
  ['everything', deny({ NotAction: undefined, Action: '*' }), { allowed: ['eu-west-1', 'eu-central-1'], except: [] }],
  [
    'but for some roles',
    deny({ Condition: { ...notIn('eu-west-1'), ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/AWSControlTowerExecution'] } } }),
    { allowed: ['eu-west-1'], except: ['iam:*', 'organizations:*'] },
  ],
])('a guardrail: %s', (_name, statement, expected) => {
  expect(regionGuardrail(policyText({ Effect: 'Allow', Action: '*', Resource: '*' }, statement))).toEqual(expected);
});

test.each([
  ['allows all', { Effect: 'Allow', Action: '*', Resource: '*' }],
  ['allows in some Regions', deny({ Effect: 'Allow' })],
  ['denies one service', deny({ NotAction: undefined, Action: 'ec2:*' })],
  ['denies on some resources', deny({ Resource: 'arn:aws:s3:::*' })],
  ['denies in named Regions', deny({ Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1'] } } })],
  ['denies some principals', deny({ Condition: { ...notIn('eu-west-1'), StringEquals: { 'aws:PrincipalTag/team': 'x' } } })],
  ['spares everybody', deny({ Condition: { ...notIn('eu-west-1'), ArnNotLike: { 'aws:PrincipalARN': '*' } } })],
  ['denies always', deny({ Condition: undefined })],
])('no guardrail: %s', (_name, statement) => {
  expect(regionGuardrail(policyText(statement))).toBeUndefined();
});

test('a text that is no policy is no guardrail', () => {
  expect(regionGuardrail('x')).toBeUndefined();
});
