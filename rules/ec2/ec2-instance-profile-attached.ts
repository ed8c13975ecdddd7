import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceProfileAttached = defineRule({
  id: 'ec2-instance-profile-attached',
  title: 'EC2 instances should get AWS credentials from an instance profile',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'instanceProfile', 'instanceProfileRoles'],
  messages: {
    attached: 'The role {{role}} is attached.',
    none: 'No instance profile is attached.',
    noRole: 'The instance profile {{profile}} has no role or does not exist any more.',
    gone: 'The instance is {{state}}.',
  },
  rationale:
    'Software on a machine without a role gets its AWS credentials some other way: as long-lived keys in files, images and user data.',
  remediation: {
    text: 'Attach an instance profile with a role that allows what the instance needs, and remove access keys from it.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/attach-iam-role.html',
    cli: 'aws ec2 associate-iam-instance-profile --instance-id INSTANCE --iam-instance-profile Name=PROFILE',
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
    const profile = facts.instanceProfile;
    if (profile === undefined) return fail('none');
    const [role] = facts.instanceProfileRoles ?? [];
    return role === undefined ? fail('noRole', { profile }) : pass('attached', { role });
  },
});
