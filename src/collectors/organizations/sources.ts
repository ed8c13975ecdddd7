import { source } from '../../model/reads.ts';
import { organizations } from '../sdk/services.ts';

/** The organization that the account belongs to; `undefined`: none. Every member account may ask. */
export const organization = source(organizations, 'DescribeOrganization', {
  scope: 'global',
  value: ({ Organization }) => ({ id: Organization?.Id }),
  absent: ['AWSOrganizationsNotInUseException'],
});
