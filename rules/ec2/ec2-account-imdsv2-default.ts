import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountImdsv2Default = defineRule({
  id: 'ec2-account-imdsv2-default',
  title: 'Each region should make IMDSv2 the default for new instances',
  resourceType: 'AWS::::Account',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 2,
  fix: 'imdsv2',
  facts: ['metadataDefaults', 'instanceCount'],
  messages: {
    required: 'New instances need tokens by default, set by {{setBy}}.',
    notRequired: 'The default for new instances is {{tokens}}.',
  },
  rationale: 'Instances that are launched without metadata options answer to IMDSv1 unless the account, or their image, says otherwise.',
  remediation: {
    text: 'Make IMDSv2 the default of the Region for new instances; existing ones stay as they are.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    cli: 'aws ec2 modify-instance-metadata-defaults --region REGION --http-tokens required',
  },
  controls: {
    prowler: ['ec2_instance_account_imdsv2_enabled'],
  },
  evaluate: (facts, { pass, fail }) => {
    const { HttpTokens: tokens, ManagedBy } = facts.metadataDefaults;
    if (tokens === 'required') return pass('required', { setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' });
    const unused = { severity: 'low', because: 'there is no instance in the Region' } as const;
    return fail('notRequired', { tokens: tokens ?? 'not set' }, facts.instanceCount === 0 ? unused : undefined);
  },
});
