import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineFamily } from './shared/engine.ts';
import { tlsByOption, tlsByParameter } from './shared/tls.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsTlsEnforcedRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-tls-enforced',
      text: 'Set rds.force_ssl, require_secure_transport or DB2COMM in a custom parameter group. For Oracle, add the option NATIVE_NETWORK_ENCRYPTION with SQLNET.ENCRYPTION_SERVER set to REQUIRED.',
      cli: [
        'aws rds modify-db-parameter-group --db-parameter-group-name PARAMETER_GROUP --parameters ParameterName=PARAMETER,ParameterValue=VALUE,ApplyMethod=pending-reboot',
        'aws rds modify-db-instance --db-instance-identifier {{id}} --db-parameter-group-name PARAMETER_GROUP',
        'aws rds reboot-db-instance --db-instance-identifier {{id}}',
      ].join('\n'),
      parameterGroup: 'aws_db_parameter_group',
      parameterGroupType: 'AWS::RDS::DBParameterGroup',
      controls: {
        securityHub: ['RDS.38', 'RDS.39', 'RDS.41', 'RDS.44'],
        awsConfig: [
          'rds-postgres-instance-encrypted-in-transit',
          'rds-mysql-instance-encrypted-in-transit',
          'rds-sqlserver-encrypted-in-transit',
          'rds-mariadb-instance-encrypted-in-transit',
        ],
        prowler: ['rds_instance_transport_encrypted'],
        cloudsploit: ['rdsTransportEncryption'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-tls-enforced',
      text: 'Set rds.force_ssl or require_secure_transport to 1 in a custom cluster parameter group.',
      cli: [
        'aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name PARAMETER_GROUP --parameters ParameterName=PARAMETER,ParameterValue=1,ApplyMethod=pending-reboot',
        'aws rds modify-db-cluster --db-cluster-identifier {{id}} --db-cluster-parameter-group-name PARAMETER_GROUP',
        'aws rds reboot-db-instance --db-instance-identifier MEMBER',
      ].join('\n'),
      parameterGroup: 'aws_rds_cluster_parameter_group',
      parameterGroupType: 'AWS::RDS::DBClusterParameterGroup',
      // AWS evaluates these controls on members of Multi-AZ DB clusters, which use the parameters of their cluster.
      controls: {
        securityHub: ['RDS.38', 'RDS.39'],
        awsConfig: ['rds-postgres-instance-encrypted-in-transit', 'rds-mysql-instance-encrypted-in-transit'],
      },
    },
  ],
  ({ id, resourceType, plural, guide, text, cli, parameterGroup, parameterGroupType, controls }) =>
    defineRule({
      id,
      title: `${plural} should require TLS`,
      resourceType,
      responsibility: 'network-traffic-protection',
      severity: 'medium',
      tier: 1,
      fix: 'database-tls',
      facts: ['clusterId', 'engine', 'engineVersion', 'parameters', 'parameterStatus', 'options'],
      messages: {
        required: 'TLS is required: {{setting}}.',
        notRequired: 'Unencrypted connections are accepted: {{setting}}.',
        pending: 'Unencrypted connections may still be accepted: {{setting}}, but the parameter group is {{status}}.',
        unknown: 'The settings do not show whether {{engine}} {{version}} requires TLS.',
        member: memberMessage,
      },
      rationale: 'Without the requirement, a misconfigured client sends its password and data in plaintext.',
      remediation: {
        text,
        url: `${guide}/UsingWithRDS.SSL.html`,
        impact:
          'Clients that do not use TLS can no longer connect. The reboot interrupts service. Default parameter groups cannot be changed.',
        cli,
        terraform: terraformResource(
          parameterGroup,
          'family = "PARAMETER_GROUP_FAMILY"',
          'parameter {',
          '  name         = "PARAMETER"',
          '  value        = "1"',
          '  apply_method = "pending-reboot"',
          '}',
        ),
        cloudFormation: cloudFormationResource(
          parameterGroupType,
          'Description: Requires TLS',
          'Family: PARAMETER_GROUP_FAMILY',
          'Parameters:',
          "  PARAMETER: '1'",
        ),
        console: [
          'Open Parameter groups in the Amazon RDS console and open the group of the database.',
          'Search for the parameter that the command names, choose Edit, set it, and save.',
          'If the database uses a default group, create a group and choose it under Modify, then reboot the database.',
        ].join('\n'),
      },
      controls: { ...controls, nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'] },
      evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
        const skipped = ifMember(facts, notApplicable);
        if (skipped !== undefined) return skipped;
        const { engine } = facts;
        const version = () => facts.engineVersion;
        const isOracle = engineFamily(engine) === 'oracle';
        const tls = isOracle ? tlsByOption(facts.options ?? []) : tlsByParameter(engine, version, facts.parameters);
        if (tls === undefined) return indeterminate('unknown', { engine, version });
        const { state, setting } = tls;
        const optional = { severity: 'low', because: 'encryption is set up, and clients can use it' } as const;
        if (state !== 'required') return fail('notRequired', { setting }, state === 'optional' ? optional : undefined);
        const status = (isOracle ? undefined : facts.parameterStatus) ?? 'in-sync';
        return status === 'in-sync' ? pass('required', { setting }) : fail('pending', { setting, status });
      },
    }),
);
