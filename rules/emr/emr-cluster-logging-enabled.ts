import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterLoggingEnabled = defineRule({
  id: 'emr-cluster-logging-enabled',
  title: 'EMR clusters should keep their logs',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['logTarget', 'logKey'],
  params: { requireLogKms: flag(false, 'Logs in S3 must be encrypted with a KMS key of their own.') },
  messages: {
    kept: 'Logs go to {{target}}.',
    lost: 'Logs end with the cluster.',
    unencrypted: 'Logs in {{target}} are not encrypted with a KMS key of their own.',
  },
  rationale: 'Logs on the nodes are gone with the cluster, and with them every trace of what its jobs did.',
  remediation: {
    text: 'Give the cluster a path in S3 for its logs when it starts.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html',
  },
  controls: { cloudsploit: ['emrClusterLogging'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const target = facts.logTarget;
    if (target === undefined) return fail('lost');
    const unencrypted = params.requireLogKms && target.startsWith('s3') && facts.logKey === undefined;
    return unencrypted ? fail('unencrypted', { target }) : pass('kept', { target });
  },
});
