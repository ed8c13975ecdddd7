import { databaseOpenings, openDefaultGroups } from './shared/network.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsSecurityGroupNotOpen = defineRule({
  id: 'rds-security-group-not-open',
  title: 'Security groups of RDS instances should not be open to the world',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  facts: ['clusterId', 'groupRules', 'prefixLists', 'port', 'defaultGroups'],
  messages: {
    closed: 'Its security groups do not let the internet reach its port.',
    open: 'Its security groups let {{sources}} reach its port.',
    defaultGroup: 'It uses the default security group of its VPC, {{groups}}.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale: 'Whatever else protects the database today, an open firewall makes it reachable the day it gets a public address.',
  remediation: {
    text: 'Let only the security groups of the clients reach the port, and give the database a group of its own.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
    cli: 'aws ec2 revoke-security-group-ingress --group-id GROUP --protocol tcp --port PORT --cidr 0.0.0.0/0',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const sources = [...new Set(databaseOpenings(facts).flatMap((opening) => opening.sources))];
    if (sources.length > 0) return fail('open', { sources });
    const groups = openDefaultGroups(facts);
    if (groups.length === 0) return pass('closed');
    return fail('defaultGroup', { groups }, { severity: 'medium', because: 'only what shares the default group is let in' });
  },
});
