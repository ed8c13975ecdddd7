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
    { name: 'the own account', message: 'limited' },
    { name: 'a service', facts: { trustPolicy: trust({ Service: 'ec2.amazonaws.com' }) } },
    { name: 'another account', facts: { trustPolicy: trust({ AWS: '999900001111' }) } },
    { name: 'an organization', facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } }) } },
    { name: 'one account', facts: { trustPolicy: trust({ AWS: '*' }, { StringEquals: { 'aws:PrincipalAccount': '111122223333' } }) } },
    { name: 'one user', facts: { trustPolicy: trust('*', { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::999900001111:user/anna' } }) } },
    {
      name: 'everyone, but denied to others',
      facts: {
        trustPolicy: policyText(
          { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' },
          { Effect: 'Deny', Principal: '*', Action: 'sts:*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } },
        ),
      },
    },
    { name: 'everyone can only tag a session', facts: { trustPolicy: trust('*', undefined, { Action: 'sts:TagSession' }) } },
  ],
  fail: [
    {
      name: 'everyone',
      facts: { trustPolicy: trust('*') },
      message: 'public',
      severity: 'critical',
      evidence: { to: ['everyone'], statements: ['statement 1'] },
    },
    { name: 'everyone in a list', facts: { trustPolicy: trust({ AWS: [own, '*'] }) } },
    {
      name: 'everyone with an external ID',
      facts: { trustPolicy: trust({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'meridian-7' } }) },
    },
    { name: 'an organization by a wildcard', facts: { trustPolicy: trust('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }) } },
    {
      name: 'all except some',
      facts: { trustPolicy: policyText({ Effect: 'Allow', NotPrincipal: { AWS: own }, Action: 'sts:AssumeRole' }) },
    },
    {
      name: 'in the second statement',
      facts: {
        trustPolicy: policyText(
          { Effect: 'Allow', Principal: { AWS: own }, Action: 'sts:AssumeRole' },
          { Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 'sts:*' },
        ),
      },
      evidence: { statements: ['Open'] },
    },
    {
      name: 'everyone from an address',
      facts: { trustPolicy: trust('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
      severity: 'high',
    },
  ],
  notApplicable: [
    {
      name: 'a service-linked role',
      facts: { trustPolicy: trust('*'), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
