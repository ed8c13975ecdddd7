import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, listingSource, source } from '../../model/reads.ts';
import type { AccountFactReads } from '../../model/collector.ts';
import { ec2 } from '../sdk/services.ts';

const options = source(ec2, 'DescribeVpcBlockPublicAccessOptions', {
  scope: 'regional',
  value: ({ VpcBlockPublicAccessOptions: { InternetGatewayBlockMode, State, ManagedBy } = {} }) =>
    plain({ InternetGatewayBlockMode, State, ManagedBy }),
});

const exclusions = listingSource(ec2, 'DescribeVpcBlockPublicAccessExclusions', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.VpcBlockPublicAccessExclusions,
  value: (items) =>
    items.map(({ ResourceArn, InternetGatewayExclusionMode, State }) => plain({ ResourceArn, InternetGatewayExclusionMode, State })),
});

/** Settings of VPC in each Region. */
export const vpcAccountFacts: AccountFactReads<'vpcBlockPublicAccess' | 'vpcBlockPublicAccessExclusions'> = {
  vpcBlockPublicAccess: bulk(options, (block) =>
    block?.InternetGatewayBlockMode === undefined ? notReported('the answer holds no mode') : block,
  ),
  vpcBlockPublicAccessExclusions: bulk(exclusions, (items) => items ?? []),
};
