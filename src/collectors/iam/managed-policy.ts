import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { listed, listingFrom } from '../../model/reads.ts';
import { nameInArn } from './policies.ts';
import { authorizationDetails, type ManagedPolicy } from './sources.ts';

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
    document: listed(({ document }) => document ?? notReported('the answer does not hold the default version')),
    attachments: listed(({ AttachmentCount }) => AttachmentCount ?? notReported('the answer does not count the attachments')),
    boundaryUses: listed(({ PermissionsBoundaryUsageCount }) => PermissionsBoundaryUsageCount ?? 0),
  },
});
