import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { PolicyRecords } from '../../src/services/route53/facts.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isReverseZone, mayBeSubdomain } from './shared/zone-names.ts';
import { inZone } from './shared/snippets.ts';

/** Effect of the SPF records on mail from other servers. `elsewhere`: the record refers to that of another name. */
function spfEffect({ spf: [record, ...others] }: PolicyRecords): 'strict' | 'weak' | 'elsewhere' | 'missing' | 'several' {
  if (record === undefined) return 'missing';
  if (others.length > 0) return 'several';
  const terms = record.toLowerCase().split(/\s+/);
  const all = terms.find((term) => /^[+~?-]?all$/.test(term));
  if (all === undefined) return terms.some((term) => term.startsWith('redirect=')) ? 'elsewhere' : 'weak';
  return all === '-all' || all === '~all' ? 'strict' : 'weak';
}

/** Effect of the DMARC records on mail that fails the checks. Receivers ignore several records. */
function dmarcEffect({
  dmarc: [record, ...others],
  dmarcElsewhere,
  dmarcInherited,
}: PolicyRecords): 'strict' | 'none' | 'elsewhere' | 'missing' {
  if (dmarcElsewhere) return 'elsewhere';
  if (record === undefined || others.length > 0) return 'missing';
  const tags = Object.fromEntries(record.split(';').map((tag) => tag.split('=').map((part) => part.trim().toLowerCase())));
  const policy: unknown = (dmarcInherited ? tags['sp'] : undefined) ?? tags['p'];
  return policy === 'reject' || policy === 'quarantine' ? 'strict' : 'none';
}

const spfProblems = {
  missing: 'the zone does not have an SPF record',
  several: 'the zone has several SPF records',
  weak: 'the SPF record allows all servers',
} as const;
const dmarcProblems = { missing: 'the zone does not have a DMARC record', none: 'the DMARC record only monitors' } as const;

export const route53ZoneMailSpoofingPrevented = defineRule({
  id: 'route53-zone-mail-spoofing-prevented',
  title: 'Route 53 public hosted zones should have SPF and DMARC records that reject forged mail',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['listing', 'policyRecords'],
  params: { acceptMonitoring: flag(false, 'Accept DMARC records that only monitor.') },
  messages: {
    protected: 'SPF and DMARC tell receivers to reject or quarantine forged mail.',
    inherited: 'DMARC of {{parent}} tells receivers to reject or quarantine forged mail.',
    open: 'Receivers accept forged mail: {{problems}}.',
    elsewhere: 'The SPF or DMARC record refers to a name in another zone, which Onus does not read.',
    parentElsewhere: 'The zone does not have a DMARC record. The record of a parent zone in another account would apply.',
    incomplete: 'Only some of the records were read.',
    private: 'The zone is private.',
    reverse: 'The zone is for reverse DNS.',
  },
  rationale: 'Anyone can send mail in your name, even from names that never send mail, and receivers cannot tell that it is forged.',
  remediation: {
    text: 'Add an SPF record that ends with -all or ~all, and a DMARC record with p=quarantine or p=reject. Names that do not send mail need "v=spf1 -all".',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dmarc.html',
    impact: 'Receivers reject mail from servers that the records do not name. Start with p=none and read the reports.',
    cli: 'aws route53 change-resource-record-sets --hosted-zone-id {{id}} --change-batch file://CHANGE_BATCH_FILE',
    console: inZone('Choose Create record.', 'Select the type TXT, and enter the SPF record.', 'Repeat this for the name _dmarc.'),
    terraform: terraformResource(
      'aws_route53_record',
      'zone_id = "{{id}}"',
      'name    = "_dmarc.{{name}}"',
      'type    = "TXT"',
      'ttl     = 300',
      'records = ["v=DMARC1; p=reject"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Route53::RecordSet',
      "HostedZoneId: '{{id}}'",
      "Name: '_dmarc.{{name}}'",
      'Type: TXT',
      "TTL: '300'",
      `ResourceRecords: ['"v=DMARC1; p=reject"']`,
    ),
  },
  controls: {},
  // The checks look at names with MX records only.
  related: { cloudsploit: ['senderPolicyFwRecordPresent', 'senderPolicyFwInUse'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { name, private: isPrivate } = facts.listing;
    if (isPrivate) return notApplicable('private');
    if (isReverseZone(name)) return notApplicable('reverse');
    const records = facts.policyRecords;
    if (records?.complete !== true) return indeterminate('incomplete');
    const spf = spfEffect(records);
    const dmarc = params.acceptMonitoring && dmarcEffect(records) === 'none' ? 'strict' : dmarcEffect(records);
    // DMARC rejects mail without SPF, too.
    if (records.dmarcInherited && dmarc === 'strict' && spf === 'missing') return pass('inherited', { parent: records.parent ?? '' });
    if (dmarc === 'missing' && records.parent === undefined && mayBeSubdomain(name)) return indeterminate('parentElsewhere');
    const problems = [
      ...(spf === 'strict' || spf === 'elsewhere' ? [] : [spfProblems[spf]]),
      ...(dmarc === 'strict' || dmarc === 'elsewhere' ? [] : [dmarcProblems[dmarc]]),
    ];
    if (problems.length > 0) return fail('open', { problems });
    return spf === 'elsewhere' || dmarc === 'elsewhere' ? indeterminate('elsewhere') : pass('protected');
  },
});
