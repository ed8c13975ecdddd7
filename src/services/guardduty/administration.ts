import type { Aws } from '../../core/collector.ts';
import type { DetectorAdministration } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { guardDuty } from './clients.ts';

export const administrationReads = [apiCalls(guardDuty, 'GetAdministratorAccount', 'ListMembers', 'DescribeOrganizationConfiguration')];

/** Returns which account manages GuardDuty. An account without an administrator may be the administrator of others. */
export async function administrationOf(aws: Aws, DetectorId: string): Promise<DetectorAdministration> {
  const { Administrator } = await aws.call(guardDuty, 'GetAdministratorAccount', { DetectorId });
  if (Administrator?.AccountId !== undefined) {
    return { role: 'member', administrator: Administrator.AccountId, relationship: Administrator.RelationshipStatus ?? 'unknown' };
  }
  let members = 0;
  const pages = aws.pages(guardDuty, 'ListMembers', { input: { DetectorId, MaxResults: 50, OnlyAssociated: 'true' }, token: 'NextToken' });
  for await (const { Members = [] } of pages) members += Members.length;
  if (members === 0) return { role: 'standalone' };
  const autoEnable = await autoEnableOf(aws, DetectorId);
  return { role: 'administrator', members, ...(autoEnable === undefined ? {} : { autoEnable }) };
}

/** AWS answers only the delegated administrator of an organization; the administrator of invited accounts gets `BadRequestException`. */
async function autoEnableOf(aws: Aws, DetectorId: string): Promise<string | undefined> {
  try {
    return (await aws.call(guardDuty, 'DescribeOrganizationConfiguration', { DetectorId })).AutoEnableOrganizationMembers ?? 'NONE';
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'BadRequestException') return undefined;
    throw error;
  }
}
