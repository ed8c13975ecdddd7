import type { AccountFactReads } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, source } from '../../model/reads.ts';
import { ec2 } from '../sdk/services.ts';

const blockPublicAccess = source(ec2, 'DescribeVpcBlockPublicAccessOptions', {
  scope: 'regional',
  value: ({ VpcBlockPublicAccessOptions: { InternetGatewayBlockMode, ManagedBy } = {} }) => plain({ InternetGatewayBlockMode, ManagedBy }),
});

/** Settings of VPC in each Region. */
export const vpcAccountFacts: AccountFactReads<'vpcBlockPublicAccess'> = {
  vpcBlockPublicAccess: bulk(blockPublicAccess, (block) =>
    block?.InternetGatewayBlockMode === undefined ? notReported('the answer holds no mode') : block,
  ),
};
