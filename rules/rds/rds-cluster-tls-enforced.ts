import { tlsByParameter } from './shared/tls.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterTlsEnforced = defineRule({
  id: 'rds-cluster-tls-enforced',
  title: 'RDS clusters should refuse unencrypted connections',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['engine', 'engineVersion', 'parameters', 'parameterStatus'],
  messages: {
    demanded: 'Unencrypted connections are refused: {{setting}}.',
    open: 'Unencrypted connections are accepted: {{setting}}.',
    pending: 'Unencrypted connections may still be accepted: {{setting}}, but the parameter group is {{status}}.',
    unknown: 'How {{engine}} answers unencrypted connections is not to be seen in its settings.',
  },
  rationale: 'Without it, a client that is configured badly sends its password and data in the clear, and nobody notices.',
  remediation: {
    text: 'Set rds.force_ssl or require_secure_transport to 1 in a cluster parameter group of your own.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html',
    cli: 'aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name GROUP --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate',
  },
  controls: {
    nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const { engine } = facts;
    const tls = tlsByParameter(engine, facts.engineVersion, facts.parameters);
    if (tls === undefined) return indeterminate('unknown', { engine });
    const { demand, setting } = tls;
    if (demand !== 'demanded') return fail('open', { setting });
    const status = facts.parameterStatus ?? 'in-sync';
    return status === 'in-sync' ? pass('demanded', { setting }) : fail('pending', { setting, status });
  },
});
