import { cloudFormationResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketMacieMonitored = defineRule({
  id: 's3-bucket-macie-monitored',
  title: 'Amazon Macie should monitor S3 buckets for sensitive data',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  fix: 'detection',
  facts: ['macie'],
  params: {
    maxJobAgeDays: integer(30, 'Maximum days since the last classification job if automated discovery does not monitor the bucket.', {
      max: 3650,
    }),
  },
  messages: {
    monitored: 'Automated sensitive data discovery monitors the bucket.',
    job: 'The last classification job for the bucket ran {{last}}.',
    old: 'Automated sensitive data discovery does not monitor the bucket, and the last classification job ran {{last}}.',
    never: 'Automated sensitive data discovery does not monitor the bucket, and no classification job ran for it.',
    off: 'Macie is not enabled in the Region of the bucket.',
  },
  rationale: 'Personal data, keys or payment records can be stored unnoticed in a bucket that is not protected accordingly.',
  remediation: {
    text: 'Enable automated sensitive data discovery of Macie, and do not exclude the bucket.',
    url: 'https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html',
    impact: 'The change does not interrupt service. Macie charges for each bucket and for the data it inspects, after a 30-day free trial.',
    cli: `aws macie2 enable-macie
aws macie2 update-automated-discovery-configuration --status ENABLED`,
    console: 'Open the Amazon Macie console in the Region of the bucket.\nChoose Automated sensitive data discovery.\nChoose Enable.',
    terraform: 'resource "aws_macie2_account" "this" {}',
    cloudFormation: cloudFormationResource('AWS::Macie::Session', 'Status: ENABLED'),
  },
  controls: {},
  evaluate: ({ macie }, { pass, fail }, { now, params }) => {
    if (macie === undefined) return fail('off');
    const { monitored, lastJobAt: last, sensitivityScore: score } = macie;
    const evidence = score === undefined ? {} : { sensitivityScore: score };
    if (monitored) return pass('monitored', evidence);
    if (last === undefined) return fail('never', evidence);
    return ageInDays(last, now) <= params.maxJobAgeDays ? pass('job', { ...evidence, last }) : fail('old', { ...evidence, last });
  },
});
