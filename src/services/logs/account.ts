import type { AccountFactReads } from '../../core/collector.ts';
import type { PolicyText } from '../iam/facts.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { cloudWatchLogs } from './clients.ts';

/** Amazon CloudWatch Logs in each Region. */
export const logsAccountFacts: AccountFactReads<'logPolicies'> = {
  logPolicies: perResourceCalls([apiCalls(cloudWatchLogs, 'DescribeResourcePolicies')], async (aws) => {
    const policies: PolicyText[] = [];
    for await (const { resourcePolicies = [] } of aws.pages(cloudWatchLogs, 'DescribeResourcePolicies', { limit: 50 }, 'nextToken')) {
      for (const { policyName: name = 'a policy without a name', policyDocument: document = '' } of resourcePolicies)
        policies.push({ name, document });
    }
    return policies;
  }),
};
