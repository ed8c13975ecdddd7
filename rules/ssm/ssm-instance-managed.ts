import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isRunning } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstanceManaged = defineRule({
  id: 'ssm-instance-managed',
  title: 'Running EC2 instances should be managed by Systems Manager',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'managedNode', 'launchedAt'],
  params: { graceHours: integer(24, 'Maximum hours since the launch, or since the last ping, of an instance that is not online.') },
  messages: {
    online: 'SSM Agent is online.',
    awaited: 'SSM Agent last responded {{hours}} hours ago.',
    lost: 'SSM Agent has the status {{status}} and last responded {{hours}} hours ago.',
    unmanaged: 'Systems Manager does not manage the instance, which was launched {{hours}} hours ago.',
    unclear: 'Systems Manager does not report whether SSM Agent is online.',
    new: 'The instance was launched {{hours}} hours ago, which is within the grace period.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'Systems Manager cannot patch or inventory an instance that it does not manage, so missing patches go unnoticed.',
  remediation: {
    text: 'Turn on Default Host Management Configuration, or attach an instance profile with AmazonSSMManagedInstanceCore. SSM Agent must reach the Systems Manager endpoints.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html',
    impact:
      'Default Host Management Configuration applies to all instances with IMDSv2 in the Region. Systems Manager can then run commands on them.',
    cli: `aws ssm update-service-setting --setting-id /ssm/managed-instance/default-ec2-instance-management-role --setting-value service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole
aws ec2 associate-iam-instance-profile --instance-id {{id}} --iam-instance-profile Name=INSTANCE_PROFILE_NAME`,
    console:
      'Open Fleet Manager in the Systems Manager console.\nChoose Account management, Configure Default Host Management Configuration, and enable it.',
    terraform: terraformResource(
      'aws_ssm_service_setting',
      'setting_id    = "arn:{{partition}}:ssm:{{region}}:{{accountId}}:servicesetting/ssm/managed-instance/default-ec2-instance-management-role"',
      'setting_value = "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::Role',
      'AssumeRolePolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      "      Principal: { Service: 'ec2.{{dnsSuffix}}' }",
      '      Action: sts:AssumeRole',
      "ManagedPolicyArns: ['arn:{{partition}}:iam::aws:policy/AmazonSSMManagedInstanceCore']",
    ),
  },
  controls: {
    securityHub: ['SSM.1'],
    awsConfig: ['ec2-instance-managed-by-systems-manager'],
    nist80053: ['CM-2', 'CM-8', 'SI-2(3)'],
    prowler: ['ec2_instance_managed_by_ssm'],
    cloudsploit: ['ssmManagedInstances', 'ssmActiveOnAllInstances'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    const hoursSince = (time: string) => Math.floor((now - Date.parse(time)) / 3_600_000);
    const sinceLaunch = () => hoursSince(facts.launchedAt);
    const exclusion = firstVerdict(
      () => (isRunning(facts.state) ? undefined : notApplicable('notRunning', { state: facts.state })),
      () => {
        const isNew = facts.managedNode === undefined && params.graceHours > 0 && sinceLaunch() < params.graceHours;
        return isNew ? notApplicable('new', { hours: sinceLaunch() }) : undefined;
      },
    );
    if (exclusion !== undefined) return exclusion;
    const node = facts.managedNode;
    if (node === undefined) return fail('unmanaged', { hours: sinceLaunch });
    if (node.PingStatus === 'Online') return pass('online');
    const hours = hoursSince(node.LastPingDateTime ?? '');
    if ((node.PingStatus !== 'ConnectionLost' && node.PingStatus !== 'Inactive') || Number.isNaN(hours)) return indeterminate('unclear');
    return hours < params.graceHours ? pass('awaited', { hours }) : fail('lost', { status: node.PingStatus, hours });
  },
});
