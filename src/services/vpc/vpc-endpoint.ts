import type { VpcEndpoint } from '@aws-sdk/client-ec2';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, fromListing, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { vpcEndpoints } from './shared-reads.ts';

/** The most values that a filter takes (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html). */
const namesAtOnce = 200;

/** Whether the services that endpoints lead to obey endpoint policies, by service name. */
const policySupport: SharedRead<ReadonlyMap<string, boolean>> = {
  name: 'ec2:DescribeVpcEndpointServices in use',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeVpcEndpointServices'), ...vpcEndpoints.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const names = [...new Set(((await shared(vpcEndpoints)) ?? []).flatMap(({ ServiceName }) => ServiceName ?? []))].sort();
    const support = new Map<string, boolean>();
    for (let start = 0; start < names.length; start += namesAtOnce) {
      const Filters = [{ Name: 'service-name', Values: names.slice(start, start + namesAtOnce) }];
      for await (const page of aws.pages(ec2, 'DescribeVpcEndpointServices', { Filters, MaxResults: 1000 }, 'NextToken')) {
        for (const { ServiceName = '', VpcEndpointPolicySupported: supported } of page.ServiceDetails ?? []) {
          if (supported !== undefined) support.set(ServiceName, supported);
        }
      }
    }
    return support;
  },
};

export const vpcEndpointCollector = defineCollector<'AWS::EC2::VPCEndpoint', VpcEndpoint>({
  type: 'AWS::EC2::VPCEndpoint',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(vpcEndpoints, (items, scope) =>
    items
      .filter(({ State }) => State?.toLowerCase() !== 'deleted')
      .flatMap((item) => listedAs('vpc-endpoint', item.VpcEndpointId, item, scope)),
  ),
  facts: {
    serviceName: fromListing((raw) => raw.ServiceName ?? ''),
    endpointType: fromListing((raw) => raw.VpcEndpointType ?? notReported('the listing shows no type')),
    requesterManaged: fromListing((raw) => raw.RequesterManaged ?? false),
    policy: fromListing((raw) => raw.PolicyDocument || undefined),
    policySupported: shared(policySupport, (support, _endpoint, { ServiceName = '' }) => support?.get(ServiceName)),
    organizationId,
  },
});
