import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceProfileAttached = defineRule({
  id: 'ec2-instance-profile-attached',
  title: 'EC2 instances should have an instance profile',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'instanceProfile', 'instanceProfileRoles'],
  messages: {
    attached: 'The instance profile has the role {{role}}.',
    none: 'The instance does not have an instance profile.',
    noRole: 'The instance profile {{profile}} does not have a role, or does not exist.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'Without a role, software on the instance needs long-lived access keys in files, images or user data.',
  remediation: {
    text: 'Attach an instance profile with a role that allows what the software needs, and remove access keys from the instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/attach-iam-role.html',
    impact: 'The change does not interrupt the instance. AWS SDKs use the role only if they do not find other credentials first.',
    cli: 'aws ec2 associate-iam-instance-profile --instance-id {{id}} --iam-instance-profile Name=INSTANCE_PROFILE_NAME',
    console: [
      'Open the instance in the Amazon EC2 console.',
      'Choose Actions, Security, Modify IAM role.',
      'Choose a role and Update IAM role.',
    ].join('\n'),
    terraform: terraformResource('aws_instance', 'iam_instance_profile = aws_iam_instance_profile.this.name'),
    cloudFormation: cloudFormationResource('AWS::EC2::Instance', 'IamInstanceProfile: INSTANCE_PROFILE_NAME'),
  },
  controls: {
    awsConfig: ['ec2-instance-profile-attached'],
    cis: ['3.0:1.18', '5.0:1.17', '6.0:2.17', '7.0:2.16'],
    nist80053: ['AC-3', 'CM-6'],
    prowler: ['ec2_instance_profile_attached'],
    cloudsploit: ['instanceIamRole', 'webTierInstanceIamRole', 'appTierInstanceIamRole', 'webTierIamRole', 'appTierIamRole'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    // Without a profile there are no roles either, so each of the two facts is enough to fail.
    return (
      firstVerdict(
        () => (facts.instanceProfile === undefined ? fail('none') : undefined),
        () => ((facts.instanceProfileRoles ?? []).length === 0 ? fail('noRole', { profile: () => facts.instanceProfile }) : undefined),
      ) ?? pass('attached', { role: facts.instanceProfileRoles?.[0] })
    );
  },
});
