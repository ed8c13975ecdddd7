import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentPlatformSupported = defineRule({
  id: 'elasticbeanstalk-environment-platform-supported',
  title: 'Elastic Beanstalk environments should use a recent version of a supported platform branch',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  fix: 'supported-versions',
  facts: ['platform', 'customImage', 'recommendedPlatform'],
  params: {
    maxLagDays: integer(60, 'Maximum number of days since a newer platform version was released.'),
    maxImageAgeDays: integer(180, 'Maximum age of custom AMIs and custom platforms in days.', { min: 1 }),
  },
  messages: {
    current: 'Platform version {{version}} is recent.',
    branch: 'The platform branch {{branch}} is {{state}}.',
    behind: 'Platform version {{version}} was superseded by {{newest}} {{days}} days ago.',
    recentImage: 'The environment uses a custom AMI or platform that is {{days}} days old.',
    oldImage: 'The environment uses a custom AMI or platform that is {{days}} days old. AWS does not update it.',
    hiddenImage: 'The age of the custom AMI {{image}} could not be determined.',
    unknown: 'AWS does not recommend a version of the platform branch {{branch}}.',
  },
  rationale: 'AWS patches only the newest version of a supported branch. Older versions keep the vulnerabilities of their components.',
  remediation: {
    text: 'Update the environment to the recommended platform version, or move the application to a supported branch.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.platform.upgrade.html',
    impact: 'A platform update replaces all instances. A different branch can change the runtime; test in a cloned environment first.',
    cli: [
      `aws elasticbeanstalk list-platform-versions --filters '[{"Type":"PlatformLifecycleState","Operator":"=","Values":["recommended"]}]'`,
      'aws elasticbeanstalk update-environment --environment-id {{id}} --platform-arn PLATFORM_ARN',
    ].join('\n'),
    console: 'Open Elastic Beanstalk and choose the environment.\nUnder Platform, choose Change version and the recommended version.',
    terraform: terraformResource(
      'aws_elastic_beanstalk_environment',
      'name         = "{{name}}"',
      'application  = "APPLICATION_NAME"',
      'platform_arn = "SUPPORTED_PLATFORM_ARN"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticBeanstalk::Environment',
      'ApplicationName: APPLICATION_NAME',
      'PlatformArn: SUPPORTED_PLATFORM_ARN',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const { version, branch = 'of the custom platform', branchState: state, custom, createdAt } = facts.platform;
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
