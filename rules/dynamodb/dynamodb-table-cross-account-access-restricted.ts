import { cloudFormationResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCrossAccountAccessRestricted = defineRule({
  id: 'dynamodb-table-cross-account-access-restricted',
  title: 'Policies of DynamoDB tables and streams should grant access only to trusted accounts',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'streamPolicy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The table and its stream do not have a resource policy.',
    restricted: 'The resource policies grant access only to trusted accounts.',
    untrusted: 'The resource policies allow {{to}} to use {{actions}}.',
    service: 'The resource policies allow {{to}} to use {{actions}} on behalf of any AWS account.',
    malformed: 'A resource policy is malformed: {{problem}}.',
  },
  rationale: 'An account that a policy names can read or change items without a role in this account.',
  remediation: {
    text: 'Remove accounts that do not need access from the policies of the table and its stream, and add the others to the trusted accounts.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-best-practices.html',
    impact: 'The removed accounts lose access immediately.',
    cli: [
      'aws dynamodb get-resource-policy --resource-arn {{arn}}',
      'aws dynamodb put-resource-policy --resource-arn {{arn}} --policy file://policy.json --expected-revision-id REVISION_ID',
    ].join('\n'),
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table and open Permissions.\nEdit the policies of the table and of the stream, and remove the accounts.',
    terraform:
      'resource "aws_dynamodb_resource_policy" "example" {\n  resource_arn = "{{arn}}"\n  policy       = data.aws_iam_policy_document.example.json\n}',
    cloudFormation: cloudFormationResource(
      'AWS::DynamoDB::Table',
      'ResourcePolicy:',
      '  PolicyDocument:',
      "    Version: '2012-10-17'",
      '    Statement:',
      '      - Effect: Allow',
      '        Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
      '        Action: dynamodb:GetItem',
      "        Resource: '{{arn}}'",
    ),
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
    if (untrusted(grants).length > 0) return fail('untrusted', describeGrants(untrusted(grants)));
    const services = grants.filter(({ exposure }) => exposure === 'service');
    if (services.length > 0)
      return fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
    return pass('restricted');
  },
});
