import { iamRoleTrustNotPublic } from '../../../rules/iam/iam-role-trust-not-public.ts';
import { malformed } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const trust = (Principal: unknown, Condition?: object, more: object = {}) =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }), ...more });
const own = 'arn:aws:iam::111122223333:root';

testRule(iamRoleTrustNotPublic, {
  base: { trustPolicy: trust({ AWS: own }), path: '/' },
  pass: [
    { name: 'passes for its own account', message: 'limited' },
    { name: 'passes for a service', facts: { trustPolicy: trust({ Service: 'ec2.amazonaws.com' }) } },
    { name: 'passes for another account', facts: { trustPolicy: trust({ AWS: '999900001111' }) } },
    { name: 'passes for an organization', facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } }) } },
    {
      name: 'passes for one account',
      facts: { trustPolicy: trust({ AWS: '*' }, { StringEquals: { 'aws:PrincipalAccount': '111122223333' } }) },
    },
    {
      name: 'passes for one user',
      facts: { trustPolicy: trust('*', { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::999900001111:user/anna' } }) },
    },
    {
      name: 'passes for everyone, but denied to others',
      facts: {
        trustPolicy: policyText(
          { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' },
          { Effect: 'Deny', Principal: '*', Action: 'sts:*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } },
        ),
      },
    },
    { name: 'passes when everyone can only tag a session', facts: { trustPolicy: trust('*', undefined, { Action: 'sts:TagSession' }) } },
  ],
  fail: [
    {
      name: 'fails for everyone',
      facts: { trustPolicy: trust('*') },
      message: 'public',
      severity: 'critical',
      evidence: { to: ['everyone'], statements: ['statement 1'] },
    },
    { name: 'fails for everyone in a list', facts: { trustPolicy: trust({ AWS: [own, '*'] }) } },
    {
      name: 'fails for everyone with an external ID',
      facts: { trustPolicy: trust({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'meridian-7' } }) },
    },
    {
      name: 'fails for an organization by a wildcard',
      facts: { trustPolicy: trust('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }) },
    },
    {
      name: 'fails for all except some',
      facts: { trustPolicy: policyText({ Effect: 'Allow', NotPrincipal: { AWS: own }, Action: 'sts:AssumeRole' }) },
    },
    {
      name: 'fails in the second statement',
      facts: {
        trustPolicy: policyText(
          { Effect: 'Allow', Principal: { AWS: own }, Action: 'sts:AssumeRole' },
          { Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 'sts:*' },
        ),
      },
      evidence: { statements: ['Open'] },
    },
    {
      name: 'fails for everyone from an address',
      facts: { trustPolicy: trust('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
      severity: 'high',
    },
  ],
  notApplicable: [
    {
      name: 'skips a service-linked role',
      facts: { trustPolicy: trust('*'), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
