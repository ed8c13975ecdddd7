import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { readPolicies } from '../../policy/policy-set.ts';
import { namedAdministrators } from './administrators.ts';
import { nameInArn } from './policies.ts';
import { type AuthorizationDetails, authorizationDetails, type ManagedPolicy } from './shared-reads.ts';

interface RawPolicy {
  readonly policy: ManagedPolicy;
  readonly details: AuthorizationDetails;
}

/** Customer managed policies; those of AWS belong to the account `aws`. */
export const managedPolicyCollector = defineCollector<'AWS::IAM::ManagedPolicy', RawPolicy>({
  type: 'AWS::IAM::ManagedPolicy',
  service: 'iam',
  scope: 'global',
  list: listingFrom(authorizationDetails, (details, { accountId }) =>
    [...details.policies.values()].flatMap((policy) => {
      const { Arn: arn = '', PolicyName: id = nameInArn(arn) } = policy;
      return arn.split(':')[4] === accountId ? [{ id, arn, raw: { policy, details } }] : [];
    }),
  ),
  facts: {
    document: fromListing(({ policy }) => policy.document ?? notReported('the answer does not contain the default version')),
    namedAdministrators: fromListing(({ policy: { Arn: arn = '', document }, details }) => {
      const { policies } = readPolicies([{ name: arn, ...(document === undefined ? {} : { document }) }]);
      return namedAdministrators({ policies: policies.map((named) => named.policy) }, details);
    }),
    attachments: fromListing(({ policy }) => policy.AttachmentCount ?? notReported('the answer does not count the attachments')),
    boundaryUses: fromListing(({ policy }) => policy.PermissionsBoundaryUsageCount ?? 0),
  },
});
