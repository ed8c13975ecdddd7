import type { VpcEndpoint } from '@aws-sdk/client-ec2';
import { defineCollector, type Source } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk, listed, listingFrom, reads } from '../../model/reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../sdk/services.ts';
import { vpcEndpoints } from './sources.ts';

/** The most values that a filter takes (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html). */
const namesAtOnce = 200;

/** Whether the services that endpoints lead to obey endpoint policies, by service name. */
const policySupport: Source<ReadonlyMap<string, boolean>> = {
  name: 'ec2:DescribeVpcEndpointServices in use',
  scope: 'regional',
  reads: [reads(ec2, 'DescribeVpcEndpointServices'), ...vpcEndpoints.reads],
  absent: [],
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
    serviceName: listed((raw) => raw.ServiceName ?? ''),
    endpointType: listed((raw) => raw.VpcEndpointType ?? notReported('the listing shows no type')),
    requesterManaged: listed((raw) => raw.RequesterManaged ?? false),
    policy: listed((raw) => raw.PolicyDocument || undefined),
    policySupported: bulk(policySupport, (support, _endpoint, { ServiceName = '' }) => support?.get(ServiceName)),
  },
});
