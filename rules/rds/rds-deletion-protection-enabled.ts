import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsDeletionProtectionEnabledRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-deletion-protection-enabled',
      page: 'USER_DeleteInstance.html',
      severity: 'low',
      controls: {
        securityHub: ['RDS.8'],
        awsConfig: ['rds-instance-deletion-protection-enabled'],
        prowler: ['rds_instance_deletion_protection'],
        cloudsploit: ['rdsDeletionProtectionEnabled'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-deletion-protection-enabled',
      page: 'USER_DeleteCluster.html',
      severity: 'medium',
      controls: {
        securityHub: ['RDS.7'],
        awsConfig: ['rds-cluster-deletion-protection-enabled'],
        prowler: ['rds_cluster_deletion_protection'],
      },
    },
  ] as const,
  ({ id, resourceType, plural, guide, page, modify, terraform, severity, controls }) =>
    defineRule({
      id,
      title: `${plural} should have deletion protection turned on`,
      resourceType,
      responsibility: 'backups',
      severity,
      tier: 1,
      fix: 'deletion-protection',
      facts: ['clusterId', 'deletionProtection'],
      messages: {
        on: 'Deletion protection is on.',
        off: 'Deletion protection is off.',
        member: memberMessage,
      },
      rationale: 'One call or one mistake in a template can delete the database and its automated backups.',
      remediation: {
        text: 'Turn on deletion protection.',
        url: `${guide}/${page}`,
        impact:
          'The change takes effect immediately and does not interrupt service. To delete the database, turn the protection off first.',
        cli: `${modify} --deletion-protection`,
        console: modifySteps('Under Deletion protection, select Enable deletion protection.'),
        terraform: terraformResource(terraform, 'deletion_protection = true'),
        cloudFormation: cloudFormationResource(resourceType, 'DeletionProtection: true'),
      },
      controls: { ...controls, nist80053: ['CM-3', 'CP-9', 'SC-5(2)'] },
      fixedFacts: () => ({ deletionProtection: true }),
      evaluate: (facts, { pass, fail, notApplicable }) =>
        ifMember(facts, notApplicable) ?? (facts.deletionProtection ? pass('on') : fail('off')),
    }),
);
