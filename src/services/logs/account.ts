import type { PolicyScope } from '@aws-sdk/client-cloudwatch-logs';
import type { AccountFactReads } from '../../core/collector.ts';
import type { PolicyText } from '../iam/facts.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { cloudWatchLogs } from './clients.ts';

/** Resource policies of the account, or those of its log groups, named by their log group. */
const policies = (policyScope: PolicyScope) =>
  perResourceCalls<null, readonly PolicyText[], 'AWS::::Account'>([apiCalls(cloudWatchLogs, 'DescribeResourcePolicies')], async (aws) => {
    const found: PolicyText[] = [];
    const input = { limit: 50, policyScope };
    for await (const { resourcePolicies = [] } of aws.pages(cloudWatchLogs, 'DescribeResourcePolicies', { input, token: 'nextToken' })) {
      for (const { resourceArn, policyName = 'unnamed', policyDocument: document = '' } of resourcePolicies)
        found.push({ name: resourceArn ?? policyName, document });
    }
    return found;
  });

/** Facts of Amazon CloudWatch Logs in each Region. */
export const logsAccountFacts: AccountFactReads<'logPolicies' | 'logGroupPolicies'> = {
  logPolicies: policies('ACCOUNT'),
  logGroupPolicies: policies('RESOURCE'),
};
