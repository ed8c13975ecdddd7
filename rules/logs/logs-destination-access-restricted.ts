import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { outsideAccess } from '../shared/resource-policies.ts';

export const logsDestinationAccessRestricted = defineRule({
  id: 'logs-destination-access-restricted',
  title: 'CloudWatch Logs destinations should accept events only from trusted accounts',
  resourceType: 'AWS::Logs::Destination',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'Other accounts cannot send events to the destination.',
    restricted: 'The access policy allows only trusted accounts to send events.',
    foreign: 'The access policy allows {{to}} to use {{actions}} ({{statements}}).',
    service: 'The access policy allows {{to}} to use {{actions}} on behalf of any AWS account ({{statements}}).',
    malformed: 'The access policy is malformed: {{problem}}.',
  },
  rationale: 'Others can send forged events that mislead alarms and investigations, and that you pay for.',
  remediation: {
    text: 'List the accounts in the access policy, or limit it to your organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions.html',
    impact: 'Other accounts can create no further subscription filters; existing ones keep sending unless the policy is forced to update.',
    cli: `aws logs describe-destinations --destination-name-prefix {{id}}
aws logs put-destination-policy --destination-name {{id}} --access-policy file://policy.json`,
    console:
      'Open the CloudWatch console and choose Log Management.\nUnder Destinations, select the destination and edit its access policy.',
    terraform: terraformResource(
      'aws_cloudwatch_log_destination_policy',
      'destination_name = "{{id}}"',
      'access_policy    = data.aws_iam_policy_document.senders.json',
    ),
    cloudFormation: cloudFormationResource('AWS::Logs::Destination', "DestinationName: '{{id}}'", 'DestinationPolicy: SENDERS_POLICY'),
  },
  controls: {},
  evaluate: (facts, verdicts, { resource: { accountId, arn }, params }) =>
    outsideAccess(facts, verdicts, { accountId, arn, service: 'logs', trustedAccounts: params.trustedAccounts }),
});
