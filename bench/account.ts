import { company } from '../sample/account/company.ts';
import { configData } from '../sample/account/config.ts';
import { ebsData } from '../sample/account/ebs.ts';
import { generateEbs } from '../sample/account/ebs-company.ts';
import { ec2Data } from '../sample/account/ec2.ts';
import { generateEc2 } from '../sample/account/ec2-company.ts';
import { merged } from '../sample/account/index.ts';
import { rdsData } from '../sample/account/rds.ts';
import { generateRds } from '../sample/account/rds-company.ts';
import { s3Data, taggedBuckets } from '../sample/account/s3.ts';
import { generateS3 } from '../sample/account/s3-company.ts';
import { tagData } from '../sample/account/tag.ts';
import { vpcData } from '../sample/account/vpc.ts';
import { generateVpc } from '../sample/account/vpc-company.ts';
import type { Account } from '../sample/endpoint/types.ts';

/** Two Regions, as many resources as the environment asks for; a thousand buckets and what goes with them unless told otherwise. */
const regions = company.regions.slice(0, 2);
const scale = Number(process.env['ONUS_BENCH_SCALE'] ?? 1);
const buckets = generateS3(1000 * scale, regions);
const machines = generateEc2(500 * scale);

export const accounts: readonly Account[] = [
  {
    id: company.accountId,
    services: merged([
      ...s3Data(buckets),
      tagData(taggedBuckets(buckets)),
      vpcData(generateVpc(1000 * scale, machines.instances)),
      ec2Data(machines),
      ebsData(generateEbs(500 * scale)),
      rdsData(generateRds(100 * scale)),
      configData({}),
    ]),
  },
];
