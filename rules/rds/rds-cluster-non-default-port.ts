import { defaultPort } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterNonDefaultPort = defineRule({
  id: 'rds-cluster-non-default-port',
  title: "RDS clusters should not listen on the engine's default port",
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'network-configuration',
  severity: 'low',
  tier: 3,
  facts: ['engine', 'port'],
  messages: {
    other: 'It listens on port {{port}}.',
    default: "It listens on {{port}}, the engine's default port.",
    noPort: 'It has no endpoint yet.',
    unknown: 'The default port of {{engine}} is not known.',
  },
  rationale: 'Scanners look for databases on their default ports first. This only hides a database; firewalls protect it.',
  remediation: {
    text: 'Choose another port and change it in the clients and security groups; the cluster restarts.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --port PORT --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.23'],
    nist80053: ['AC-4', 'SC-7'],
    prowler: ['rds_cluster_non_default_port'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { engine, port } = facts;
    if (port === undefined) return notApplicable('noPort');
    const usual = defaultPort(engine);
    if (usual === undefined) return indeterminate('unknown', { engine });
    return port === usual ? fail('default', { port }) : pass('other', { port });
  },
});
