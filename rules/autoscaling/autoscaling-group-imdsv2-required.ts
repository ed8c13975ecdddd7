import { namesOf } from './shared/launch-source.ts';
import type { LaunchSource } from '../../src/services/autoscaling/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupImdsv2Required = defineRule({
  id: 'autoscaling-group-imdsv2-required',
  title: 'Auto Scaling groups should launch hosts that require IMDSv2',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'imdsv2',
  facts: ['launchSources', 'metadataDefaults', 'images'],
  messages: {
    required: 'New instances need tokens for metadata requests.',
    optional: 'Tokens are optional by {{sources}}.',
    silent: 'Neither {{sources}} nor the account nor the image requires tokens.',
    nothing: 'What it launched from does not exist any more.',
  },
  rationale:
    'Each instance the group adds answers metadata requests without a token, and can be talked into giving away its role credentials.',
  remediation: {
    text: 'Require tokens in the launch template that the group uses, then start an instance refresh; move off launch configurations first.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html',
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

/** In launch configurations what is left out is optional (https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceMetadataOptions.html). */
const isSilent = ({ kind, metadataOptions }: LaunchSource): boolean =>
  kind === 'launch template' && metadataOptions?.HttpTokens === undefined;
