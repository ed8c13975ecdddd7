import { company } from '../../sample/account/company.ts';
import { service } from '../../sample/endpoint/service.ts';
import { page } from '../../sample/endpoint/page.ts';
import type { Account } from '../../sample/endpoint/types.ts';

/** An organization of empty accounts, for the plan: as many as the environment asks for, each with so many Regions. */
const count = Number(process.env['ONUS_BENCH_ACCOUNTS'] ?? 1000);
const regions = Number(process.env['ONUS_BENCH_REGIONS'] ?? 17);

export const role = 'onus-member';
const ids = [company.accountId, ...Array.from({ length: count - 1 }, (_, index) => String(300_000_000_000 + index))];

const services = [
  service('ec2')({
    DescribeRegions: () => ({
      Regions: Array.from({ length: regions }, (_, index) => ({
        RegionName: `eu-region-${index + 1}`,
        OptInStatus: 'opt-in-not-required',
      })),
    }),
  }),
  service('organizations')({
    ListAccounts: ({ NextToken }) => {
      const { items, nextToken } = page(ids, { token: NextToken, defaultMax: 20 });
      return { Accounts: items.map((Id) => ({ Id, Name: `account ${Id}`, State: 'ACTIVE' as const })), NextToken: nextToken };
    },
  }),
];

export const accounts: readonly Account[] = ids.map((id) => ({ id, services, roles: [{ name: role, trusts: [company.accountId] }] }));
