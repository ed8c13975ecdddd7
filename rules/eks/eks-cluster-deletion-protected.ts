import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterDeletionProtected = defineRule({
  id: 'eks-cluster-deletion-protected',
  title: 'EKS clusters should have deletion protection enabled',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['deletionProtection', 'status'],
  messages: {
    protected: 'Deletion protection is on.',
    unprotected: 'Deletion protection is off.',
    deleting: 'The cluster is being deleted.',
  },
  rationale: 'Deleting a cluster deletes all Kubernetes objects in it, and they cannot be restored without a backup.',
  remediation: {
    text: 'Turn on deletion protection.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html',
    impact: 'The change does not interrupt the cluster. Tools that delete the cluster must turn the protection off first.',
    cli: 'aws eks update-cluster-config --name {{id}} --deletion-protection',
    console: 'Open the Amazon EKS console and choose the cluster.\nUnder Overview, turn on deletion protection.',
    terraform: terraformResource('aws_eks_cluster', 'name                = "{{id}}"', 'deletion_protection = true'),
    cloudFormation: cloudFormationResource('AWS::EKS::Cluster', "Name: '{{id}}'", 'DeletionProtection: true'),
  },
  controls: { prowler: ['eks_cluster_deletion_protection_enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.deletionProtection) return pass('protected');
    return facts.status === 'DELETING' ? notApplicable('deleting') : fail('unprotected');
  },
});
