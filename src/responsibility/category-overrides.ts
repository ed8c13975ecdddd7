import type { CategoryOverride } from './types.ts';

/** Resources placed apart from their type; of several that fit, the first counts. */
export const categoryOverrides: readonly CategoryOverride[] = [
  {
    resourceType: 'AWS::EC2::Instance',
    when: { tag: 'aws:elasticmapreduce:job-flow-id' },
    effect: { to: 'container' },
    reason: 'launched by Amazon EMR, which runs its operating system and platform',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html',
  },
  {
    resourceType: 'AWS::EC2::Instance',
    // The tags named elasticbeanstalk: could be set by anyone.
    when: { tag: 'aws:cloudformation:stack-name', startsWith: 'awseb-' },
    effect: { to: 'container' },
    reason: 'launched by AWS Elastic Beanstalk, which runs its operating system and platform',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.tagging.html',
  },
  {
    resourceType: 'AWS::Lambda::Function',
    when: { fact: 'packageType', equals: 'Image' },
    effect: { returns: ['operating-system', 'platform-and-application-management'] },
    reason: 'packaged as a container image, so the runtime and the operating system in the image are yours to update',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html',
  },
  {
    resourceType: 'AWS::RDS::DBInstance',
    when: { fact: 'engine', startsWith: 'custom-' },
    effect: { returns: ['operating-system'] },
    reason: 'runs on Amazon RDS Custom, which gives the operating system back to you',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-custom.html',
  },
];
