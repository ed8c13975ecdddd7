import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

type Parameters = Readonly<Record<string, string>> | undefined;

/** Whether a list such as `ddl, dml_read` in the parameter `audit_logs` selects any event. By default nothing is audited. */
const audits = (parameters: Parameters): boolean =>
  (parameters?.['audit_logs'] ?? 'disabled').split(',').some((value) => !['disabled', 'none', ''].includes(value.trim().toLowerCase()));

const profiles = (parameters: Parameters): boolean => parameters?.['profiler']?.trim().toLowerCase() === 'enabled';

export const docdbClusterAuditLogsExported = defineRule({
  id: 'docdb-cluster-audit-logs-exported',
  title: 'DocumentDB clusters should publish audit logs to CloudWatch Logs',
  resourceType: 'AWS::DocDB::DBCluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['logExports', 'parameters'],
  messages: {
    exported: 'The published log types are {{logs}}.',
    missing: 'The log types {{missing}} are not published to CloudWatch Logs.',
    off: 'The log types {{off}} are published, but the parameter group turns them off.',
  },
  params: { requireProfiler: flag(false, 'Also require the profiler log, which contains slow operations.') },
  rationale: 'Without audit logs, you cannot find out who signed in, and who changed users, collections or documents.',
  remediation: {
    text: 'Set audit_logs to enabled in a custom cluster parameter group, and publish the audit log.',
    url: `${clusterVariant.guide}/event-auditing.html`,
    impact:
      'CloudWatch Logs charges for ingestion and storage. The change does not interrupt service. Default parameter groups cannot be changed.',
    cli: [
      'aws docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name PARAMETER_GROUP --parameters ParameterName=audit_logs,ParameterValue=enabled,ApplyMethod=immediate',
      `${clusterVariant.modify} --db-cluster-parameter-group-name PARAMETER_GROUP --cloudwatch-logs-export-configuration EnableLogTypes=audit`,
    ].join('\n'),
    console: modifySteps(
      'Under Cluster options, choose a cluster parameter group with audit_logs set to enabled.',
      'Under Log exports, select Audit logs.',
    ),
    terraform: [
      terraformResource(
        'aws_docdb_cluster',
        'enabled_cloudwatch_logs_exports = ["audit"]',
        'db_cluster_parameter_group_name = "PARAMETER_GROUP"',
      ),
      terraformResource(
        'aws_docdb_cluster_parameter_group',
        'family = "PARAMETER_GROUP_FAMILY"',
        'parameter {',
        '  name  = "audit_logs"',
        '  value = "enabled"',
        '}',
      ),
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::DocDB::DBCluster',
      'EnableCloudwatchLogsExports: [audit]',
      'DBClusterParameterGroupName: PARAMETER_GROUP',
    ),
  },
  controls: {
    securityHub: ['DocumentDB.4'],
    awsConfig: ['docdb-cluster-audit-logging-enabled'],
    cloudsploit: ['docdbAuditLoggingEnabled'],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
  },
  // Both also require or accept the profiler log.
  related: { prowler: ['documentdb_cluster_cloudwatch_log_export'], cloudsploit: ['docdbClusterProfilerEnabled'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const required = params.requireProfiler ? ['audit', 'profiler'] : ['audit'];
    const missing = required.filter((log) => !facts.logExports.includes(log));
    if (missing.length > 0) return fail('missing', { missing });
    const { parameters } = facts;
    const off = required.filter((log) => !(log === 'audit' ? audits(parameters) : profiles(parameters)));
    return off.length > 0 ? fail('off', { off }) : pass('exported', { logs: facts.logExports });
  },
});
