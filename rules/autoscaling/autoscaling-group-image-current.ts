import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { imageProblem } from './shared/launch-source.ts';
import { integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupImageCurrent = defineRule({
  id: 'autoscaling-group-image-current',
  title: 'Auto Scaling groups should launch from a recent, available and approved AMI',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 2,
  fix: 'patching',
  facts: ['launchSources', 'images', 'maxInstanceLifetime'],
  params: {
    maxImageAgeDays: integer(180, 'Maximum age of an image in days.', { min: 1 }),
    approvedImages: strings([], 'IDs of the images that may be launched. Empty: any.', '^ami-[0-9a-f]+$'),
  },
  messages: {
    current: 'The images of the group are at most {{days}} days old.',
    problems: 'The group cannot launch current instances: {{problems}}.',
    undated: 'EC2 does not return the creation date of the images {{images}}.',
    nothing: 'The group does not have a launch template or launch configuration.',
  },
  rationale:
    'New instances lack all security fixes since the image was created. Without an available image, the group cannot launch instances.',
  remediation: {
    text: 'Build or select a current image, use it in the launch template, and start an instance refresh.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html',
    impact: 'The instance refresh replaces all instances of the group in batches.',
    cli: 'aws ec2 create-launch-template-version --launch-template-id LAUNCH_TEMPLATE_ID --source-version SOURCE_VERSION --launch-template-data \'{"ImageId":"CURRENT_IMAGE_ID"}\'\naws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --launch-template LaunchTemplateId=LAUNCH_TEMPLATE_ID,Version=NEW_VERSION\naws autoscaling start-instance-refresh --auto-scaling-group-name {{id}}',
    console: [
      'Open the launch template of the group in the Amazon EC2 console and create a version with a current image.',
      'Open the group and set the launch template version to the new one.',
      'Choose Instance refresh, Start instance refresh.',
    ].join('\n'),
    terraform: terraformResource('aws_launch_template', 'image_id = data.aws_ssm_parameter.current_image.value'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  ImageId: resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
    ),
  },
  controls: {},
  // Approved images are required only by a parameter.
  related: { cloudsploit: ['webTierAsgApprovedAmi', 'appTierAsgApprovedAmi'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.launchSources.length === 0) return notApplicable('nothing');
    const problems = facts.launchSources.flatMap((source) => {
      const problem = source.exists
        ? imageProblem(source.imageId, facts.images[source.imageId ?? ''], { ...params, now })
        : 'does not exist';
      return problem === undefined ? [] : [`${source.name}: ${problem}`];
    });
    if (problems.length > 0) return fail('problems', { problems });
    const images = Object.entries(facts.images);
    const undated = images.filter(([, image]) => image?.CreationDate === undefined).map(([name]) => name);
    if (undated.length > 0) return indeterminate('undated', { images: undated });
    const days = Math.max(...images.map(([, image]) => ageInDays(image?.CreationDate ?? '', now)));
    const replacedAfterDays = () => facts.maxInstanceLifetime && Math.floor(facts.maxInstanceLifetime / 86_400);
    return pass('current', { days, replacedAfterDays });
  },
});
