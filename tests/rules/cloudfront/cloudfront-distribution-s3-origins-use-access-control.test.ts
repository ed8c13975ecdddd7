import { cloudfrontDistributionS3OriginsUseAccessControl } from '../../../rules/cloudfront/cloudfront-distribution-s3-origins-use-access-control.ts';
import { bucketOrigin, customOrigin, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const open = bucketOrigin();
const { accessControl: _none, ...withoutControl } = open;
const legacy = { ...withoutControl, accessIdentity: true };
const signing = (value: string) => ({ accessControls: { 'oac-1': { signing: value, type: 's3' } } });

testRule(cloudfrontDistributionS3OriginsUseAccessControl, {
  base: { ...distribution(), ...signing('always') },
  pass: [
    { name: 'passes for always signed', message: 'signed' },
    { name: 'passes for signed unless the viewer signs', facts: signing('no-override') },
    {
      name: 'passes for an origin access identity if it is accepted',
      facts: distribution({ origins: [legacy] }),
      params: { acceptLegacyIdentity: true },
    },
    {
      name: 'passes for an origin access identity in China',
      facts: distribution({ origins: [legacy] }),
      resource: { partition: 'aws-cn' },
    },
  ],
  fail: [
    { name: 'fails with no access control', facts: distribution({ origins: [withoutControl] }), message: 'unsigned' },
    { name: 'fails for an origin access identity', facts: distribution({ origins: [legacy] }), message: 'unsigned' },
    { name: 'fails when never signed', facts: signing('never'), message: 'unsigned' },
    { name: 'fails for one of two origins', facts: distribution({ origins: [open, { ...withoutControl, id: 'other' }] }) },
  ],
  notApplicable: [
    { name: 'skips only custom origins', facts: distribution({ origins: [customOrigin()] }), message: 'noBuckets' },
    { name: 'skips a website endpoint', facts: distribution({ origins: [{ ...withoutControl, website: true }] }), message: 'noBuckets' },
  ],
  undecided: [{ name: 'is unknown for an access control that is not listed', facts: { accessControls: {} }, message: 'notShown' }],
});
