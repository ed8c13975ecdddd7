import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2SpotFleetVolumesEncrypted = defineRule({
  id: 'ec2-spot-fleet-volumes-encrypted',
  title: 'Spot Fleet requests should encrypt their EBS volumes',
  resourceType: 'AWS::EC2::SpotFleet',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 3,
  fix: 'ebs-encryption',
  facts: ['state', 'volumes', 'encryptionByDefault'],
  messages: {
    encrypted: 'All EBS volumes of the launch specifications are encrypted.',
    unencrypted: 'The launch specifications do not encrypt {{volumes}}.',
    none: 'The launch specifications do not contain EBS volumes.',
    inactive: 'The Spot Fleet request is {{state}}.',
  },
  rationale: 'Snapshots of unencrypted volumes can be shared and read without a key.',
  remediation: {
    text: 'Create a Spot Fleet request that encrypts all volumes, then cancel this one. Launch parameters of a request cannot be changed.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-spot-fleets.html',
    impact: 'Instances of the canceled request are terminated unless you keep them.',
    cli: 'aws ec2 request-spot-fleet --spot-fleet-request-config file://config.json\naws ec2 cancel-spot-fleet-requests --spot-fleet-request-ids {{id}} --no-terminate-instances',
    console: [
      'Open Spot Requests in the Amazon EC2 console and choose Request Spot Instances.',
      'Use a launch template with encrypted volumes, and launch the request.',
      'Select the old request and choose Actions, Cancel request.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_spot_fleet_request',
      'iam_fleet_role  = "FLEET_ROLE_ARN"',
      'target_capacity = 1',
      'launch_template_config {',
      '  launch_template_specification {',
      '    id      = aws_launch_template.encrypted.id',
      '    version = aws_launch_template.encrypted.latest_version',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::SpotFleet',
      'SpotFleetRequestConfigData:',
      '  IamFleetRole: FLEET_ROLE_ARN',
      '  TargetCapacity: 1',
      '  LaunchTemplateConfigs:',
      '    - LaunchTemplateSpecification:',
      '        LaunchTemplateId: LAUNCH_TEMPLATE_ID',
      '        Version: LAUNCH_TEMPLATE_VERSION',
    ),
  },
  controls: {
    securityHub: ['EC2.173'],
    awsConfig: ['ec2-spot-fleet-request-ct-encryption-at-rest'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const excluded = firstVerdict(
      () => (activeStates.includes(facts.state) ? undefined : notApplicable('inactive', { state: facts.state })),
      () => (facts.volumes.length === 0 ? notApplicable('none') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const volumes = facts.volumes.filter(({ encrypted }) => !encrypted).map(({ deviceName }) => deviceName || 'a volume');
    if (volumes.length === 0) return pass('encrypted');
    // Security Hub does not consider EBS encryption by default.
    const byDefault = { severity: 'low', because: 'EBS encryption by default encrypts new volumes' } as const;
    return fail('unencrypted', { volumes }, () => (facts.encryptionByDefault ? byDefault : undefined));
  },
});

const activeStates: readonly string[] = ['submitted', 'active', 'modifying'];
