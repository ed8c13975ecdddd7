import type { ParameterMetadata } from '@aws-sdk/client-ssm';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';

/** Parameters of the account, without their values. */
export const parameterCollector = defineCollector<'AWS::SSM::Parameter', ParameterMetadata>({
  type: 'AWS::SSM::Parameter',
  service: 'ssm',
  scope: 'regional',
  list: listing(ssm, 'DescribeParameters', {
    input: () => ({ MaxResults: 50 }),
    token: 'NextToken',
    items: (output) => output.Parameters,
    resource: (raw, { partition, region, accountId }) => {
      if (raw.Name === undefined) return undefined;
      // The ARN does not repeat the leading slash of the name.
      const arn = raw.ARN ?? `arn:${partition}:ssm:${region}:${accountId}:parameter/${raw.Name.replace(/^\//, '')}`;
      return { id: raw.Name, arn, raw };
    },
  }),
  facts: {
    type: fromListing((raw) => raw.Type ?? notReported('the listing does not contain the type')),
    keyId: fromListing((raw) => raw.KeyId),
  },
});
