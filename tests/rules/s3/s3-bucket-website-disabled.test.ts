import { s3BucketWebsiteDisabled } from '../../../rules/s3/s3-bucket-website-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketWebsiteDisabled, {
  base: {},
  pass: [{ name: 'passes with no website', message: 'off' }],
  fail: [
    { name: 'fails for a website', facts: { website: {} }, message: 'on', severity: 'medium' },
    {
      name: 'fails for a redirect',
      facts: { website: { redirectsTo: 'example.com' } },
      message: 'redirect',
      severity: 'low',
      evidence: { host: 'example.com' },
    },
  ],
});
