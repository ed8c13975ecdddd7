import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudfrontDistributionGeoRestricted = defineRule({
  id: 'cloudfront-distribution-geo-restricted',
  title: 'CloudFront distributions should be restricted to approved countries',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'region-choice',
  severity: 'low',
  tier: 3,
  facts: ['listing'],
  params: {
    approvedCountries: strings([], 'Countries that may get content, as ISO 3166-1 codes. Empty: all.', '^[A-Z]{2}$'),
    blockedCountries: strings([], 'Countries that must not get content, as ISO 3166-1 codes.', '^[A-Z]{2}$'),
  },
  messages: {
    restricted: 'The distribution is restricted as required.',
    open: 'The distribution allows countries that are not approved.',
    notBlocked: 'The distribution does not block {{countries}}.',
    notRequired: 'No restriction is required.',
  },
  rationale: 'Licenses and sanctions can forbid content in some countries.',
  remediation: {
    text: 'Set a geographic restriction with the required countries.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html',
    impact: 'Viewers in other countries get an error.',
    cli: `aws cloudfront get-distribution-config --id {{id}}
aws cloudfront update-distribution --id {{id}} --if-match ETAG --distribution-config file://DISTRIBUTION_CONFIG_FILE`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params: { approvedCountries, blockedCountries } }) => {
    if (approvedCountries.length === 0 && blockedCountries.length === 0) return notApplicable('notRequired');
    const { geoRestriction: type, countries } = facts.listing;
    const allowed = (country: string) => type === 'none' || (type === 'whitelist') === countries.includes(country);
    const served = blockedCountries.filter(allowed);
    if (served.length > 0) return fail('notBlocked', { countries: served });
    const isNarrow = type === 'whitelist' && countries.every((country) => approvedCountries.includes(country));
    return approvedCountries.length > 0 && !isNarrow ? fail('open') : pass('restricted');
  },
});
