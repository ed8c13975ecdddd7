import { dynamodbTableCrossAccountAccessRestricted } from '../../../rules/dynamodb/dynamodb-table-cross-account-access-restricted.ts';
import { policyText } from '../../support/policy.ts';
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
    { name: 'no policies', message: 'noPolicy' },
    {
      name: 'a role of the account',
      facts: { policy: policyText(allow({ AWS: 'arn:aws:iam::111122223333:role/app' })) },
      message: 'restricted',
    },
    { name: 'a trusted account', facts: { policy: policyText(allow(stranger)) }, params: { trustedAccounts: ['999900001111'] } },
    { name: 'the own organization', facts: { policy: policyText(ofOrganization('o-example00')), organizationId: 'o-example00' } },
    {
      name: 'the service that replicates, for the own account',
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
      name: 'a statement about something else',
      facts: { policy: policyText(allow(stranger, { Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/other' })) },
    },
    { name: 'a stranger who is denied', facts: { policy: policyText(allow(stranger), { ...allow('*'), Effect: 'Deny' }) } },
  ],
  fail: [
    {
      name: 'a foreign account',
      facts: { policy: policyText(allow(stranger)) },
      message: 'foreign',
      severity: 'medium',
      evidence: { to: ['account 999900001111'], actions: ['dynamodb:GetItem'] },
    },
    { name: 'a foreign account on an index', facts: { policy: policyText(allow(stranger, { Resource: `${arn}/index/by-date` })) } },
    {
      name: 'a foreign account on the stream only',
      facts: { streamPolicy: policyText(allow(stranger, { Action: 'dynamodb:GetRecords', Resource: stream })) },
      message: 'foreign',
    },
    {
      name: 'a foreign account on the stream, which the policy of the table denies nothing',
      facts: {
        policy: policyText({ ...allow('*', { Action: '*', Resource: '*' }), Effect: 'Deny' }),
        streamPolicy: policyText(allow(stranger, { Action: 'dynamodb:GetRecords', Resource: stream })),
      },
    },
    { name: 'everyone, should AWS ever let it pass', facts: { policy: policyText(allow('*')) }, evidence: { to: ['everyone'] } },
    {
      name: 'another organization',
      facts: { policy: policyText(ofOrganization('o-another00')), organizationId: 'o-example00' },
      message: 'foreign',
    },
    { name: 'an organization where the account has none', facts: { policy: policyText(ofOrganization('o-another00')) } },
    {
      name: 'a service for anybody',
      facts: { policy: policyText(allow({ Service: 'redshift.amazonaws.com' })) },
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [
    { name: 'no policy at all', facts: { policy: '{' }, message: 'malformed' },
    { name: 'no policy at all on the stream', facts: { policy: policyText(allow(stranger)), streamPolicy: '' }, message: 'malformed' },
  ],
});
