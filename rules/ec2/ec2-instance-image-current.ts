import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { isRunning, isTerminated } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImageCurrent = defineRule({
  id: 'ec2-instance-image-current',
  title: 'EC2 instances should run from a recent AMI that is not deprecated',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'virtualization', 'imageId', 'image', 'launchedAt'],
  params: { maxImageAgeDays: integer(180, 'Maximum age of an image in days.', { min: 1 }) },
  messages: {
    current: 'The image {{image}} is {{days}} days old.',
    old: 'The image {{image}} is {{days}} days old; at most {{maxDays}} days are allowed.',
    deprecated: 'The image {{image}} has been deprecated since {{since}}.',
    disabled: 'The image {{image}} is {{state}}.',
    paravirtual: 'The virtualization type of the instance is paravirtual; hvm is required.',
    goneOld: 'The instance was launched {{days}} days ago from the image {{image}}, which this account can no longer see.',
    gone: 'The image {{image}} was deregistered, or its owner stopped sharing it with this account. Onus cannot determine its age.',
    undated: 'EC2 does not return the creation date of the image {{image}}.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'Instances from an old image lack all security fixes since, and each replacement starts with the same known vulnerabilities.',
  remediation: {
    text: 'Build or select a current image, use it in the launch template, and replace the instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html',
    impact: 'The instance is replaced: plan for downtime, and keep the data of its volumes.',
    cli: 'aws ec2 run-instances --image-id CURRENT_IMAGE_ID --instance-type INSTANCE_TYPE --subnet-id SUBNET_ID --security-group-ids SECURITY_GROUP_ID',
    console: [
      'Open the AMI catalog in the Amazon EC2 console and choose a current image.',
      'Launch a replacement instance from it with the settings of this one.',
      'Move the workload, then terminate this instance.',
    ].join('\n'),
    terraform: terraformResource('aws_instance', 'ami = data.aws_ssm_parameter.current_image.value'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::Instance',
      "ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}'",
    ),
  },
  controls: {
    securityHub: ['EC2.24'],
    nist80053: ['CM-2', 'CM-2(2)', 'CM-3(3)', 'CM-8(6)'],
    prowler: ['ec2_instance_with_outdated_ami', 'ec2_instance_older_than_specific_days', 'ec2_instance_paravirtual_type'],
    cloudsploit: ['outdatedAmiInUse', 'oldAmi'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    const image = () => facts.imageId;
    const ofImage = () => {
      const details = facts.image;
      if (details === undefined) {
        const days = ageInDays(facts.launchedAt, now);
        return days > params.maxImageAgeDays ? fail('goneOld', { image, days }) : indeterminate('gone', { image });
      }
      if (details.State === 'disabled' || details.State === 'deregistered') return fail('disabled', { image, state: details.State });
      const since = details.DeprecationTime;
      if (since !== undefined && Date.parse(since) < now) return fail('deprecated', { image, since: since.slice(0, 10) });
      const days = ageInDays(details.CreationDate ?? '', now);
      if (Number.isNaN(days)) return indeterminate('undated', { image });
      if (days > params.maxImageAgeDays) return fail('old', { image, days, maxDays: params.maxImageAgeDays });
      return pass('current', { image, days });
    };
    const failureOfImage = () => {
      const verdict = ofImage();
      return verdict.status === 'FAIL' ? verdict : undefined;
    };
    return (
      firstVerdict(
        () => (isTerminated(facts.state) ? notApplicable('notRunning', { state: facts.state }) : undefined),
        () => (!isTerminated(facts.state) && facts.virtualization === 'paravirtual' ? fail('paravirtual') : undefined),
        () => (isRunning(facts.state) ? failureOfImage() : undefined),
      ) ?? (isRunning(facts.state) ? ofImage() : notApplicable('notRunning', { state: facts.state }))
    );
  },
});
