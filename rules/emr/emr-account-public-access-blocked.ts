import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrAccountPublicAccessBlocked = defineRule({
  id: 'emr-account-public-access-blocked',
  title: 'EMR block public access should be on with no wide exceptions',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  facts: ['emrBlockPublicAccess'],
  params: { allowedPorts: integers([22], 'Ports that may be open to the world all the same.', { max: 65_535 }) },
  messages: {
    blocked: 'EMR starts no cluster whose security groups are open to the world.',
    off: 'EMR starts clusters whose security groups are open to the world.',
    wide: 'EMR starts clusters whose security groups open the ports {{ports}} to the world.',
  },
  rationale:
    'A cluster runs whatever its interfaces are told to; one that the internet reaches is soon somebody else’s. This setting keeps such a cluster from starting.',
  remediation: {
    text: 'Turn on block public access in every Region, with no exception but those you need.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',
    cli: 'aws emr put-block-public-access-configuration --block-public-access-configuration BlockPublicSecurityGroupRules=true',
  },
  controls: {
    securityHub: ['EMR.2'],
    awsConfig: ['emr-block-public-access'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['emr_cluster_account_public_block_enabled'],
  },
  evaluate: ({ emrBlockPublicAccess: block }, { pass, fail }, { params }) => {
    if (block.BlockPublicSecurityGroupRules !== true) return fail('off');
    const wide = (block.PermittedPublicSecurityGroupRuleRanges ?? []).filter(({ MinRange = 0, MaxRange = MinRange }) => {
      const allowed = params.allowedPorts.filter((port) => MinRange <= port && port <= MaxRange);
      return new Set(allowed).size < MaxRange - MinRange + 1;
    });
    const ports = wide.map(({ MinRange = 0, MaxRange = MinRange }) => (MinRange === MaxRange ? `${MinRange}` : `${MinRange}-${MaxRange}`));
    return ports.length === 0 ? pass('blocked') : fail('wide', { ports });
  },
});
