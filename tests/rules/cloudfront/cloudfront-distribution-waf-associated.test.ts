import { cloudfrontDistributionWafAssociated } from '../../../rules/cloudfront/cloudfront-distribution-waf-associated.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionWafAssociated, {
  base: distribution(),
  resource: { id: 'E1' },
  pass: [{ name: 'passes when associated', message: 'associated', evidence: { webAcl: 'arn:web-acl' } }],
  fail: [
    { name: 'fails for none', facts: distribution({ webAcl: undefined }), message: 'none', severity: 'medium' },
    {
      name: 'fails for none, although the distribution is disabled',
      facts: distribution({ enabled: false, webAcl: undefined }),
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'skips China', facts: distribution({ webAcl: undefined }), resource: { id: 'E1', partition: 'aws-cn' }, message: 'notOffered' },
    { name: 'skips when exempt', facts: distribution({ webAcl: undefined }), params: { exemptDistributions: ['E1'] }, message: 'exempt' },
  ],
});
