import { engineFamily } from './shared/engine.ts';
import { tlsByOption, tlsByParameter } from './shared/tls.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsTlsEnforced = defineRule({
  id: 'rds-tls-enforced',
  title: 'RDS instances should refuse unencrypted connections',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['clusterId', 'engine', 'engineVersion', 'parameters', 'parameterStatus', 'options'],
  messages: {
    demanded: 'Unencrypted connections are refused: {{setting}}.',
    open: 'Unencrypted connections are accepted: {{setting}}.',
    pending: 'Unencrypted connections may still be accepted: {{setting}}, but the parameter group is {{status}}.',
    unknown: 'How {{engine}} answers unencrypted connections is not to be seen in its settings.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale: 'Without it, a client that is configured badly sends its password and data in the clear, and nobody notices.',
  remediation: {
    text: 'Set the parameter that demands TLS in a parameter group of your own: rds.force_ssl, require_secure_transport or DB2COMM, and for Oracle the option NATIVE_NETWORK_ENCRYPTION with SQLNET.ENCRYPTION_SERVER REQUIRED.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
    cli: 'aws rds modify-db-parameter-group --db-parameter-group-name GROUP --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate',
  },
  controls: {
    securityHub: ['RDS.38', 'RDS.39', 'RDS.41', 'RDS.44'],
    awsConfig: [
      'rds-postgres-instance-encrypted-in-transit',
      'rds-mysql-instance-encrypted-in-transit',
      'rds-sqlserver-encrypted-in-transit',
      'rds-mariadb-instance-encrypted-in-transit',
    ],
    nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
    prowler: ['rds_instance_transport_encrypted'],
    cloudsploit: ['rdsTransportEncryption'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const { engine } = facts;
    const oracle = engineFamily(engine) === 'oracle';
    const tls = oracle ? tlsByOption(facts.options ?? []) : tlsByParameter(engine, facts.engineVersion, facts.parameters);
    if (tls === undefined) return indeterminate('unknown', { engine });
    const { demand, setting } = tls;
    const offered = { severity: 'low', because: 'clients can encrypt, and it was set up for them' } as const;
    if (demand !== 'demanded') return fail('open', { setting }, demand === 'offered' ? offered : undefined);
    const status = (oracle ? undefined : facts.parameterStatus) ?? 'in-sync';
    return status === 'in-sync' ? pass('demanded', { setting }) : fail('pending', { setting, status });
  },
});
