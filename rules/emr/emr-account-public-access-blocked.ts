import { notAsCode, terraformResource } from '../shared/code-snippets.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrAccountPublicAccessBlocked = defineRule({
  id: 'emr-account-public-access-blocked',
  title: 'EMR block public access should be turned on without wide exceptions',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  facts: ['emrBlockPublicAccess'],
  params: { allowedPorts: integers([22], 'Ports that may be open to the internet.', { max: 65_535 }) },
  messages: {
    blocked: 'Block public access is turned on, with no exceptions apart from allowed ports.',
    off: 'Block public access is turned off.',
    wide: 'Block public access is turned on, but allows public access to the ports {{ports}}.',
  },
  rationale:
    'The interfaces of a cluster run code without authentication. Block public access keeps clusters with open security groups from starting.',
  remediation: {
    text: 'Turn on block public access in every Region, without exceptions that you do not need.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',
    impact: 'Running clusters are not affected. New clusters in public subnets do not start if a security group is open to the internet.',
    cli: 'aws emr put-block-public-access-configuration --block-public-access-configuration BlockPublicSecurityGroupRules=true',
    console: 'Open Amazon EMR, EMR on EC2, Block public access.\nChoose Edit, turn it on, and remove port ranges that you do not need.',
    consolePage: 'emr/home?region={{region}}#/blockPublicAccess',
    terraform: terraformResource('aws_emr_block_public_access_configuration', 'block_public_security_group_rules = true'),
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['EMR.2'],
    awsConfig: ['emr-block-public-access'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    pciDss: ['4.0.1:1.4.4'],
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
