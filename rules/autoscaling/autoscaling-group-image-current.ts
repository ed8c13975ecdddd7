import { ageInDays } from '../shared/age.ts';
import { imageProblem } from './shared/launch-source.ts';
import { integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupImageCurrent = defineRule({
  id: 'autoscaling-group-image-current',
  title: 'Auto Scaling groups should launch from an existing, recent, approved AMI',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 2,
  fix: 'patching',
  facts: ['launchSources', 'images', 'maxInstanceLifetime'],
  params: {
    maxImageAgeDays: integer(180, 'Most days an image may be old.', { min: 1 }),
    approvedImages: strings([], 'Ids of the images that may be launched. Empty: any.', '^ami-[0-9a-f]+$'),
  },
  messages: {
    current: 'Its images are {{days}} days old at most.',
    problems: 'What it launches from: {{problems}}.',
    undated: 'EC2 does not say when these images were made: {{images}}.',
    nothing: 'It names nothing to launch from.',
  },
  rationale:
    'Each instance the group adds lacks every fix since its image was made, and an image that is gone means no new instance at all.',
  remediation: {
    text: 'Build or pick a current image, put it into the launch template, and start an instance refresh.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html',
    cli: 'aws autoscaling start-instance-refresh --auto-scaling-group-name GROUP',
  },
  controls: {
    cloudsploit: ['webTierAsgApprovedAmi', 'appTierAsgApprovedAmi'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.launchSources.length === 0) return notApplicable('nothing');
    const problems = facts.launchSources.flatMap((source) => {
      const problem = source.exists
        ? imageProblem(source.imageId, facts.images[source.imageId ?? ''], params, now)
        : 'does not exist any more';
      return problem === undefined ? [] : [`${source.name}: ${problem}`];
    });
    if (problems.length > 0) return fail('problems', { problems });
    const images = Object.entries(facts.images);
    const undated = images.filter(([, image]) => image?.CreationDate === undefined).map(([name]) => name);
    if (undated.length > 0) return indeterminate('undated', { images: undated });
    const days = Math.max(...images.map(([, image]) => ageInDays(image?.CreationDate ?? '', now)));
    const lifetime = facts.maxInstanceLifetime;
    return pass('current', { days, replacedAfterDays: lifetime === undefined ? undefined : Math.floor(lifetime / 86_400) });
  },
});
