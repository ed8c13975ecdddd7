import { cloudfrontDistributionGeoRestricted } from '../../../rules/cloudfront/cloudfront-distribution-geo-restricted.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const geo = (geoRestriction: string, ...countries: readonly string[]) => distribution({ geoRestriction, countries });

testRule(cloudfrontDistributionGeoRestricted, {
  base: geo('whitelist', 'DE', 'FR'),
  pass: [
    { name: 'passes for approved countries', params: { approvedCountries: ['DE', 'FR', 'IE'] }, message: 'restricted' },
    { name: 'passes for blocked countries', facts: geo('blacklist', 'XX', 'YY'), params: { blockedCountries: ['XX'] } },
    { name: 'passes for countries that are not allowed', params: { blockedCountries: ['XX'] } },
  ],
  fail: [
    { name: 'fails for a country that is not approved', params: { approvedCountries: ['DE'] }, message: 'open' },
    { name: 'fails with no restriction', facts: geo('none'), params: { approvedCountries: ['DE'] }, message: 'open' },
    {
      name: 'fails for a country that is not blocked',
      facts: geo('blacklist', 'YY'),
      params: { blockedCountries: ['XX'] },
      message: 'notBlocked',
      evidence: { countries: ['XX'] },
    },
    { name: 'fails for a blocked country that is allowed', facts: geo('whitelist', 'XX'), params: { blockedCountries: ['XX'] } },
  ],
  notApplicable: [{ name: 'skips with no requirement', message: 'notRequired' }],
});
