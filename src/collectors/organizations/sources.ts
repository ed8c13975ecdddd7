import type { FactRead } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk, source } from '../../model/reads.ts';
import { organizations } from '../sdk/services.ts';

/** The organization that the account belongs to; `undefined`: none. Every member account may ask. */
export const organization = source(organizations, 'DescribeOrganization', {
  scope: 'global',
  value: ({ Organization }) => ({
    id: Organization?.Id,
    managementAccountId: Organization?.MasterAccountId,
    featureSet: Organization?.FeatureSet,
  }),
  absent: ['AWSOrganizationsNotInUseException'],
});

/** The same as a fact of any resource; absent: the account is in no organization. */
export const organizationId: FactRead<unknown, string | undefined> = bulk(organization, (of) =>
  of === undefined ? undefined : (of.id ?? notReported('the answer holds no id')),
);
