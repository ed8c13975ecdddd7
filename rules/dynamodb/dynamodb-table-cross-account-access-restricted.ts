import { actionsOf } from '../../src/policy/action-levels.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCrossAccountAccessRestricted = defineRule({
  id: 'dynamodb-table-cross-account-access-restricted',
  title: 'Policies of DynamoDB tables and streams should let in trusted accounts only',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'streamPolicy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'Neither the table nor its stream has a resource policy.',
    restricted: 'The resource policies let nobody in who is not trusted.',
    foreign: '{{to}} may use {{actions}}.',
    service: '{{to}} may use {{actions}} on behalf of any customer.',
    malformed: 'A resource policy cannot be understood, {{problem}}.',
  },
  rationale:
    'DynamoDB refuses policies for everyone, but not one for the wrong account, which then reads every item and every change without a role here.',
  remediation: {
    text: 'Take accounts that need no access out of the policies of the table and of its stream, and name the others as trusted.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-best-practices.html',
    cli: 'aws dynamodb delete-resource-policy --resource-arn ARN',
  },
  controls: { prowler: ['dynamodb_table_cross_account_access'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    const { policies, unreadable } = readPolicies([
      ...(facts.policy === undefined ? [] : [{ name: 'of the table', document: facts.policy }]),
      ...(facts.streamPolicy === undefined ? [] : [{ name: 'of the stream', document: facts.streamPolicy }]),
    ]);
    if (unreadable.length > 0) return indeterminate('malformed', { problem: unreadable });
    if (policies.length === 0) return pass('noPolicy');
    const resources = [arn, `${arn}/index/*`, `${arn}/stream/*`];
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('dynamodb'), resources };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => policies.flatMap(({ policy }) => resourcePolicyAccess(policy, { ...context, organizationId })),
    );
    if (untrusted(grants).length > 0) return fail('foreign', describeGrants(untrusted(grants)));
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0) return fail('service', describeGrants(services), { severity: 'low', because: 'only through an AWS service' });
    return pass('restricted');
  },
});
