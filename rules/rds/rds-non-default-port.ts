import { defaultPort } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsNonDefaultPort = defineRule({
  id: 'rds-non-default-port',
  title: "RDS instances should not listen on the engine's default port",
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'network-configuration',
  severity: 'low',
  tier: 3,
  facts: ['clusterId', 'engine', 'port'],
  messages: {
    other: 'It listens on port {{port}}.',
    default: "It listens on {{port}}, the engine's default port.",
    noPort: 'It has no endpoint yet.',
    unknown: 'The default port of {{engine}} is not known.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale: 'Scanners look for databases on their default ports first. This only hides a database; firewalls protect it.',
  remediation: {
    text: 'Choose another port and change it in the clients and security groups; the instance restarts.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --db-port-number PORT --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.23'],
    nist80053: ['AC-4', 'SC-7'],
    prowler: ['rds_instance_non_default_port'],
    cloudsploit: ['rdsDefaultPort'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const { engine, port } = facts;
    if (port === undefined) return notApplicable('noPort');
    const usual = defaultPort(engine);
    if (usual === undefined) return indeterminate('unknown', { engine });
    return port === usual ? fail('default', { port }) : pass('other', { port });
  },
});
