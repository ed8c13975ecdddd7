/** The sample company account: what its services' data agree on. */
export const company = {
  accountId: '111122223333',
  alias: 'meridian-outfitters',
  partition: 'aws',
  organizationId: 'o-m3r1d1an00',
  /** Other accounts of the same organization. */
  members: { logArchive: '444455556666', security: '777788889999' },
  /** An account of another company. */
  stranger: '999900001111',
  /** Enabled Regions with resources, the home Region first. */
  regions: ['eu-west-1', 'eu-central-1', 'us-east-1'],
  /** A Region the account has not opted in to. */
  notEnabled: 'me-central-1',
  /** The moment the account is looked at; times of resources are given relative to it. */
  daysAgo: (days: number): Date => new Date(Date.now() - days * 86_400_000),
  tags: (tags: Readonly<Record<string, string>>) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
} as const;
