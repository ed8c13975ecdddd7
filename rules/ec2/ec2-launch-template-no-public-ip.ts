import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateNoPublicIp = defineRule({
  id: 'ec2-launch-template-no-public-ip',
  title: 'Launch templates should not assign public IPv4 addresses',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  facts: ['versions'],
  messages: {
    private: 'No version assigns a public IPv4 address.',
    silent: 'No version assigns a public IPv4 address. Versions without the setting use that of the subnet.',
    public: 'Versions {{versions}} assign a public IPv4 address.',
  },
  rationale: 'Each instance that is launched from the template is reachable from the internet as soon as a security group allows it.',
  remediation: {
    text: 'Create a version without public IPv4 addresses for its network interfaces, and make it the default version.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html',
    impact:
      'Existing instances do not change. The command replaces all network interfaces of the source version; move its security groups into them. New instances need a NAT gateway or VPC endpoints for outbound calls.',
    cli: 'aws ec2 create-launch-template-version --launch-template-id {{id}} --source-version SOURCE_VERSION --launch-template-data \'{"NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false,"Groups":["SECURITY_GROUP_ID"]}]}\'\naws ec2 modify-launch-template --launch-template-id {{id}} --default-version NEW_VERSION',
    terraform: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    console: [
      'Open the launch template in the Amazon EC2 console.',
      'Choose Actions, Modify template (Create new version).',
      'Under Advanced network configuration, set Auto-assign public IP to Disable, and create the version.',
      'Choose Actions, Set default version.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  NetworkInterfaces:',
      '    - DeviceIndex: 0',
      '      AssociatePublicIpAddress: false',
    ),
  },
  controls: {
    securityHub: ['EC2.25'],
    awsConfig: ['ec2-launch-template-public-ip-disabled'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ec2_launch_template_no_public_ip'],
  },
  evaluate: ({ versions }, { pass, fail }) => {
    const asking = versions.filter(({ publicAddress }) => publicAddress.includes(true));
    if (asking.length > 0) return fail('public', { versions: asking.map(({ version }) => version) });
    return versions.every(({ publicAddress }) => publicAddress.length > 0 && !publicAddress.includes(null))
      ? pass('private')
      : pass('silent');
  },
});
