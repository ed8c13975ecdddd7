import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isReverseZone, mayBeSubdomain } from './shared/zone-names.ts';
import { guide, inZone } from './shared/snippets.ts';

export const route53ZoneIssuersRestricted = defineRule({
  id: 'route53-zone-issuers-restricted',
  title: 'Route 53 public hosted zones should have CAA records',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['listing', 'policyRecords'],
  params: { approvedIssuers: strings([], 'Certificate authorities that CAA records may name. Empty: all.', '^[a-z0-9.-]+$') },
  messages: {
    restricted: 'Only {{issuers}} may issue certificates.',
    forbidden: 'CAA records forbid certificates for the name.',
    none: 'Every certificate authority may issue certificates for the name: no CAA record has the tag issue.',
    foreign: 'CAA records allow {{issuers}}, which approvedIssuers does not contain.',
    parentElsewhere: 'The zone does not have CAA records. Records of a parent zone in another account would apply.',
    incomplete: 'Only some of the records were read, without CAA records.',
    private: 'The zone is private.',
    reverse: 'The zone is for reverse DNS.',
  },
  rationale: 'Without CAA records, an attacker can get a certificate for your name from the authority with the weakest checks.',
  remediation: {
    text: 'Add CAA records for the authorities that you use. AWS Certificate Manager needs amazon.com, amazontrust.com, awstrust.com or amazonaws.com.',
    url: `${guide}/ResourceRecordTypes.html`,
    impact: 'Authorities that the records do not name cannot issue or renew certificates.',
    cli: 'aws route53 change-resource-record-sets --hosted-zone-id {{id}} --change-batch file://CHANGE_BATCH_FILE',
    console: inZone('Choose Create record.', 'Select the type CAA, leave the name empty, and enter 0 issue "amazon.com".'),
    terraform: terraformResource(
      'aws_route53_record',
      'zone_id = "{{id}}"',
      'name    = "{{name}}"',
      'type    = "CAA"',
      'ttl     = 300',
      'records = ["0 issue \\"amazon.com\\""]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Route53::RecordSet',
      "HostedZoneId: '{{id}}'",
      "Name: '{{name}}'",
      'Type: CAA',
      "TTL: '300'",
      `ResourceRecords: ['0 issue "amazon.com"']`,
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { name, private: isPrivate } = facts.listing;
    if (isPrivate) return notApplicable('private');
    if (isReverseZone(name)) return notApplicable('reverse');
    const { caa = [], parent, complete = false } = facts.policyRecords ?? {};
    if (!caa.some(({ tag }) => tag === 'issue')) {
      if (caa.length > 0) return fail('none');
      if (!complete) return indeterminate('incomplete');
      return parent === undefined && mayBeSubdomain(name) ? indeterminate('parentElsewhere') : fail('none');
    }
    const issuers = [...new Set(caa.flatMap(({ tag, issuer }) => (/^issue(wild)?$/.test(tag) && issuer !== '' ? [issuer] : [])))];
    const foreign = params.approvedIssuers.length === 0 ? [] : issuers.filter((issuer) => !params.approvedIssuers.includes(issuer));
    if (foreign.length > 0) return fail('foreign', { issuers: foreign });
    return issuers.length === 0 ? pass('forbidden') : pass('restricted', { issuers });
  },
});
