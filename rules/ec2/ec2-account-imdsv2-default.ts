import { notAsCode } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountImdsv2Default = defineRule({
  id: 'ec2-account-imdsv2-default',
  title: 'IMDSv2 should be the default for new instances in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 2,
  fix: 'imdsv2',
  facts: ['metadataDefaults', 'instanceCount'],
  messages: {
    required: 'IMDSv2 is required by default, set by {{setBy}}.',
    notRequired: 'The account default for metadata tokens is {{tokens}}, so new instances do not require IMDSv2.',
  },
  rationale: 'Instances that are launched without metadata options allow IMDSv1 unless the account or the image requires IMDSv2.',
  remediation: {
    text: 'Make IMDSv2 the default for new instances in the Region.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    impact: 'Existing instances do not change. Software on new instances that supports only IMDSv1 fails to get credentials.',
    cli: 'aws ec2 modify-instance-metadata-defaults --http-tokens required',
    terraform: 'resource "aws_ec2_instance_metadata_defaults" "this" {\n  http_tokens = "required"\n}',
    console: [
      'Open the Amazon EC2 console and choose Dashboard.',
      'Under Account attributes, choose Data protection and security.',
      'Next to IMDS defaults, choose Manage.',
      'For Metadata version, choose V2 only, then choose Update.',
    ].join('\n'),
    consolePage: 'ec2/home?region={{region}}#Settings:tab=imds',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    prowler: ['ec2_instance_account_imdsv2_enabled'],
  },
  fixedFacts: ({ metadataDefaults }) => ({ metadataDefaults: { ...metadataDefaults, HttpTokens: 'required' as const } }),
  evaluate: (facts, { pass, fail }) => {
    const { HttpTokens: tokens, ManagedBy } = facts.metadataDefaults;
    if (tokens === 'required') return pass('required', { setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' });
    const unused = { severity: 'low', because: 'the Region does not have instances' } as const;
    return fail('notRequired', { tokens: tokens ?? 'not set' }, () => (facts.instanceCount === 0 ? unused : undefined));
  },
});
