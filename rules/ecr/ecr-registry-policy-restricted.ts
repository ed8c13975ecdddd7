import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrRegistryPolicyRestricted = defineRule({
  id: 'ecr-registry-policy-restricted',
  title: 'ECR registry policies should grant access only to trusted accounts',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['registryPolicy', 'registryOrganizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The registry does not have a policy.',
    restricted: 'The registry policy grants access only to trusted accounts.',
    foreign: 'The registry policy allows {{to}} to use {{actions}}.',
    malformed: 'The registry policy is malformed: {{problem}}.',
  },
  rationale:
    'The policy applies to all repositories of the Region. Another account can replicate its images into repositories that you deploy from.',
  remediation: {
    text: 'Remove accounts that do not need access from the registry policy, and add the others to trustedAccounts.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html',
    impact: 'Replication from the removed accounts stops. put-registry-policy replaces the whole policy: save it first.',
    cli: `aws ecr get-registry-policy --query policyText --output text > policy.json
aws ecr put-registry-policy --policy-text file://policy.json`,
    console: 'Open the Amazon ECR console and choose Private registry, Settings.\nChoose Permissions and edit or delete the statement.',
    consolePage: 'ecr/private-registry/permissions?region={{region}}',
    terraform: terraformResource('aws_ecr_registry_policy', 'policy = data.aws_iam_policy_document.trusted_accounts.json'),
    cloudFormation: cloudFormationResource(
      'AWS::ECR::RegistryPolicy',
      'PolicyText:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Sid: TrustedAccounts',
      '      Effect: Allow',
      '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
      '      Action: ecr:ReplicateImage',
      "      Resource: 'arn:{{partition}}:ecr:{{region}}:{{accountId}}:repository/*'",
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId }, params }) => {
    if (facts.registryPolicy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.registryPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = untrusted(
      grantsKnowing(
        () => facts.registryOrganizationId,
        (organizationId) =>
          resourcePolicyAccess(policy, { accountId, trustedAccounts: params.trustedAccounts, actions: actionsOf('ecr'), organizationId }),
      ),
    );
    return grants.length === 0 ? pass('restricted') : fail('foreign', describeGrants(grants));
  },
});
