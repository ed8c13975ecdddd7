import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deleteRecord } from './shared/snippets.ts';

export const route53RecordTargetNotDangling = defineRule({
  id: 'route53-record-target-not-dangling',
  title: 'Route 53 alias and CNAME records should not point to deleted buckets or environments',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 2,
  facts: ['listing', 'targets'],
  params: { trustedNames: strings([], 'Names of records with targets in other accounts of yours.') },
  messages: {
    owned: 'The buckets and environments behind {{names}} belong to the account.',
    available: 'Any AWS account can create the bucket or environment behind {{names}}.',
    elsewhere: 'Another account owns the bucket or environment behind {{names}}.',
    incomplete: 'Only some of the records were read. The targets found belong to the account.',
    none: 'No record points to a bucket or an Elastic Beanstalk environment.',
    private: 'The zone is private.',
  },
  rationale:
    'Anyone who creates a bucket or environment with the name of a deleted one can serve content, set cookies and get certificates in your name.',
  remediation: {
    text: 'Delete the record, or create the bucket or environment again. Delete records before the resources that they point to.',
    ...deleteRecord,
  },
  controls: {},
  related: { cloudsploit: ['danglingDnsRecords'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.listing.private) return notApplicable('private');
    const { targets, complete } = facts.targets;
    const named = (state: string) => targets.flatMap((target) => (target.state === state ? [target.name] : []));
    const available = named('available');
    if (available.length > 0) return fail('available', { names: available });
    const elsewhere = named('elsewhere').filter((name) => !params.trustedNames.includes(name));
    if (elsewhere.length > 0) return indeterminate('elsewhere', { names: elsewhere });
    if (!complete) return indeterminate('incomplete');
    return targets.length === 0 ? notApplicable('none') : pass('owned', { names: targets.map(({ name }) => name) });
  },
});
