import { firstVerdict } from '../../src/core/first-verdict.ts';
import { approvedRegions, flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { DatashareConsumer } from '../../src/services/redshift/facts.ts';

/** Statuses in which a consumer cannot read data. */
const inactive: readonly string[] = ['PENDING_AUTHORIZATION', 'DEAUTHORIZED', 'REJECTED'];

/** Account of a consumer: an account ID, or one in an ARN or in the name of a data catalog. A namespace without one is in the own account. */
const accountOf = ({ id }: DatashareConsumer): string | undefined =>
  /(?<!\d)\d{12}(?!\d)/.exec(id.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi, ''))?.[0];

export const redshiftDatashareConsumersTrusted = defineRule({
  id: 'redshift-datashare-consumers-trusted',
  title: 'Redshift datashares should be shared only with trusted accounts',
  resourceType: 'AWS::Redshift::DataShare',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 3,
  facts: ['consumers', 'publicConsumersAllowed'],
  params: {
    trustedAccounts,
    approvedRegions,
    allowDataExchange: flag(false, 'Allow datashares in AWS Data Exchange.'),
  },
  messages: {
    trusted: 'Only trusted accounts can use the datashare.',
    untrusted: '{{accounts}} can use the datashare and are not trusted accounts.',
    dataExchange: 'The datashare is offered in AWS Data Exchange.',
    regions: 'Consumers use the datashare in {{regions}}, which are not approved Regions.',
    public: 'Publicly accessible clusters and workgroups may use the datashare.',
  },
  rationale: 'Consumers read live data and can copy it to places that the owner of the data does not control.',
  remediation: {
    text: 'Remove the authorization of the consumer, and do not allow publicly accessible consumers.',
    url: 'https://docs.aws.amazon.com/redshift/latest/dg/manage-datashare-existing.html',
    impact: 'Queries of the consumer fail. Copies that it has made remain.',
    cli: 'aws redshift deauthorize-data-share --data-share-arn {{arn}} --consumer-identifier CONSUMER_ACCOUNT_ID',
    console: [
      'Open the Amazon Redshift console and choose Datashares.',
      'Choose the datashare, select the consumer, and choose Remove authorization.',
    ].join('\n'),
    notAsCode: 'CloudFormation and Terraform have no resource type for datashares.',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params, resource }) => {
    const failure = firstVerdict(
      () => {
        const active = facts.consumers.filter(({ status }) => !inactive.includes(status));
        const accounts = [...new Set(active.flatMap((consumer) => accountOf(consumer) ?? []))].filter(
          (account) => account !== resource.accountId && !params.trustedAccounts.includes(account),
        );
        if (accounts.length > 0) return fail('untrusted', { accounts });
        if (!params.allowDataExchange && active.some(({ id }) => id.toUpperCase() === 'ADX')) return fail('dataExchange');
        const regions = [...new Set(active.flatMap(({ region }) => region ?? []))].filter(
          (region) => params.approvedRegions.length > 0 && !params.approvedRegions.includes(region),
        );
        return regions.length === 0 ? undefined : fail('regions', { regions });
      },
      () =>
        facts.publicConsumersAllowed
          ? fail('public', {}, { severity: 'medium', because: 'only trusted accounts can use the datashare' })
          : undefined,
    );
    return failure ?? pass('trusted');
  },
});
