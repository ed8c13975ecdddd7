import { iamRoleConfusedDeputyPrevented } from '../../../rules/iam/iam-role-confused-deputy-prevented.ts';
import { malformed } from '../../support/iam.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const trust = (Principal: unknown, Condition?: object, more: object = {}) =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }), ...more });

testRule(iamRoleConfusedDeputyPrevented, {
  base: { trustPolicy: trust({ Service: 'scheduler.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': '111122223333' } }) },
  pass: [
    { name: 'the own account', message: 'limited', evidence: { services: ['scheduler.amazonaws.com'] } },
    {
      name: 'a fixed source',
      facts: {
        trustPolicy: trust(
          { Service: 'vpc-flow-logs.amazonaws.com' },
          { ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:*:111122223333:vpc-flow-log/*' } },
        ),
      },
    },
    {
      name: 'the organization',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEquals: { 'aws:SourceOrgID': 'o-m3r1d1an00' } }) },
    },
  ],
  fail: [
    {
      name: 'no condition',
      facts: { trustPolicy: trust({ Service: ['scheduler.amazonaws.com', 'lambda.amazonaws.com'] }) },
      message: 'unlimited',
      evidence: { services: ['scheduler.amazonaws.com'] },
    },
    { name: 'a Regional name', facts: { trustPolicy: trust({ Service: 'logs.eu-west-1.amazonaws.com' }) } },
    { name: 'in China', facts: { trustPolicy: trust({ Service: 'states.cn-north-1.amazonaws.com.cn' }) } },
    {
      name: 'any account',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringLike: { 'aws:SourceAccount': '*' } }) },
    },
    {
      name: 'only if the key is there',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }) },
    },
    {
      name: 'one statement of two',
      facts: {
        trustPolicy: policyText(
          {
            Effect: 'Allow',
            Principal: { Service: 'states.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
          { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ),
      },
    },
  ],
  notApplicable: [
    { name: 'EC2', facts: { trustPolicy: trust({ Service: 'ec2.amazonaws.com' }) }, message: 'none' },
    { name: 'an account', facts: { trustPolicy: trust({ AWS: '111122223333' }) } },
    { name: 'a service that is denied', facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, undefined, { Effect: 'Deny' }) } },
    { name: 'a name that only looks alike', facts: { trustPolicy: trust({ Service: 'states.amazonaws.com.example.org' }) } },
  ],
  undecided: [{ name: 'no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
