import { cloudfrontDistributionPrivateContentSigned } from '../../../rules/cloudfront/cloudfront-distribution-private-content-signed.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const withKeys = behavior('/members/*', { keyGroups: true });

testRule(cloudfrontDistributionPrivateContentSigned, {
  base: distribution({ behaviors: [withKeys, behavior('default')] }),
  pass: [
    { name: 'passes for key groups', message: 'signed' },
    { name: 'passes for a private path with key groups', params: { privatePaths: ['/members/*'] } },
  ],
  fail: [
    {
      name: 'fails for trusted signers',
      facts: distribution({ behaviors: [behavior('/old/*', { trustedSigners: true }), withKeys, behavior('default')] }),
      message: 'signers',
    },
    { name: 'fails for a private path without signatures', params: { privatePaths: ['default'] }, message: 'open' },
    { name: 'fails for a private path without a behavior', params: { privatePaths: ['/board/*'] }, message: 'noBehavior' },
  ],
  notApplicable: [{ name: 'skips public content', facts: distribution(), message: 'public' }],
});
