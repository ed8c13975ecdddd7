import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEncryptionControlEnabled = defineRule({
  id: 'vpc-encryption-control-enabled',
  title: 'VPCs should monitor or enforce encryption in transit',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-traffic-protection',
  severity: 'low',
  tier: 3,
  facts: ['ownerId', 'interfaceCount', 'encryptionControlOffered', 'encryptionControl'],
  params: { requiredMode: choice('monitor', ['monitor', 'enforce'], 'Weakest mode that is enough.') },
  messages: {
    on: 'The encryption control is in mode {{mode}}, with exclusions for: {{exclusions}}.',
    weak: 'The encryption control is in mode {{mode}}.',
    failing: 'The encryption control is in state {{state}}.',
    none: 'The VPC has no encryption control.',
    notOffered: 'The Region does not have encryption controls.',
    shared: 'The VPC belongs to account {{owner}}.',
    empty: 'There is no network interface in it.',
  },
  rationale: 'Nobody knows which traffic in the VPC is not encrypted, so nothing keeps it from staying that way.',
  remediation: {
    text: 'Create an encryption control in monitor mode, move what it finds to encrypted paths, then enforce it.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-encryption-controls.html',
    cli: 'aws ec2 create-vpc-encryption-control --vpc-id VPC',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.interfaceCount === 0) return notApplicable('empty');
    if (!facts.encryptionControlOffered) return notApplicable('notOffered');
    if (facts.encryptionControl === undefined) return fail('none');
    const { mode, state, exclusions } = facts.encryptionControl;
    if (state.endsWith('-failed') || state === 'deleting') return fail('failing', { state });
    return mode === 'enforce' || mode === params.requiredMode ? pass('on', { mode, exclusions }) : fail('weak', { mode });
  },
});
