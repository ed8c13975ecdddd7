import { s3BucketMacieMonitored } from '../../../rules/s3/s3-bucket-macie-monitored.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(s3BucketMacieMonitored, {
  base: { macie: { monitored: true, sensitivityScore: 80 } },
  pass: [
    { name: 'passes by automated discovery', message: 'monitored', evidence: { sensitivityScore: 80 } },
    { name: 'passes when not analyzed yet', facts: { macie: { monitored: true } } },
    { name: 'passes by a job', facts: { macie: { monitored: false, lastJobAt: daysAgo(30) } }, message: 'job' },
  ],
  fail: [
    { name: 'fails when not enabled', facts: { macie: undefined }, message: 'off' },
    { name: 'fails when not monitored', facts: { macie: { monitored: false } }, message: 'never' },
    { name: 'fails by an old job', facts: { macie: { monitored: false, lastJobAt: daysAgo(31) } }, message: 'old' },
  ],
});
