import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateNoPublicIp = defineRule({
  id: 'ec2-launch-template-no-public-ip',
  title: 'Launch templates should not hand out public addresses',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  facts: ['versions'],
  messages: {
    private: 'No version asks for a public address.',
    silent: 'No version asks for a public address; where they say nothing, the subnet decides.',
    public: 'Versions that ask for a public address: {{versions}}.',
  },
  rationale: 'Everything the template launches is put on the internet, each time it scales.',
  remediation: {
    text: 'Make a new version whose network interfaces get no public address, and make it the default.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html',
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
