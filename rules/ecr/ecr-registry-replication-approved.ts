import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { approvedRegions, flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrRegistryReplicationApproved = defineRule({
  id: 'ecr-registry-replication-approved',
  title: 'ECR registries should replicate only to approved Regions and trusted accounts',
  resourceType: 'AWS::::Account',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 2,
  facts: ['registryReplication'],
  params: { approvedRegions, trustedAccounts, requireReplication: flag(false, 'Require replication to another Region or account.') },
  messages: {
    approved: 'The registry replicates only to {{destinations}}.',
    unapproved: 'The registry replicates to {{destinations}}, which are not approved.',
    none: 'The registry does not replicate images.',
    missing: 'The registry does not replicate images. Replication is required.',
  },
  rationale: 'Replication copies images, and the code in them, to Regions with other laws or to accounts with other administrators.',
  remediation: {
    text: 'Remove the destination from the replication rules, and delete the images that were copied.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html',
    impact: 'New images are no longer copied. Images that were copied stay until you delete them in the destination.',
    cli: `aws ecr describe-registry --query replicationConfiguration > replication.json
aws ecr put-replication-configuration --replication-configuration file://replication.json`,
    console: 'Open the Amazon ECR console and choose Private registry, Settings.\nUnder Replication, edit or delete the rule.',
    consolePage: 'ecr/private-registry/replication?region={{region}}',
    terraform: terraformResource(
      'aws_ecr_replication_configuration',
      'replication_configuration {',
      '  rule {',
      '    destination {',
      '      region      = "APPROVED_REGION"',
      '      registry_id = "{{accountId}}"',
      '    }',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECR::ReplicationConfiguration',
      'ReplicationConfiguration:',
      '  Rules:',
      '    - Destinations:',
      '        - Region: APPROVED_REGION',
      "          RegistryId: '{{accountId}}'",
    ),
  },
  controls: {},
  evaluate: ({ registryReplication: targets }, { pass, fail, notApplicable }, { resource: { accountId }, params }) => {
    if (targets.length === 0) return params.requireReplication ? fail('missing') : notApplicable('none');
    const describe = (some: typeof targets) => some.map(({ region, registryId }) => `${region} of account ${registryId}`);
    const unapproved = targets.filter(
      ({ region, registryId }) =>
        (params.approvedRegions.length > 0 && !params.approvedRegions.includes(region)) ||
        (registryId !== accountId && !params.trustedAccounts.includes(registryId)),
    );
    return unapproved.length === 0
      ? pass('approved', { destinations: describe(targets) })
      : fail('unapproved', { destinations: describe(unapproved) });
  },
});
