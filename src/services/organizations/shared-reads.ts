import type { FactRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, sharedRead } from '../../core/fact-reads.ts';
import { organizations } from './clients.ts';

/** The organization that the account belongs to; `undefined`: none. Every member account may ask. */
export const organization = sharedRead(organizations, 'DescribeOrganization', {
  scope: 'global',
  value: ({ Organization }) => ({
    id: Organization?.Id,
    managementAccountId: Organization?.MasterAccountId,
    featureSet: Organization?.FeatureSet,
  }),
  notConfiguredErrorCodes: ['AWSOrganizationsNotInUseException'],
});

/** The same as a fact of any resource; absent: the account is not in an organization. */
export const organizationId: FactRead<unknown, string | undefined> = shared(organization, (of) =>
  of === undefined ? undefined : (of.id ?? notReported('the answer contains no ID')),
);
