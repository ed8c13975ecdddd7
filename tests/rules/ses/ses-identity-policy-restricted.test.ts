import { sesIdentityPolicyRestricted } from '../../../rules/ses/ses-identity-policy-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:ses:eu-west-1:111122223333:identity/meridian.example';
const allow = (principal: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: ['ses:SendEmail', 'ses:SendRawEmail'],
  Resource: arn,
  ...more,
});
const stranger = { AWS: 'arn:aws:iam::999900001111:root' };
const own = { AWS: '111122223333' };
/** Each policy with the statements given, in order. */
const policies = (...all: readonly (readonly object[])[]) => ({
  policies: all.map((statements, index) => ({ name: `policy-${index + 1}`, document: policyText(...statements) })),
});
const ofOrganization = (id: string) => allow('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } });

testRule(sesIdentityPolicyRestricted, {
  base: { policies: [], organizationId: 'o-example00' },
  resource: { arn },
  pass: [
    { name: 'no policy', message: 'none' },
    { name: 'the own account', facts: policies([allow(own)]), message: 'restricted' },
    { name: 'a trusted account', facts: policies([allow(stranger)]), params: { trustedAccounts: ['999900001111'] } },
    { name: 'the own organization', facts: policies([ofOrganization('o-example00')]) },
    {
      name: 'everyone, canceled by a Deny in another policy',
      facts: policies([allow('*')], [{ ...allow('*', { Action: 'ses:*' }), Effect: 'Deny' }]),
    },
    {
      name: 'an untrusted account, canceled by a Deny in another policy',
      facts: policies([{ ...allow(stranger), Effect: 'Deny' }], [allow(stranger)]),
    },
    { name: 'another identity', facts: policies([allow('*', { Resource: 'arn:aws:ses:eu-west-1:111122223333:identity/other.example' })]) },
    {
      name: 'the organization that the account is in',
      facts: { ...policies([ofOrganization('o-another00')]), organizationId: 'o-another00' },
    },
  ],
  fail: [
    {
      name: 'everyone',
      facts: policies([allow('*')]),
      message: 'public',
      severity: 'high',
      evidence: { actions: ['ses:SendEmail', 'ses:SendRawEmail'] },
    },
    { name: 'everyone in the first of two policies', facts: policies([allow('*')], [allow(own)]), message: 'public' },
    { name: 'everyone in the last of two policies', facts: policies([allow(own)], [allow('*')]), message: 'public' },
    { name: 'everyone, and an untrusted account', facts: policies([allow(stranger)], [allow('*')]), message: 'public' },
    {
      name: 'everyone in another notation',
      facts: policies([{ ...allow('*'), Principal: undefined, NotPrincipal: own }]),
      message: 'public',
    },
    {
      name: 'everyone with certain sender addresses',
      facts: policies([allow('*', { Condition: { StringLike: { 'ses:FromAddress': '*@meridian.example' } } })]),
      message: 'public',
    },
    {
      name: 'a Deny with an exception',
      facts: policies([allow('*')], [{ ...allow('*', { Action: 'ses:SendEmail' }), Effect: 'Deny' }]),
      message: 'public',
    },
    {
      name: 'a foreign account',
      facts: policies([allow(stranger)]),
      message: 'foreign',
      severity: 'medium',
      evidence: { to: ['account 999900001111'], statements: ['statement 1'] },
    },
    { name: 'another organization', facts: policies([ofOrganization('o-another00')]), message: 'foreign' },
    {
      name: 'a service for anyone',
      facts: policies([allow({ Service: 'cognito-idp.amazonaws.com' })]),
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [
    {
      name: 'an invalid policy',
      facts: { policies: [...policies([allow(own)]).policies, { name: 'broken', document: '' }] },
      message: 'malformed',
    },
  ],
});
