import { dynamodbTableCrossAccountAccessRestricted } from '../../../rules/dynamodb/dynamodb-table-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const stream = `${arn}/stream/2026-01-01T00:00:00.000`;
const allow = (principal: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: 'dynamodb:GetItem',
  Resource: arn,
  ...more,
});
const stranger = { AWS: 'arn:aws:iam::999900001111:root' };
const ofOrganization = (id: string) => allow('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } });

testRule(dynamodbTableCrossAccountAccessRestricted, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes without policies', message: 'noPolicy' },
    {
      name: 'passes for a role of the account',
      facts: { policy: policyText(allow({ AWS: 'arn:aws:iam::111122223333:role/app' })) },
      message: 'restricted',
    },
    { name: 'passes for a trusted account', facts: { policy: policyText(allow(stranger)) }, params: { trustedAccounts: ['999900001111'] } },
    {
      name: 'passes for the organization of the account',
      facts: { policy: policyText(ofOrganization('o-example00')), organizationId: 'o-example00' },
    },
    {
      name: 'passes for another organization that is the one of the account',
      facts: { policy: policyText(ofOrganization('o-another00')), organizationId: 'o-another00' },
    },
    {
      name: 'passes for the replication service on behalf of the account',
      facts: {
        policy: policyText(
          allow(
            { Service: 'replication.dynamodb.amazonaws.com' },
            { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } },
          ),
        ),
      },
    },
    {
      name: 'passes when a statement covers another table',
      facts: { policy: policyText(allow(stranger, { Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/other' })) },
    },
    {
      name: 'passes when an untrusted account is denied',
      facts: { policy: policyText(allow(stranger), { ...allow('*'), Effect: 'Deny' }) },
    },
  ],
  fail: [
    {
      name: 'fails for an untrusted account',
      facts: { policy: policyText(allow(stranger)) },
      message: 'untrusted',
      severity: 'medium',
      evidence: { to: ['account 999900001111'], actions: ['dynamodb:GetItem'] },
    },
    {
      name: 'fails for an untrusted account on an index',
      facts: { policy: policyText(allow(stranger, { Resource: `${arn}/index/by-date` })) },
    },
    {
      name: 'fails for an untrusted account on the stream',
      facts: { streamPolicy: policyText(allow(stranger, { Action: 'dynamodb:GetRecords', Resource: stream })) },
      message: 'untrusted',
    },
    {
      name: 'fails for an untrusted account on the stream that only the table denies',
      facts: {
        policy: policyText({ ...allow('*', { Action: '*', Resource: '*' }), Effect: 'Deny' }),
        streamPolicy: policyText(allow(stranger, { Action: 'dynamodb:GetRecords', Resource: stream })),
      },
    },
    { name: 'fails for everyone', facts: { policy: policyText(allow('*')) }, evidence: { to: ['everyone'] } },
    {
      name: 'fails for another organization',
      facts: { policy: policyText(ofOrganization('o-another00')), organizationId: 'o-example00' },
      message: 'untrusted',
    },
    { name: 'fails for an organization if the account is not in one', facts: { policy: policyText(ofOrganization('o-another00')) } },
    {
      name: 'fails at low severity for a service on behalf of any account',
      facts: { policy: policyText(allow({ Service: 'redshift.amazonaws.com' })) },
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [
    { name: 'is unknown when the policy of the table is malformed', facts: { policy: '{' }, message: 'malformed' },
    {
      name: 'is unknown when the policy of the stream is malformed',
      facts: { policy: policyText(allow(stranger)), streamPolicy: '' },
      message: 'malformed',
    },
  ],
});
