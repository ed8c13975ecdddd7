import { choice } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEncryptionControlEnabled = defineRule({
  id: 'vpc-encryption-control-enabled',
  title: 'VPCs should monitor or enforce encryption in transit',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-traffic-protection',
  severity: 'low',
  tier: 3,
  facts: ['ownerId', 'interfaceCount', 'encryptionControlOffered', 'encryptionControl'],
  params: { requiredMode: choice('monitor', ['monitor', 'enforce'], 'The least strict mode that passes.') },
  messages: {
    on: 'VPC Encryption Controls are in mode {{mode}}, with exclusions for: {{exclusions}}.',
    weak: 'VPC Encryption Controls are in mode {{mode}}.',
    failing: 'VPC Encryption Controls are in state {{state}}.',
    none: 'The VPC does not have VPC Encryption Controls.',
    notOffered: 'VPC Encryption Controls are not available in the Region.',
    shared: 'The VPC is owned by account {{owner}}.',
    empty: 'The VPC does not have network interfaces.',
  },
  rationale: 'Without VPC Encryption Controls, unencrypted traffic in the VPC is neither visible nor prevented.',
  remediation: {
    text: 'Create VPC Encryption Controls in monitor mode, move unencrypted traffic to encrypted paths, then change the mode to enforce.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-encryption-controls.html',
    impact: 'Monitor mode does not affect traffic and is billed per VPC. Enforce mode blocks resources that cannot encrypt in transit.',
    cli: 'aws ec2 create-vpc-encryption-control --vpc-id {{id}}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const excluded = firstVerdict(
      () => (facts.ownerId === resource.accountId ? undefined : notApplicable('shared', { owner: facts.ownerId })),
      () => (facts.interfaceCount === 0 ? notApplicable('empty') : undefined),
      () => (facts.encryptionControlOffered ? undefined : notApplicable('notOffered')),
    );
    if (excluded !== undefined) return excluded;
    if (facts.encryptionControl === undefined) return fail('none');
    const { mode, state, exclusions } = facts.encryptionControl;
    if (state.endsWith('-failed') || state === 'deleting') return fail('failing', { state });
    return mode === 'enforce' || mode === params.requiredMode ? pass('on', { mode, exclusions }) : fail('weak', { mode });
  },
});
