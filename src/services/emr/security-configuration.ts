import { defineCollector } from '../../core/collector.ts';
import { perResourceCalls, listing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { emr } from './clients.ts';
import { securityConfiguration } from './shared-reads.ts';

/** Security configurations of a Region, those that no cluster uses included. EMR has no ARNs for them, so theirs are made after its pattern. */
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
    document: perResourceCalls([apiCalls(emr, 'DescribeSecurityConfiguration')], (aws, { id }) => securityConfiguration(aws, id)),
  },
});
