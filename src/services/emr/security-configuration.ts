import { defineCollector } from '../../core/collector.ts';
import { perResourceCalls, listing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { emr } from './clients.ts';
import { securityConfiguration } from './shared-reads.ts';

/** Security configurations of a Region, including unused ones. EMR does not return ARNs for them, so Onus builds them. */
export const securityConfigurationCollector = defineCollector<'AWS::EMR::SecurityConfiguration', null>({
  type: 'AWS::EMR::SecurityConfiguration',
  service: 'emr',
  scope: 'regional',
  list: listing(emr, 'ListSecurityConfigurations', {
    token: 'Marker',
    items: (output) => output.SecurityConfigurations,
    resource: ({ Name }, { partition, region, accountId }) =>
      Name === undefined
        ? undefined
        : { id: Name, arn: `arn:${partition}:elasticmapreduce:${region}:${accountId}:securityConfiguration/${Name}`, tags: {}, raw: null },
  }),
  // EMR's answer for a name that does not exist, and for other invalid input (https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeSecurityConfiguration.html).
  deletion: deletionCheck(emr, 'ListSecurityConfigurations', {
    errorCodes: ['InvalidRequestException'],
    input: () => ({}),
    token: 'Marker',
    ids: ({ SecurityConfigurations = [] }) => SecurityConfigurations.map(({ Name }) => Name),
  }),
  facts: {
    securityConfiguration: perResourceCalls([apiCalls(emr, 'DescribeSecurityConfiguration')], (aws, { id }) =>
      securityConfiguration(aws, id),
    ),
  },
});
