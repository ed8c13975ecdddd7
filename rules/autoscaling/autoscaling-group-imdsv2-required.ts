import { cloudFormationResource } from '../shared/code-snippets.ts';
import { namesOf } from './shared/launch-source.ts';
import type { LaunchSource } from '../../src/services/autoscaling/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupImdsv2Required = defineRule({
  id: 'autoscaling-group-imdsv2-required',
  title: 'Auto Scaling groups should launch instances that require IMDSv2',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'imdsv2',
  facts: ['launchSources', 'metadataDefaults', 'images'],
  messages: {
    required: 'New instances require IMDSv2.',
    optional: 'IMDSv2 is optional in {{sources}}.',
    silent: 'IMDSv2 is not required by {{sources}}, the account default or the image.',
    nothing: 'The launch template or launch configuration of the group does not exist.',
  },
  rationale: 'New instances allow IMDSv1: a server-side request forgery vulnerability is enough to steal their role credentials.',
  remediation: {
    text: 'Require IMDSv2 in the launch template of the group, then start an instance refresh. Migrate launch configurations to launch templates first.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html',
    impact:
      'The instance refresh replaces all instances of the group in batches. Software that supports only IMDSv1 fails to get credentials.',
    cli: 'aws ec2 create-launch-template-version --launch-template-id LAUNCH_TEMPLATE_ID --source-version SOURCE_VERSION --launch-template-data \'{"MetadataOptions":{"HttpTokens":"required"}}\'\naws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --launch-template LaunchTemplateId=LAUNCH_TEMPLATE_ID,Version=NEW_VERSION\naws autoscaling start-instance-refresh --auto-scaling-group-name {{id}}',
    terraform: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_tokens = "required"\n  }\n}',
    console: [
      'Open the launch template of the group in the Amazon EC2 console and choose Actions, Modify template (Create new version).',
      'Under Advanced details, set Metadata version to V2 only, and create the version.',
      'Open the group, use the new version, and choose Instance refresh, Start instance refresh.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  MetadataOptions:',
      '    HttpTokens: required',
    ),
  },
  controls: {
    securityHub: ['AutoScaling.3'],
    awsConfig: ['autoscaling-launchconfig-requires-imdsv2'],
    nist80053: ['AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    prowler: ['autoscaling_group_launch_configuration_requires_imdsv2'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const existing = facts.launchSources.filter(({ exists }) => exists);
    if (existing.length === 0) return notApplicable('nothing');
    const open = existing.filter(
      ({ metadataOptions }) => metadataOptions?.HttpEndpoint !== 'disabled' && metadataOptions?.HttpTokens !== 'required',
    );
    const optional = open.filter((source) => !isSilent(source));
    if (optional.length > 0) return fail('optional', { sources: namesOf(optional) });
    if (open.length === 0 || facts.metadataDefaults.HttpTokens === 'required') return pass('required');

    const { HttpTokens, HttpEndpoint } = facts.metadataDefaults;
    const silent = open.filter(({ imageId = '', metadataOptions }) => {
      if (metadataOptions?.HttpEndpoint === undefined && HttpEndpoint === 'disabled') return false;
      return HttpTokens !== undefined || facts.images[imageId]?.ImdsSupport !== 'v2.0';
    });
    return silent.length === 0 ? pass('required') : fail('silent', { sources: namesOf(silent) });
  },
});

/** In launch configurations, IMDSv2 is optional unless it is set (https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceMetadataOptions.html). */
const isSilent = ({ kind, metadataOptions }: LaunchSource): boolean =>
  kind === 'launch template' && metadataOptions?.HttpTokens === undefined;
