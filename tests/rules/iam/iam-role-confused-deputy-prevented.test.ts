import { iamRoleConfusedDeputyPrevented } from '../../../rules/iam/iam-role-confused-deputy-prevented.ts';
import { malformed } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const trust = (Principal: unknown, Condition?: object, more: object = {}) =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }), ...more });

testRule(iamRoleConfusedDeputyPrevented, {
  base: {
    trustPolicy: trust({ Service: 'scheduler.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
    path: '/',
    organizationId: 'o-m3r1d1an00',
  },
  pass: [
    {
      name: 'passes for its own account',
      message: 'limited',
      evidence: { services: ['scheduler.amazonaws.com'], to: ['the own account 111122223333'] },
    },
    {
      name: 'passes for a trusted account',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': '444455556666' } }) },
      params: { trustedAccounts: ['444455556666'] },
      evidence: { to: ['account 444455556666 (trusted)'] },
    },
    {
      name: 'passes for its own organization by another ID',
      facts: {
        trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEquals: { 'aws:SourceOrgID': 'o-stranger00' } }),
        organizationId: 'o-stranger00',
      },
      evidence: { to: ['organization o-stranger00 (trusted)'] },
    },
    {
      name: 'passes for a service next to another account',
      facts: {
        trustPolicy: trust(
          { Service: 'states.amazonaws.com', AWS: '999900001111' },
          { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        ),
      },
      evidence: { to: ['the own account 111122223333'] },
    },
    {
      name: 'passes for a fixed source',
      facts: {
        trustPolicy: trust(
          { Service: 'vpc-flow-logs.amazonaws.com' },
          { ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:*:111122223333:vpc-flow-log/*' } },
        ),
      },
      evidence: { to: ['arn:aws:ec2:*:111122223333:vpc-flow-log/* (own account)'] },
    },
    {
      name: 'passes for the organization',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEquals: { 'aws:SourceOrgID': 'o-m3r1d1an00' } }) },
    },
  ],
  fail: [
    ...['fis', 'bedrock-agentcore', 'glue', 'tasks.apprunner', 'monitoring.rds'].map((service) => ({
      name: `${service} without a condition`,
      facts: { trustPolicy: trust({ Service: `${service}.amazonaws.com` }) },
      message: 'unlimited' as const,
      severity: 'medium' as const,
    })),
    ...(
      [
        ['aws:SourceAccount', '999900001111', 'account 999900001111 (not trusted)'],
        ['aws:SourceArn', 'arn:aws:states:*:999900001111:*', 'arn:aws:states:*:999900001111:* (not trusted)'],
        ['aws:SourceOrgID', 'o-stranger00', 'organization o-stranger00 (not trusted)'],
      ] as const
    ).map(([key, value, to]) => ({
      name: `the ${key} of unknown accounts`,
      facts: {
        trustPolicy: trust({ Service: 'states.amazonaws.com' }, { [key === 'aws:SourceArn' ? 'ArnLike' : 'StringLike']: { [key]: value } }),
      },
      message: 'strangers' as const,
      evidence: { to: [to] },
    })),
    {
      name: 'fails for an account that is trusted next to unknown accounts',
      facts: {
        trustPolicy: trust(
          { Service: 'states.amazonaws.com' },
          { StringEquals: { 'aws:SourceAccount': ['111122223333', '999900001111'] } },
        ),
      },
      message: 'strangers',
      evidence: { to: ['account 999900001111 (not trusted)'] },
    },
    {
      name: 'fails for a bucket name, which another account can take over',
      facts: { trustPolicy: trust({ Service: 'transfer.amazonaws.com' }, { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::shop-orders' } }) },
      message: 'ownerless',
      severity: 'low',
      evidence: { to: ['the owner of arn:aws:s3:::shop-orders'] },
    },
    {
      name: 'fails with no condition',
      facts: { trustPolicy: trust({ Service: ['scheduler.amazonaws.com', 'lambda.amazonaws.com'] }) },
      message: 'unlimited',
      evidence: { services: ['scheduler.amazonaws.com'] },
    },
    { name: 'fails for a Regional name', facts: { trustPolicy: trust({ Service: 'logs.eu-west-1.amazonaws.com' }) } },
    { name: 'fails in China', facts: { trustPolicy: trust({ Service: 'states.cn-north-1.amazonaws.com.cn' }) } },
    {
      name: 'fails for any account',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringLike: { 'aws:SourceAccount': '*' } }) },
    },
    {
      name: 'fails only if the key is present',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }) },
    },
    {
      name: 'fails for one statement of two',
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
    {
      name: 'skips a service-linked role',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }), path: '/aws-service-role/states.amazonaws.com/' },
      message: 'serviceLinked',
    },
    { name: 'skips EC2', facts: { trustPolicy: trust({ Service: 'ec2.amazonaws.com' }) }, message: 'none' },
    { name: 'skips an account', facts: { trustPolicy: trust({ AWS: '111122223333' }) } },
    {
      name: 'skips a service that is denied',
      facts: { trustPolicy: trust({ Service: 'states.amazonaws.com' }, undefined, { Effect: 'Deny' }) },
    },
    { name: 'skips a similar name', facts: { trustPolicy: trust({ Service: 'states.amazonaws.com.example.org' }) } },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
