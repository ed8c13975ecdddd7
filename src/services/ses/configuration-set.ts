import type { GetConfigurationSetResponse } from '@aws-sdk/client-sesv2';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { perResource, listing, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { sesV2 } from './clients.ts';

const input = (set: { readonly id: string }) => ({ ConfigurationSetName: set.id });

/** A fact from the description of the set. */
const described = <V>(value: (set: GetConfigurationSetResponse) => V | NotReported) =>
  perResource(sesV2, 'GetConfigurationSet', { input, value });

/** Configuration sets: what applies to the mail that names them. */
export const configurationSetCollector = defineCollector<'AWS::SES::ConfigurationSet', null>({
  type: 'AWS::SES::ConfigurationSet',
  service: 'ses',
  scope: 'regional',
  list: listing(sesV2, 'ListConfigurationSets', {
    input: () => ({ PageSize: 1000 }),
    token: 'NextToken',
    items: ({ ConfigurationSets }) => ConfigurationSets,
    resource: (id, { partition, region, accountId }) => ({
      id,
      arn: `arn:${partition}:ses:${region}:${accountId}:configuration-set/${id}`,
      raw: null,
    }),
  }),
  deletion: deletionCheck(sesV2, 'GetConfigurationSet', {
    errorCodes: ['NotFoundException'],
    notFoundErrorCodes: ['NotFoundException'],
    input,
  }),
  tags: described(({ Tags }) => tagsOf(Tags)),
  facts: {
    tlsPolicy: described(({ DeliveryOptions }) => DeliveryOptions?.TlsPolicy),
    reputationMetrics: described(({ ReputationOptions }) => ReputationOptions?.ReputationMetricsEnabled),
    eventDestinations: perResource(sesV2, 'GetConfigurationSetEventDestinations', {
      input,
      value: ({ EventDestinations: destinations }) =>
        destinations?.map(({ Enabled, MatchingEventTypes, Name }) => toJson({ Enabled, MatchingEventTypes, Name })) ??
        notReported('the answer does not contain the destinations'),
    }),
  },
});
