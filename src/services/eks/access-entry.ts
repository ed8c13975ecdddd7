import type { AccessEntry } from '@aws-sdk/client-eks';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { derivedRead, fromListing, listingFrom, perResourceCalls, shared, apiCalls } from '../../core/fact-reads.ts';
import { authorizationDetails } from '../iam/shared-reads.ts';
import { accountOfArn } from '../../policy/arn.ts';
import { eks } from './clients.ts';
import type { EntryPolicy } from './facts.ts';
import { accessEntries } from './shared-reads.ts';

const principals = derivedRead(
  'iam:GetAccountAuthorizationDetails ARNs',
  authorizationDetails,
  ({ roles, users }): ReadonlySet<string> => new Set([...roles, ...users].flatMap(({ Arn }) => Arn ?? [])),
);

/**
 * Types of entries that can have access policies: principals, and nodes of EKS Auto Mode.
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html#auto-node-access-entry
 */
const typesWithPolicies: readonly (string | undefined)[] = ['STANDARD', 'EC2'];

/** Access entries of clusters. */
export const accessEntryCollector = defineCollector<'AWS::EKS::AccessEntry', AccessEntry>({
  type: 'AWS::EKS::AccessEntry',
  service: 'eks',
  scope: 'regional',
  list: listingFrom(accessEntries, (items) =>
    items.flatMap((raw) => {
      const { clusterName, principalArn, accessEntryArn: arn, tags = {} } = raw;
      return clusterName === undefined || principalArn === undefined || arn === undefined
        ? []
        : [{ id: `${clusterName}/${principalArn}`, arn, tags, raw }];
    }),
  ),
  facts: {
    entryType: fromListing(({ type }) => type ?? notReported('the response does not contain the type', eks.action('DescribeAccessEntry'))),
    principalArn: fromListing(({ principalArn }) => principalArn ?? ''),
    groups: fromListing(({ kubernetesGroups = [] }) => kubernetesGroups),
    policies: perResourceCalls([apiCalls(eks, 'ListAssociatedAccessPolicies')], async (aws, _entry, { raw }) => {
      const { clusterName, principalArn, type } = raw;
      if (!typesWithPolicies.includes(type)) return [];
      const found: EntryPolicy[] = [];
      const input = { clusterName, principalArn, maxResults: 100 };
      for await (const { associatedAccessPolicies = [] } of aws.pages(eks, 'ListAssociatedAccessPolicies', { input, token: 'nextToken' })) {
        for (const { policyArn = '', accessScope } of associatedAccessPolicies) {
          found.push({ name: policyArn.split('/').at(-1) ?? policyArn, scope: accessScope?.type ?? 'cluster' });
        }
      }
      return found;
    }),
    principalExists: shared(principals, (arns, { accountId }, { principalArn = '' }) =>
      accountOfArn(principalArn) === accountId ? arns?.has(principalArn) === true : undefined,
    ),
  },
});
