import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketMacieMonitored = defineRule({
  id: 's3-bucket-macie-monitored',
  title: 'Macie should watch buckets for sensitive data',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  fix: 'detection',
  facts: ['macie'],
  params: { maxJobAgeDays: integer(30, 'Most days since a classification job last ran, where discovery is not automated.', { max: 3650 }) },
  messages: {
    monitored: 'Macie samples the bucket every day.',
    job: 'A classification job of Macie ran {{last}}.',
    old: 'Macie does not sample the bucket, and a classification job last ran {{last}}.',
    never: 'Macie does not sample the bucket, and no classification job ran on it.',
    off: "Macie is not enabled in the bucket's Region.",
  },
  rationale: 'Nobody knows of personal data, keys or payment records that ended up in the bucket, so that nobody guards them.',
  remediation: {
    text: 'Enable automated sensitive data discovery of Macie and do not exclude the bucket.',
    url: 'https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html',
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
