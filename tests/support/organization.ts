import { company } from '../../sample/account/company.ts';
import { configData } from '../../sample/account/config/config.ts';
import { s3Data, taggedBuckets } from '../../sample/account/s3/s3.ts';
import { generateS3, sampleS3 } from '../../sample/account/s3/company.ts';
import { sqsData, taggedQueues } from '../../sample/account/sqs/sqs.ts';
import { sampleSqs } from '../../sample/account/sqs/company.ts';
import { tagData } from '../../sample/account/tagging/tag.ts';
import { page } from '../../sample/endpoint/page.ts';
import { service } from '../../sample/endpoint/service.ts';
import type { Account, ServiceData } from '../../sample/endpoint/types.ts';

/** A small organization. Its accounts have the resources of the company in four Regions. */
export const organization = {
  own: company.accountId,
  regions: [...company.regions, 'ap-southeast-2'].sort(),
  role: 'onus-member',
  externalId: 'ours',
};

/** An account as AWS Organizations lists it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly state?: string;
  /** Whether the role for the audit is missing. */
  readonly closed?: boolean;
  /** The number of buckets, instead of those of the company. */
  readonly buckets?: number;
  /** Additional or replaced responses. */
  readonly more?: readonly ServiceData[];
}

export function organizationAccounts(members: readonly Member[]): Account[] {
  const { own, regions, role, externalId } = organization;
  const servicesWith = (buckets: typeof sampleS3) => [
    ...s3Data(buckets),
    sqsData(sampleSqs),
    configData({}),
    tagData([...taggedBuckets(buckets), ...taggedQueues(sampleSqs)]),
    service('ec2')({
      DescribeRegions: () => ({
        Regions: [
          ...regions.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
          { RegionName: company.notEnabled, OptInStatus: 'not-opted-in' },
        ],
      }),
    }),
    service('organizations')({
      DescribeOrganization: () => ({ Organization: { Id: company.organizationId, MasterAccountId: own } }),
      ListAccounts: ({ NextToken }) => {
        const { items, nextToken } = page(members, { token: NextToken, defaultMax: 20 });
        return {
          Accounts: items.map(({ id, name, state = 'ACTIVE' }) => ({ Id: id, Name: name, State: state as 'ACTIVE' })),
          NextToken: nextToken,
        };
      },
    }),
  ];
  const services = servicesWith(sampleS3);
  return members.map(({ id, closed, buckets, more = [] }) => ({
    id,
    services: [...(buckets === undefined ? services : servicesWith(generateS3(buckets))), ...more],
    ...(closed ? {} : { roles: [{ name: role, externalId, trusts: [own] }] }),
  }));
}
