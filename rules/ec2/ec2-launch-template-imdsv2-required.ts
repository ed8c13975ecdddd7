import type { TemplateVersion } from '../../src/services/ec2/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateImdsv2Required = defineRule({
  id: 'ec2-launch-template-imdsv2-required',
  title: 'Launch templates should require IMDSv2',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'operating-system',
  severity: 'low',
  tier: 1,
  fix: 'imdsv2',
  facts: ['versions', 'metadataDefaults', 'imageImdsSupport'],
  messages: {
    required: 'Instances need tokens for metadata requests.',
    optional: 'Versions that make tokens optional: {{versions}}.',
    silent: 'Versions that say nothing, and neither the account nor the image requires tokens: {{versions}}.',
  },
  rationale:
    'Whatever the template launches answers metadata requests without a token, and can be talked into giving away its role credentials.',
  remediation: {
    text: 'Make a new version that requires tokens, and make it the default.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
  },
  controls: {
    securityHub: ['EC2.170'],
    awsConfig: ['ec2-launch-template-imdsv2-check'],
    prowler: ['ec2_launch_template_imdsv2_required'],
  },
  evaluate: (facts, { pass, fail }) => {
    const open = facts.versions.filter(
      ({ metadataOptions }) => metadataOptions?.HttpEndpoint !== 'disabled' && metadataOptions?.HttpTokens !== 'required',
    );
    if (open.length === 0) return pass('required');
    const optional = open.filter(({ metadataOptions }) => metadataOptions?.HttpTokens !== undefined);
    if (optional.length > 0) return fail('optional', { versions: optional.map(({ version }) => version) });
    const byDefault = facts.metadataDefaults.HttpTokens;
    if (byDefault === 'required') return pass('required');
    const imageRequires = ({ imageId = '' }: TemplateVersion) => byDefault === undefined && facts.imageImdsSupport[imageId] === 'v2.0';
    const silent = open.filter((version) => !imageRequires(version));
    return silent.length === 0 ? pass('required') : fail('silent', { versions: silent.map(({ version }) => version) });
  },
});
