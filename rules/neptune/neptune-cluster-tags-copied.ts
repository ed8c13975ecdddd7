import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

export const neptuneClusterTagsCopied = defineRule({
  id: 'neptune-cluster-tags-copied',
  title: 'Neptune clusters should copy their tags to snapshots',
  resourceType: 'AWS::Neptune::DBCluster',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['copyTagsToSnapshot'],
  messages: { copied: 'Tags are copied to snapshots.', notCopied: 'Tags are not copied to snapshots.' },
  rationale: 'Tags show the owner and classification of data. Without them, snapshots are shared or kept by mistake.',
  remediation: {
    text: 'Turn on copying of tags to snapshots.',
    url: `${clusterVariant.guide}/tagging.html`,
    impact: 'The change does not interrupt service. It applies to new snapshots only.',
    cli: `${clusterVariant.modify} --copy-tags-to-snapshot`,
    console: modifySteps('Under Backup, select Copy tags to snapshots.'),
    terraform: terraformResource('aws_neptune_cluster', 'copy_tags_to_snapshot = true'),
    cloudFormation: cloudFormationResource('AWS::Neptune::DBCluster', 'CopyTagsToSnapshot: true'),
  },
  controls: {
    securityHub: ['Neptune.8'],
    awsConfig: ['neptune-cluster-copy-tags-to-snapshot-enabled'],
    prowler: ['neptune_cluster_copy_tags_to_snapshots'],
  },
  evaluate: ({ copyTagsToSnapshot }, { pass, fail }) => (copyTagsToSnapshot ? pass('copied') : fail('notCopied')),
});
