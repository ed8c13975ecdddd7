import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { describePath } from '../../src/network/internet-reachability.ts';
import { databaseReachability } from '../shared/database-network.ts';
import { clusterVariant, guide, workgroupVariant } from './shared/variants.ts';

export const redshiftNotPublicRules = defineRuleFamily(
  [
    {
      ...clusterVariant,
      id: 'redshift-cluster-not-public',
      severity: 'critical',
      controls: {
        securityHub: ['Redshift.1'],
        awsConfig: ['redshift-cluster-public-access-check'],
        prowler: ['redshift_cluster_public_access'],
        cloudsploit: ['redshiftPubliclyAccessible'],
      },
    },
    {
      ...workgroupVariant,
      id: 'redshift-workgroup-not-public',
      severity: 'high',
      controls: { securityHub: ['RedshiftServerless.3'], awsConfig: ['redshift-serverless-workgroup-no-public-access'] },
    },
  ] as const,
  ({ id, resourceType, plural, noun, severity, modify, edit, code, controls }) =>
    defineRule({
      id,
      title: `${plural} should not be publicly accessible`,
      resourceType,
      responsibility: 'access-control',
      severity,
      tier: 1,
      fix: 'private-subnets',
      exposesPublicly: true,
      facts: ['publiclyAccessible', 'endpoint', 'port', 'ipAddressType', 'subnets', 'networkAcls', 'groupRules', 'prefixLists'],
      messages: {
        private: `The ${noun} does not have a public address.`,
        public: `The ${noun} has a public address.`,
      },
      rationale: 'If a data warehouse has a public address, one wrong firewall rule or weak password is enough to expose its data.',
      remediation: {
        text: 'Turn off public access. Clients outside the VPC can connect through a VPN or the query editor.',
        url: `${guide}/rs-security-group-public-private.html`,
        impact: 'Clients outside the VPC can no longer connect. The endpoint then resolves to private addresses.',
        cli: `${modify} --no-publicly-accessible`,
        console: edit('Edit the network settings and turn off Publicly accessible.'),
        ...code({ terraform: ['publicly_accessible = false'], cloudFormation: ['PubliclyAccessible: false'] }),
      },
      controls,
      fixedFacts: () => ({ publiclyAccessible: false }),
      evaluate: (facts, { pass, fail }) => {
        if (!facts.publiclyAccessible) return pass('private');
        const reachability = () => databaseReachability(facts, facts.ipAddressType === 'dualstack');
        return fail('public', { paths: () => reachability().paths.map(describePath) }, () => {
          const { paths, obstacles } = reachability();
          if (paths.length > 0)
            return severity === 'critical' ? undefined : { severity: 'critical', because: 'the internet can reach the port' };
          return severity === 'high' ? undefined : { severity: 'high', because: `the internet is blocked by ${obstacles.join(', ')}` };
        });
      },
    }),
);
