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
    { name: 'passes with no policy', message: 'none' },
    { name: 'passes for its own account', facts: policies([allow(own)]), message: 'restricted' },
    { name: 'passes for a trusted account', facts: policies([allow(stranger)]), params: { trustedAccounts: ['999900001111'] } },
    { name: 'passes for its own organization', facts: policies([ofOrganization('o-example00')]) },
    {
      name: 'passes for everyone, canceled by a Deny in another policy',
      facts: policies([allow('*')], [{ ...allow('*', { Action: 'ses:*' }), Effect: 'Deny' }]),
    },
    {
      name: 'passes for an untrusted account, canceled by a Deny in another policy',
      facts: policies([{ ...allow(stranger), Effect: 'Deny' }], [allow(stranger)]),
    },
    {
      name: 'passes for another identity',
      facts: policies([allow('*', { Resource: 'arn:aws:ses:eu-west-1:111122223333:identity/other.example' })]),
    },
    {
      name: 'passes for the organization that the account is in',
      facts: { ...policies([ofOrganization('o-another00')]), organizationId: 'o-another00' },
    },
  ],
  fail: [
    {
      name: 'fails for everyone',
      facts: policies([allow('*')]),
      message: 'public',
      severity: 'high',
      evidence: { actions: ['ses:SendEmail', 'ses:SendRawEmail'] },
    },
    { name: 'fails for everyone in the first of two policies', facts: policies([allow('*')], [allow(own)]), message: 'public' },
    { name: 'fails for everyone in the last of two policies', facts: policies([allow(own)], [allow('*')]), message: 'public' },
    { name: 'fails for everyone, and an untrusted account', facts: policies([allow(stranger)], [allow('*')]), message: 'public' },
    {
      name: 'fails for everyone in another notation',
      facts: policies([{ ...allow('*'), Principal: undefined, NotPrincipal: own }]),
      message: 'public',
    },
    {
      name: 'fails for everyone with certain sender addresses',
      facts: policies([allow('*', { Condition: { StringLike: { 'ses:FromAddress': '*@meridian.example' } } })]),
      message: 'public',
    },
    {
      name: 'fails for a Deny with an exception',
      facts: policies([allow('*')], [{ ...allow('*', { Action: 'ses:SendEmail' }), Effect: 'Deny' }]),
      message: 'public',
    },
    {
      name: 'fails for a foreign account',
      facts: policies([allow(stranger)]),
      message: 'foreign',
      severity: 'medium',
      evidence: { to: ['account 999900001111'], statements: ['statement 1'] },
    },
    { name: 'fails for another organization', facts: policies([ofOrganization('o-another00')]), message: 'foreign' },
    {
      name: 'fails for a service for anyone',
      facts: policies([allow({ Service: 'cognito-idp.amazonaws.com' })]),
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [
    {
      name: 'is unknown for an invalid policy',
      facts: { policies: [...policies([allow(own)]).policies, { name: 'broken', document: '' }] },
      message: 'malformed',
    },
  ],
});
