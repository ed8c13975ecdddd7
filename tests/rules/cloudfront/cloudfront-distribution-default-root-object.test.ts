import { cloudfrontDistributionDefaultRootObject } from '../../../rules/cloudfront/cloudfront-distribution-default-root-object.ts';
import { behavior, bucketOrigin, customOrigin, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const both = [bucketOrigin({ id: 'bucket' }), customOrigin()];

testRule(cloudfrontDistributionDefaultRootObject, {
  base: { ...distribution(), defaultRootObject: 'index.html' },
  pass: [{ name: 'passes for an object', message: 'configured', evidence: { object: 'index.html' } }],
  fail: [
    { name: 'fails for none', facts: { defaultRootObject: undefined }, message: 'none' },
    {
      name: 'fails for none, with an origin group',
      facts: {
        ...distribution({ groups: { both: ['x', 'site'] }, behaviors: [behavior('default', { target: 'both' })] }),
        defaultRootObject: undefined,
      },
    },
  ],
  notApplicable: [
    {
      name: 'skips a bucket on another path',
      facts: distribution({ origins: both, behaviors: [behavior('/img/*', { target: 'bucket' }), behavior('default')] }),
      message: 'otherOrigin',
    },
    { name: 'skips with no bucket', facts: distribution({ origins: [customOrigin()] }) },
  ],
});
