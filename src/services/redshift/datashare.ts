import type { DataShare } from '@aws-sdk/client-redshift';
import { defineCollector } from '../../core/collector.ts';
import { allReported } from '../shared/lookup.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { redshift } from './clients.ts';

/** Datashares that namespaces of the account produce. Those of other accounts are their responsibility. */
export const datashareCollector = defineCollector<'AWS::Redshift::DataShare', DataShare>({
  type: 'AWS::Redshift::DataShare',
  service: 'redshift',
  scope: 'regional',
  list: listing(redshift, 'DescribeDataShares', {
    token: 'Marker',
    items: (output) => output.DataShares,
    resource: (raw, { region, accountId }) => {
      const { DataShareArn: arn = '', ProducerArn: producer = arn } = raw;
      const [, , , producerRegion, producerAccount] = producer.split(':');
      const id = arn.split(':').at(-1) ?? '';
      return id === '' || producerAccount !== accountId || producerRegion !== region ? undefined : { id, arn, tags: {}, raw };
    },
  }),
  facts: {
    consumers: fromListing(({ DataShareAssociations: associations = [] }) =>
      allReported(
        associations.map(({ ConsumerIdentifier: id, Status: status, ConsumerRegion: region }) =>
          id === undefined || status === undefined
            ? notReported('an association does not contain its consumer or status')
            : { id, status, ...(region ? { region } : {}) },
        ),
      ),
    ),
    publicConsumersAllowed: fromListing(
      ({ AllowPubliclyAccessibleConsumers: allowed }) => allowed ?? notReported('AWS did not return AllowPubliclyAccessibleConsumers'),
    ),
  },
});
