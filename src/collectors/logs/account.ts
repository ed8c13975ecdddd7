import type { AccountFactReads } from '../../model/collector.ts';
import type { PolicyText } from '../../model/facts/iam.ts';
import { eachOf, reads } from '../../model/reads.ts';
import { cloudWatchLogs } from '../sdk/services.ts';

/** Amazon CloudWatch Logs in each Region. */
export const logsAccountFacts: AccountFactReads<'logPolicies'> = {
  logPolicies: eachOf([reads(cloudWatchLogs, 'DescribeResourcePolicies')], async (aws) => {
    const policies: PolicyText[] = [];
    for await (const { resourcePolicies = [] } of aws.pages(cloudWatchLogs, 'DescribeResourcePolicies', { limit: 50 }, 'nextToken')) {
      for (const { policyName: name = 'a policy without a name', policyDocument: document = '' } of resourcePolicies)
        policies.push({ name, document });
    }
    return policies;
  }),
};
