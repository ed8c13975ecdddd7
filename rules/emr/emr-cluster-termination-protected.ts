import { defineRule } from '../../src/core/rule.ts';

export const emrClusterTerminationProtected = defineRule({
  id: 'emr-cluster-termination-protected',
  title: 'Long-running EMR clusters should be protected from termination',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  fix: 'deletion-protection',
  facts: ['terminationProtected', 'autoTerminates'],
  messages: {
    protected: 'The cluster cannot be terminated unless its protection is taken off.',
    open: 'One call terminates the cluster, and what it keeps on its disks is lost.',
    transient: 'The cluster ends after its last step.',
  },
  rationale: 'What a cluster keeps in HDFS ends with it: a terminated cluster is a deleted one.',
  remediation: {
    text: 'Turn on termination protection, and keep data in S3 rather than in HDFS.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/UsingEMR_TerminationProtection.html',
    cli: 'aws emr modify-cluster-attributes --cluster-id CLUSTER --termination-protected',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.terminationProtected) return pass('protected');
    return facts.autoTerminates ? notApplicable('transient') : fail('open');
  },
});
