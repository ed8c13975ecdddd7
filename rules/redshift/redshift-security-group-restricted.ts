import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { ingressFromClients } from '../shared/code-snippets.ts';
import { internetSources } from '../shared/database-network.ts';
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
        closed: 'No security group opens the port to all addresses.',
        open: 'Security groups allow {{sources}} to reach the port.',
      },
      rationale: 'With an open security group, the data warehouse is exposed as soon as it gets a public address.',
      remediation: {
        text: 'Allow only the security groups of the clients to reach the port.',
        url: `${guide}/rs-vpc-security-groups.html`,
        impact: 'Clients outside the remaining sources can no longer connect. Add rules for known clients first.',
        cli: [
          'aws ec2 authorize-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --source-group CLIENT_SECURITY_GROUP_ID',
          'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --cidr 0.0.0.0/0',
        ].join('\n'),
        console: [
          'Open the Amazon VPC console and choose Security groups.',
          'Select the security group and choose Edit inbound rules.',
          'Replace the sources 0.0.0.0/0 and ::/0 with the security groups of the clients, and save the rules.',
        ].join('\n'),
        ...ingressFromClients,
      },
      controls,
      evaluate: (facts, { pass, fail }) => {
        // Without an open port the port of the cluster does not matter.
        if (internetSources(facts, 'any-port').length === 0) return pass('closed');
        const sources = internetSources(facts);
        return sources.length === 0 ? pass('closed') : fail('open', { sources });
      },
    }),
);
