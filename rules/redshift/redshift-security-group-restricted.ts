import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { restrictToClients } from '../shared/code-snippets.ts';
import { databaseOpenings } from '../shared/database-network.ts';
import { clusterVariant, guide, workgroupVariant } from './shared/variants.ts';

export const redshiftSecurityGroupRestrictedRules = defineRuleFamily(
  [
    {
      ...clusterVariant,
      id: 'redshift-cluster-security-group-restricted',
      controls: { securityHub: ['Redshift.15'], awsConfig: ['redshift-unrestricted-port-access'] },
    },
    { ...workgroupVariant, id: 'redshift-workgroup-security-group-restricted', controls: {} },
  ],
  ({ id, resourceType, singular, controls }) =>
    defineRule({
      id,
      title: `${singular} security groups should not allow unrestricted ingress`,
      resourceType,
      responsibility: 'firewall-configuration',
      severity: 'high',
      tier: 1,
      fix: 'close-ports',
      facts: ['groupRules', 'prefixLists', 'port'],
      messages: {
        closed: 'No security group opens the port to the internet.',
        open: 'Security groups open the port to the internet: {{openings}}.',
      },
      rationale: 'With an open security group, the data warehouse is exposed as soon as it gets a public address.',
      remediation: {
        text: 'Allow only the security groups of the clients to reach the port.',
        url: `${guide}/rs-vpc-security-groups.html`,
        ...restrictToClients,
      },
      controls,
      evaluate: (facts, { pass, fail }) => {
        const openings = databaseOpenings(facts);
        return openings.length === 0 ? pass('closed') : fail('open', { openings });
      },
    }),
);
