import { aggregatorData } from '../../sample/account/config/aggregator.ts';
import { company } from '../../sample/account/company.ts';
import { service } from '../../sample/endpoint/service.ts';
import { page } from '../../sample/endpoint/page.ts';
import type { Account } from '../../sample/endpoint/types.ts';

/** An organization of empty accounts for the plan; environment variables set the number of accounts and Regions. */
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

/** Types that AWS Config records in each Region of an account: default resources, and a few more. */
const types = Object.fromEntries(
  [
    ...[
      'Config::ConfigurationRecorder',
      'EC2::VPC',
      'EC2::Subnet',
      'EC2::RouteTable',
      'EC2::NetworkAcl',
      'EC2::SecurityGroup',
      'EC2::InternetGateway',
    ],
    ...[
      'EC2::Instance',
      'EC2::Volume',
      'EC2::NetworkInterface',
      'Lambda::Function',
      'SQS::Queue',
      'SNS::Topic',
      'Logs::LogGroup',
      'KMS::Key',
    ],
  ].map((type) => [`AWS::${type}`, 3]),
);
const updated = new Date();
const places = ids.flatMap((account) =>
  Array.from({ length: regions }, (_, index) => ({ account, region: `eu-region-${index + 1}`, updated, types })),
);
const aggregator = aggregatorData('everything', 'eu-west-1', places);

export const accounts: readonly Account[] = ids.map((id) => ({
  id,
  services: id === company.accountId ? [...services, aggregator] : services,
  roles: [{ name: role, trusts: [company.accountId] }],
}));
