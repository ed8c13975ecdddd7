import type { VpcEndpoint } from '@aws-sdk/client-ec2';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, fromListing, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { chunk } from '../../util/chunk.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { listedAs } from '../ec2/listed.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { vpcEndpoints } from './shared-reads.ts';

/** Maximum number of values in a filter (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html). */
const MAX_FILTER_VALUES = 200;

/** Whether the services of endpoints support endpoint policies, by service name. */
const policySupport: SharedRead<ReadonlyMap<string, boolean>> = {
  name: 'ec2:DescribeVpcEndpointServices in use',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeVpcEndpointServices'), ...vpcEndpoints.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const names = [...new Set(((await shared(vpcEndpoints)) ?? []).flatMap(({ ServiceName }) => ServiceName ?? []))].sort();
    const support = await mapConcurrently([...chunk(names, MAX_FILTER_VALUES)], async (Values) => {
      const input = { Filters: [{ Name: 'service-name', Values }], MaxResults: 1000 };
      const found: (readonly [string, boolean])[] = [];
      for await (const page of aws.pages(ec2, 'DescribeVpcEndpointServices', { input, token: 'NextToken' })) {
        for (const { ServiceName = '', VpcEndpointPolicySupported: supported } of page.ServiceDetails ?? []) {
          if (supported !== undefined) found.push([ServiceName, supported]);
        }
      }
      return found;
    });
    return new Map(support.flat());
  },
};

export const vpcEndpointCollector = defineCollector<'AWS::EC2::VPCEndpoint', VpcEndpoint>({
  type: 'AWS::EC2::VPCEndpoint',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(vpcEndpoints, (items, scope) =>
    items
      .filter(({ State }) => State?.toLowerCase() !== 'deleted')
      .flatMap((item) => listedAs('vpc-endpoint', { id: item.VpcEndpointId, raw: item }, scope)),
  ),
  facts: {
    serviceName: fromListing((raw) => raw.ServiceName ?? ''),
    endpointType: fromListing((raw) => raw.VpcEndpointType ?? notReported('the listing does not contain the type')),
    requesterManaged: fromListing((raw) => raw.RequesterManaged ?? false),
    policy: fromListing((raw) => raw.PolicyDocument || undefined),
    policySupported: shared(policySupport, (support, _endpoint, { ServiceName = '' }) => support?.get(ServiceName)),
    organizationId,
  },
});
