import { approvedRegions, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsLoggroupForwardingTrusted = defineRule({
  id: 'logs-loggroup-forwarding-trusted',
  title: 'CloudWatch log subscriptions should send events only to trusted accounts and approved Regions',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 2,
  // One call for each log group, at five per second.
  optIn: true,
  facts: ['subscriptionTargets'],
  params: { trustedAccounts, approvedRegions },
  messages: {
    trusted: 'Events are sent to {{targets}}.',
    account: 'Events are sent to {{targets}}, in accounts that are not trusted.',
    region: 'Events are sent to {{targets}}, in Regions that are not approved.',
    none: 'The log group has no subscription filters.',
  },
  rationale: 'A subscription filter copies everything that is written from then on, including secrets that applications log by mistake.',
  remediation: {
    text: 'Delete the filter, or add the account to trustedAccounts and the Region to approvedRegions.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
    impact: 'The target receives no further events.',
    cli: `aws logs describe-subscription-filters --log-group-name {{id}}
aws logs delete-subscription-filter --log-group-name {{id}} --filter-name FILTER_NAME`,
    console: 'Open the log group in the CloudWatch console.\nUnder Subscription filters, select the filter and choose Delete.',
    notAsCode: 'Remove the filter from the template or configuration that declares it.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { resource: { accountId }, params }) => {
    const targets = facts.subscriptionTargets;
    if (targets.length === 0) return notApplicable('none');
    const elsewhere = targets.filter((arn) => ![accountId, ...params.trustedAccounts].includes(arn.split(':')[4] ?? ''));
    if (elsewhere.length > 0) return fail('account', { targets: elsewhere });
    const abroad = targets.filter((arn) => !params.approvedRegions.includes(arn.split(':')[3] ?? ''));
    return params.approvedRegions.length > 0 && abroad.length > 0 ? fail('region', { targets: abroad }) : pass('trusted', { targets });
  },
});
