import type { FindingResource } from './finding.ts';

/**
 * Returns the ARN of a resource for reports, else its ID. The account is `AWS::::Account:…`, as in Security Hub, because its ARN is that of the
 * root user.
 */
export const resourceLabel = ({ type, arn, id, accountId }: Pick<FindingResource, 'type' | 'arn' | 'id' | 'accountId'>): string =>
  type === 'AWS::::Account' ? `${type}:${accountId}` : (arn ?? id);
