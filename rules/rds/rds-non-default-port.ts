import { defaultPort } from './shared/engine.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsNonDefaultPortRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-non-default-port',
      page: 'Overview.DBInstance.Modifying.html',
      commands: `${instanceVariant.modify} --db-port-number PORT`,
      impact: 'The instance restarts immediately.',
      controls: { securityHub: ['RDS.23'], prowler: ['rds_instance_non_default_port'], cloudsploit: ['rdsDefaultPort'] },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-non-default-port',
      page: 'Aurora.Modifying.html',
      // RDS cannot change the port of a Multi-AZ DB cluster.
      commands: [
        `${clusterVariant.modify} --port PORT --apply-immediately`,
        'aws rds create-db-cluster-snapshot --db-cluster-identifier {{id}} --db-cluster-snapshot-identifier SNAPSHOT',
        'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier NEW_CLUSTER --snapshot-identifier SNAPSHOT --engine ENGINE --db-cluster-instance-class INSTANCE_CLASS --port PORT --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP',
      ].join('\n'),
      impact:
        'The first command is for Aurora, restarts all instances of the cluster, and applies all other pending changes. Multi-AZ DB clusters do not support it: use the other commands, which create a cluster with a new endpoint.',
      controls: { securityHub: ['RDS.23'], prowler: ['rds_cluster_non_default_port'] },
    },
  ],
  ({ id, resourceType, plural, guide, page, commands, impact, controls }) =>
    defineRule({
      id,
      title: `${plural} should not listen on the default port of the engine`,
      resourceType,
      responsibility: 'network-configuration',
      severity: 'low',
      tier: 3,
      facts: ['clusterId', 'engine', 'port'],
      messages: {
        other: 'The port is {{port}}.',
        default: 'The port is {{port}}, the default port of the engine.',
        noPort: 'The database does not have an endpoint yet.',
        unknown: 'Onus does not know the default port of {{engine}}.',
        member: memberMessage,
      },
      rationale: 'Scanners try the default ports of databases first. Another port only hides the database; security groups protect it.',
      remediation: {
        text: 'Change the port, and update the clients and security groups.',
        url: `${guide}/${page}`,
        impact: `${impact} Clients cannot connect until they use the new port.`,
        cli: commands,
        console: modifySteps('Under Additional configuration, enter another database port.'),
      },
      controls: { ...controls, nist80053: ['AC-4', 'SC-7'] },
      evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () => (facts.port === undefined ? notApplicable('noPort') : undefined),
        );
        if (skipped !== undefined) return skipped;
        const usual = defaultPort(facts.engine);
        if (usual === undefined) return indeterminate('unknown', { engine: facts.engine });
        return facts.port === usual ? fail('default', { port: usual }) : pass('other', { port: facts.port });
      },
    }),
);
