import { cloneSteps, replacementImpact } from './shared/remediation.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterLoggingEnabled = defineRule({
  id: 'emr-cluster-logging-enabled',
  title: 'EMR clusters should store logs outside the cluster',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['logTarget', 'logKey'],
  params: { requireLogKms: flag(false, 'Require a customer managed KMS key for logs in S3.') },
  messages: {
    kept: 'Logs are stored in {{target}}.',
    lost: 'Logs are stored only on the nodes.',
    unencrypted: 'Logs in {{target}} are not encrypted with a customer managed KMS key.',
  },
  rationale: 'Logs on the nodes are deleted with the cluster, so the activity of its jobs cannot be investigated.',
  remediation: {
    text: 'Launch the cluster with an S3 location for its logs.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html',
    impact: replacementImpact,
    console: cloneSteps('Under Cluster logs, publish cluster-specific logs to Amazon S3.'),
  },
  controls: { cloudsploit: ['emrClusterLogging'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const target = facts.logTarget;
    if (target === undefined) return fail('lost');
    const unencrypted = params.requireLogKms && target.startsWith('s3') && facts.logKey === undefined;
    return unencrypted ? fail('unencrypted', { target }) : pass('kept', { target });
  },
});
