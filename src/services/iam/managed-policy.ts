import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { nameInArn } from './policies.ts';
import { authorizationDetails, type ManagedPolicy } from './shared-reads.ts';

/** Customer managed policies; those of AWS belong to the account `aws`. */
export const managedPolicyCollector = defineCollector<'AWS::IAM::ManagedPolicy', ManagedPolicy>({
  type: 'AWS::IAM::ManagedPolicy',
  service: 'iam',
  scope: 'global',
  list: listingFrom(authorizationDetails, ({ policies }, { accountId }) =>
    [...policies.values()].flatMap((policy) => {
      const { Arn: arn = '', PolicyName: id = nameInArn(arn) } = policy;
      return arn.split(':')[4] === accountId ? [{ id, arn, raw: policy }] : [];
    }),
  ),
  facts: {
    document: fromListing(({ document }) => document ?? notReported('the answer does not hold the default version')),
    attachments: fromListing(({ AttachmentCount }) => AttachmentCount ?? notReported('the answer does not count the attachments')),
    boundaryUses: fromListing(({ PermissionsBoundaryUsageCount }) => PermissionsBoundaryUsageCount ?? 0),
  },
});
