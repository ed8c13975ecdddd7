import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

export const neptuneClusterAuditLogsExported = defineRule({
  id: 'neptune-cluster-audit-logs-exported',
  title: 'Neptune clusters should publish audit logs to CloudWatch Logs',
  resourceType: 'AWS::Neptune::DBCluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['logExports', 'parameters', 'parameterStatus'],
  messages: {
    exported: 'The published log types are {{logs}}.',
    missing: 'The audit log is not published to CloudWatch Logs.',
    off: 'The audit log is published, but neptune_enable_audit_log does not turn it on.',
    pending: 'The audit log is published, but the parameter group that turns it on is {{status}}.',
  },
  rationale: 'Without audit logs, no one can find out who queried and changed the graph.',
  remediation: {
    text: 'Set neptune_enable_audit_log to 1 in a custom cluster parameter group, publish the audit log, and restart the instances.',
    url: `${clusterVariant.guide}/cloudwatch-logs.html`,
    impact: 'CloudWatch Logs charges for ingestion and storage. The reboot interrupts service. Default parameter groups cannot be changed.',
    cli: [
      'aws neptune modify-db-cluster-parameter-group --db-cluster-parameter-group-name PARAMETER_GROUP --parameters ParameterName=neptune_enable_audit_log,ParameterValue=1,ApplyMethod=pending-reboot',
      `${clusterVariant.modify} --db-cluster-parameter-group-name PARAMETER_GROUP --cloudwatch-logs-export-configuration EnableLogTypes=audit`,
      'aws neptune reboot-db-instance --db-instance-identifier INSTANCE',
    ].join('\n'),
    console: modifySteps(
      'Under Additional configuration, choose a cluster parameter group with neptune_enable_audit_log set to 1.',
      'Under Log exports, select Audit log.',
    ),
    terraform: terraformResource(
      'aws_neptune_cluster',
      'enable_cloudwatch_logs_exports       = ["audit"]',
      'neptune_cluster_parameter_group_name = "PARAMETER_GROUP"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Neptune::DBCluster',
      'EnableCloudwatchLogsExports: [audit]',
      'DBClusterParameterGroupName: PARAMETER_GROUP',
    ),
  },
  controls: {
    securityHub: ['Neptune.2'],
    awsConfig: ['neptune-cluster-cloudwatch-log-export-enabled'],
    prowler: ['neptune_cluster_integration_cloudwatch_logs'],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
  },
  evaluate: (facts, { pass, fail }) => {
    const failed = firstVerdict(
      () => (facts.logExports.includes('audit') ? undefined : fail('missing')),
      () => (facts.parameters?.['neptune_enable_audit_log'] === '1' ? undefined : fail('off')),
      () => {
        // The parameter is static: an instance that was not restarted still has the previous value.
        const status = facts.parameterStatus ?? 'in-sync';
        return status === 'in-sync' ? undefined : fail('pending', { status });
      },
    );
    return failed ?? pass('exported', { logs: () => facts.logExports });
  },
});
