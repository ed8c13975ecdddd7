import { terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsSnapshotInheritsClassificationRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-snapshot-inherits-classification',
      controls: { securityHub: ['RDS.17'], prowler: ['rds_instance_copy_tags_to_snapshots'] },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-snapshot-inherits-classification',
      controls: {
        securityHub: ['RDS.16', 'RDS.47', 'RDS.48'],
        awsConfig: ['rds-pgsql-cluster-copy-tags-to-snapshot-check', 'rds-mysql-cluster-copy-tags-to-snapshot-check'],
        prowler: ['rds_cluster_copy_tags_to_snapshots'],
      },
    },
  ],
  ({ id, resourceType, plural, noun, guide, modify, terraform, controls }) =>
    defineRule({
      id,
      title: `Snapshots of ${plural} should inherit the tags of the ${noun}`,
      resourceType,
      responsibility: 'customer-data',
      severity: 'low',
      tier: 1,
      facts: ['clusterId', 'copyTagsToSnapshot'],
      messages: {
        copied: 'Tags are copied to snapshots.',
        notCopied: 'Tags are not copied to snapshots.',
        member: memberMessage,
      },
      rationale: 'Tags show the owner and classification of data. Without them, snapshots are shared or kept by mistake.',
      remediation: {
        text: 'Turn on copying of tags to snapshots.',
        url: `${guide}/USER_Tagging.html`,
        impact: 'The change does not interrupt service. It applies to new snapshots only.',
        cli: `${modify} --copy-tags-to-snapshot`,
        console: modifySteps('Under Backup, select Copy tags to snapshots.'),
        terraform: terraformResource(terraform, 'copy_tags_to_snapshot = true'),
      },
      controls: { ...controls, nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)'] },
      evaluate: (facts, { pass, fail, notApplicable }) =>
        ifMember(facts, notApplicable) ?? (facts.copyTagsToSnapshot ? pass('copied') : fail('notCopied')),
    }),
);
