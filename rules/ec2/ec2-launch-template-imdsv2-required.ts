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
    required: 'IMDSv2 is required.',
    optional: 'IMDSv2 is optional in versions {{versions}}.',
    silent: 'IMDSv2 is not set in versions {{versions}}, and neither the account default nor the image requires it.',
  },
  rationale:
    'Instances from the template allow IMDSv1: a server-side request forgery vulnerability is enough to steal their role credentials.',
  remediation: {
    text: 'Create a version that requires IMDSv2, and make it the default version.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    impact: 'Existing instances do not change. Software on new instances that supports only IMDSv1 fails to get credentials.',
    cli: 'aws ec2 create-launch-template-version --launch-template-id {{id}} --source-version SOURCE_VERSION --launch-template-data \'{"MetadataOptions":{"HttpTokens":"required"}}\'\naws ec2 modify-launch-template --launch-template-id {{id}} --default-version NEW_VERSION',
    terraform: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_tokens = "required"\n  }\n}',
  },
  controls: {
    securityHub: ['EC2.170'],
    awsConfig: ['ec2-launch-template-imdsv2-check'],
    prowler: ['ec2_launch_template_imdsv2_required'],
  },
  fixedFacts: ({ versions }) => ({
    versions: versions.map((version) => ({ ...version, metadataOptions: { ...version.metadataOptions, HttpTokens: 'required' as const } })),
  }),
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
