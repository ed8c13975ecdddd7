import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, sharedRead } from '../../core/fact-reads.ts';
import { ec2 } from '../ec2/clients.ts';

const blockPublicAccess = sharedRead(ec2, 'DescribeVpcBlockPublicAccessOptions', {
  scope: 'regional',
  value: ({ VpcBlockPublicAccessOptions: { InternetGatewayBlockMode, ManagedBy } = {} }) => toJson({ InternetGatewayBlockMode, ManagedBy }),
});

/** VPC settings of each Region. */
export const vpcAccountFacts: AccountFactReads<'vpcBlockPublicAccess'> = {
  vpcBlockPublicAccess: shared(blockPublicAccess, (block) =>
    block?.InternetGatewayBlockMode === undefined ? notReported('the response does not contain the mode') : block,
  ),
};
