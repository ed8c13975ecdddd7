import type { ServiceConfiguration } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResourceCalls, fromListing, listing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';

/** Endpoint services of the account. */
export const vpcEndpointServiceCollector = defineCollector<'AWS::EC2::VPCEndpointService', ServiceConfiguration>({
  type: 'AWS::EC2::VPCEndpointService',
  service: 'vpc',
  scope: 'regional',
  list: listing(ec2, 'DescribeVpcEndpointServiceConfigurations', {
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.ServiceConfigurations,
    resource: (item, scope) => listedAs('vpc-endpoint-service', { id: item.ServiceId, raw: item }, scope)[0],
  }),
  deletion: deletionCheck(ec2, 'DescribeVpcEndpointServiceConfigurations', {
    errorCodes: ['InvalidVpcEndpointServiceId.NotFound'],
    notFoundErrorCodes: ['InvalidVpcEndpointServiceId.NotFound'],
    input: ({ id }) => ({ ServiceIds: [id] }),
    ids: ({ ServiceConfigurations = [] }) => ServiceConfigurations.map(({ ServiceId }) => ServiceId),
  }),
  facts: {
    acceptanceRequired: fromListing((raw) => raw.AcceptanceRequired ?? notReported('the listing does not contain the acceptance setting')),
    allowedPrincipals: perResourceCalls([apiCalls(ec2, 'DescribeVpcEndpointServicePermissions')], async (aws, { id }) => {
      const principals: string[] = [];
      const input = { ServiceId: id, MaxResults: 1000 };
      for await (const page of aws.pages(ec2, 'DescribeVpcEndpointServicePermissions', { input, token: 'NextToken' })) {
        principals.push(...(page.AllowedPrincipals ?? []).map(({ Principal }) => Principal ?? ''));
      }
      return principals;
    }),
    organizationId,
  },
});
