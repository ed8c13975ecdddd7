import { defineRule } from '../../src/core/rule.ts';

export const emrClusterTerminationProtected = defineRule({
  id: 'emr-cluster-termination-protected',
  title: 'Long-running EMR clusters should have termination protection turned on',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  fix: 'deletion-protection',
  facts: ['terminationProtected', 'autoTerminates'],
  messages: {
    protected: 'Termination protection is turned on.',
    open: 'Termination protection is turned off.',
    transient: 'The cluster terminates after its last step.',
  },
  rationale: 'Data in HDFS is deleted when a cluster is terminated. Without protection, one accidental call is enough.',
  remediation: {
    text: 'Turn on termination protection, and store data in S3 instead of HDFS.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/UsingEMR_TerminationProtection.html',
    impact: 'The change takes effect at once without interruption. Turn protection off before you terminate the cluster.',
    cli: 'aws emr modify-cluster-attributes --cluster-id {{id}} --termination-protected',
    console: 'Open Amazon EMR and choose the cluster.\nUnder Properties, turn on termination protection.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.terminationProtected) return pass('protected');
    return facts.autoTerminates ? notApplicable('transient') : fail('open');
  },
});
