import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { type DelegationState, delegationState } from './shared/delegation-state.ts';
import { guide, inZone } from './shared/snippets.ts';

export const route53ZoneDelegationNotDangling = defineRule({
  id: 'route53-zone-delegation-not-dangling',
  title: 'Route 53 NS records should delegate only to existing hosted zones',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 2,
  facts: ['listing', 'delegations'],
  params: { trustedZones: strings([], 'Names of delegated zones that exist in other accounts.') },
  messages: {
    owned: 'All delegations point to known zones: {{names}}.',
    partly: 'The NS records of {{names}} contain servers that do not belong to the delegated zone.',
    elsewhere: 'The account has no zone with the name servers of {{names}}. Zones of other accounts cannot be read.',
    incomplete: 'Only some of the records were read. The delegations found point to known zones.',
    none: 'The zone delegates nothing to Route 53.',
    private: 'The zone is private.',
  },
  rationale:
    'Resolvers send queries to every server that the NS record names. Anyone who gets a hosted zone with that name on one of these servers can answer in your name.',
  remediation: {
    text: 'Set the NS record to the four name servers of the delegated zone, or delete it if the zone is gone.',
    url: `${guide}/protection-from-dangling-dns.html`,
    impact: 'Resolvers keep the old name servers until the TTL ends. Names below a deleted record no longer resolve.',
    cli: `aws route53 list-resource-record-sets --hosted-zone-id {{id}} --query "ResourceRecordSets[?Type=='NS']"
aws route53 change-resource-record-sets --hosted-zone-id {{id}} --change-batch file://CHANGE_BATCH_FILE`,
    console: inZone('Edit the NS record of the delegated name.', 'Enter the name servers of the delegated zone, or delete the record.'),
    terraform: terraformResource(
      'aws_route53_record',
      'zone_id = "{{id}}"',
      'name    = "DELEGATED_NAME"',
      'type    = "NS"',
      'ttl     = 300',
      'records = aws_route53_zone.delegated.name_servers',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Route53::RecordSet',
      "HostedZoneId: '{{id}}'",
      'Name: DELEGATED_NAME',
      'Type: NS',
      "TTL: '300'",
      'ResourceRecords: !GetAtt DelegatedZone.NameServers',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.listing.private) return notApplicable('private');
    const { delegations, complete } = facts.delegations;
    const trusted = params.trustedZones.map((name) => name.toLowerCase().replace(/\.$/, ''));
    const evaluated = delegations.map((delegation) => ({
      name: delegation.name,
      state: trusted.includes(delegation.name) ? 'owned' : delegationState(delegation),
    }));
    const named = (state: DelegationState) => evaluated.flatMap((delegation) => (delegation.state === state ? [delegation.name] : []));
    const partly = named('partly-owned');
    if (partly.length > 0) return fail('partly', { names: partly });
    const elsewhere = named('elsewhere');
    if (elsewhere.length > 0) return indeterminate('elsewhere', { names: elsewhere });
    if (!complete) return indeterminate('incomplete');
    const owned = named('owned');
    return owned.length === 0 ? notApplicable('none') : pass('owned', { names: owned });
  },
});
