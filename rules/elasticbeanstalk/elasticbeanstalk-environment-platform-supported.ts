import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentPlatformSupported = defineRule({
  id: 'elasticbeanstalk-environment-platform-supported',
  title: 'Beanstalk environments should run the current version of a supported platform branch',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  fix: 'supported-versions',
  facts: ['platform', 'customImage', 'recommendedPlatform'],
  params: {
    maxLagDays: integer(60, 'Days that may pass after a newer version of the platform came out.'),
    maxImageAgeDays: integer(180, 'Days after which an image or a platform of your own should be built again.', { min: 1 }),
  },
  messages: {
    current: 'Version {{version}} is recent enough.',
    branch: 'The platform branch {{branch}} is {{state}}.',
    behind: 'Version {{version}} was followed by {{newest}} {{days}} days ago.',
    recentImage: 'It runs an image or a platform of your own that is {{days}} days old.',
    oldImage: 'It runs an image or a platform of your own that is {{days}} days old, and AWS does not update it.',
    hiddenImage: 'It runs the image {{image}}, which is not shown, so its age is not known.',
    unknown: 'AWS recommends no version of the platform branch {{branch}}.',
  },
  rationale:
    'AWS patches the newest version of a supported branch only; an older one keeps the flaws of its operating system, runtime and server.',
  remediation: {
    text: 'Update the environment to the recommended version, or move the application to a supported branch.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.platform.upgrade.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const { version, branch = 'of its own', branchState: state, custom, createdAt } = facts.platform;
    if (state === 'deprecated' || state === 'retired') return fail('branch', { branch, state });
    const image = facts.customImage;
    if (image !== undefined || custom) {
      const madeAt = image === undefined ? createdAt : image.createdAt;
      if (madeAt === undefined) return indeterminate('hiddenImage', { image: image?.id });
      const days = ageInDays(madeAt, now);
      return days > params.maxImageAgeDays ? fail('oldImage', { days }) : pass('recentImage', { days });
    }
    if (facts.recommendedPlatform === undefined) return indeterminate('unknown', { branch });
    const { version: newest, createdAt: newestAt } = facts.recommendedPlatform;
    const days = newest === version ? 0 : ageInDays(newestAt, now);
    return days > params.maxLagDays ? fail('behind', { version, newest, days }) : pass('current', { version });
  },
});
