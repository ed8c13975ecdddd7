import { firstVerdict } from '../../src/core/first-verdict.ts';
import { isOffered } from '../../src/core/partition-features.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide, inZone } from './shared/snippets.ts';

/** Digests of different types cannot be compared. */
function isSameKey(ds: string, other: string): boolean {
  const [[tag, type], [otherTag, otherType]] = [ds.split(' '), other.split(' ')];
  return ds === other || (tag === otherTag && type !== otherType);
}

export const route53ZoneDnssecSigned = defineRule({
  id: 'route53-zone-dnssec-signed',
  title: 'Route 53 public hosted zones should have DNSSEC with a complete chain of trust',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  facts: ['listing', 'signing', 'parent'],
  messages: {
    signed: 'The zone is signed, and {{parent}} holds the DS record of an active key.',
    parentElsewhere: 'The zone is signed. Its parent is not in the account, so the DS record was not checked.',
    notSigned: 'The zone is not signed: its status is {{status}}.',
    broken: 'Signing needs attention: its status is {{status}}.',
    noActiveKey: 'The zone is signed, but no key-signing key is active.',
    noChain: '{{parent}} does not have a DS record of the zone, so resolvers do not check the signatures.',
    wrongChain: 'No DS record in {{parent}} matches an active key of the zone, so validating resolvers reject its answers.',
    private: 'The zone is private.',
    notOffered: 'AWS does not offer DNSSEC signing in China.',
  },
  rationale: 'Without DNSSEC, resolvers accept forged answers that lead users to servers of an attacker.',
  remediation: {
    text: 'Turn on DNSSEC signing with a KMS key in the Region that Route 53 requires, such as us-east-1. Then add the DS record to the parent zone or the registered domain.',
    url: `${guide}/dns-configuring-dnssec.html`,
    impact:
      'A wrong DS record makes the domain unreachable for validating resolvers. Lower the TTLs and monitor before and after the change.',
    cli: `aws route53 create-key-signing-key --hosted-zone-id {{id}} --name KEY_NAME --key-management-service-arn KMS_KEY_ARN --status ACTIVE --caller-reference CALLER_REFERENCE
aws route53 enable-hosted-zone-dnssec --hosted-zone-id {{id}}`,
    console: inZone(
      'On the DNSSEC signing tab, choose Enable DNSSEC signing.',
      'Choose View information to create DS record, and add the record to the parent.',
    ),
    terraform: terraformResource('aws_route53_hosted_zone_dnssec', 'hosted_zone_id = "{{id}}"'),
    cloudFormation: cloudFormationResource('AWS::Route53::DNSSEC', "HostedZoneId: '{{id}}'"),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { resource: { partition } }) => {
    if (facts.listing.private) return notApplicable('private');
    if (!isOffered('route53Dnssec', partition)) return notApplicable('notOffered');
    const inParent = () => ({
      parent: facts.parent?.kind === 'zone' ? `The zone ${facts.parent.name}` : `The registered domain ${facts.parent?.name}`,
    });
    const failure = firstVerdict(
      () => {
        const { status = 'NOT_SIGNING', keys = [] } = facts.signing ?? {};
        if (status === 'NOT_SIGNING' || status === 'DELETING') return fail('notSigned', { status });
        if (status !== 'SIGNING')
          return fail('broken', { status }, { severity: 'high', because: 'Validating resolvers can stop resolving the zone.' });
        return keys.some((key) => key.status === 'ACTIVE') ? undefined : fail('noActiveKey');
      },
      () => (facts.parent?.ds.length === 0 ? fail('noChain', inParent()) : undefined),
    );
    if (failure !== undefined) return failure;
    if (facts.parent === undefined) return pass('parentElsewhere');
    const { ds: known } = facts.parent;
    const chained =
      facts.signing?.keys.some(({ status, ds }) => status === 'ACTIVE' && known.some((other) => isSameKey(ds, other))) === true;
    if (chained) return pass('signed', inParent());
    return fail('wrongChain', inParent(), { severity: 'high', because: 'Validating resolvers reject all answers of the zone.' });
  },
});
