import { company } from '../sample/account/company.ts';
import { configData } from '../sample/account/config/config.ts';
import { dynamoDbData, taggedTables } from '../sample/account/dynamodb/dynamodb.ts';
import { generateDynamoDb } from '../sample/account/dynamodb/company.ts';
import { ebsData } from '../sample/account/ebs/ebs.ts';
import { generateEbs } from '../sample/account/ebs/company.ts';
import { ec2Data } from '../sample/account/ec2/ec2.ts';
import { generateEc2 } from '../sample/account/ec2/company.ts';
import { ecrData } from '../sample/account/ecr/ecr.ts';
import { generateEcr } from '../sample/account/ecr/company.ts';
import { ecsData } from '../sample/account/ecs/ecs.ts';
import { generateEcs } from '../sample/account/ecs/company.ts';
import { efsData } from '../sample/account/efs/efs.ts';
import { generateEfs } from '../sample/account/efs/company.ts';
import { elastiCacheData } from '../sample/account/elasticache/elasticache.ts';
import { generateElastiCache } from '../sample/account/elasticache/company.ts';
import { elbData } from '../sample/account/elb/elb.ts';
import { generateElb } from '../sample/account/elb/company.ts';
import { iamData } from '../sample/account/iam/iam.ts';
import { generateIam } from '../sample/account/iam/company.ts';
import { merged, sampleAccount } from '../sample/account/index.ts';
import { lambdaData, taggedFunctions } from '../sample/account/lambda/lambda.ts';
import { generateLambda } from '../sample/account/lambda/company.ts';
import { logsData, generateLogs } from '../sample/account/logs/logs.ts';
import { openSearchData } from '../sample/account/opensearch/opensearch.ts';
import { generateOpenSearch } from '../sample/account/opensearch/company.ts';
import { rdsData } from '../sample/account/rds/rds.ts';
import { generateRds } from '../sample/account/rds/company.ts';
import { redshiftData } from '../sample/account/redshift/redshift.ts';
import { generateRedshift } from '../sample/account/redshift/company.ts';
import { generateSecrets, secretsData } from '../sample/account/secretsmanager/secrets.ts';
import { route53Data } from '../sample/account/route53/route53.ts';
import { generateRoute53 } from '../sample/account/route53/company.ts';
import { s3Data, taggedBuckets } from '../sample/account/s3/s3.ts';
import { generateS3 } from '../sample/account/s3/company.ts';
import { sqsData, taggedQueues } from '../sample/account/sqs/sqs.ts';
import { generateSqs } from '../sample/account/sqs/company.ts';
import { tagData } from '../sample/account/tagging/tag.ts';
import { vpcData } from '../sample/account/vpc/vpc.ts';
import { wafData } from '../sample/account/waf/waf.ts';
import { generateWaf } from '../sample/account/waf/company.ts';
import { generateVpc } from '../sample/account/vpc/company.ts';
import type { ListBucketsCommandInput as ListBucketsInput, ListBucketsCommandOutput as ListBucketsOutput } from '@aws-sdk/client-s3';
import type { Account, Handler, ServiceData } from '../sample/endpoint/types.ts';

const regions = company.regions.slice(0, 2);
const scale = Number(process.env['ONUS_BENCH_SCALE'] ?? 1);
/** Whether the listing of buckets names their Regions; not every S3-compatible endpoint does. */
const bucketsHaveRegions = process.env['ONUS_BENCH_BUCKET_REGIONS'] !== '0';

/** Number of resources by type; the rest of an account is that of the sample company, or empty. */
interface Size {
  readonly buckets: number;
  readonly instances: number;
  readonly volumes: number;
  readonly snapshots: number;
  readonly groups: number;
  readonly databases: number;
}

const round = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count * scale)));

/** The same responses, but without the Regions of the listed buckets. */
function withoutBucketRegions(data: ServiceData): ServiceData {
  const list = data.operations['ListBuckets'] as Handler<ListBucketsInput, ListBucketsOutput> | undefined;
  if (list === undefined) return data;
  const ListBuckets: typeof list = async (input, call) => {
    const { Buckets = [], ...rest } = await list(input, call);
    return { ...rest, Buckets: Buckets.map(({ BucketRegion: _, ...bucket }) => bucket) };
  };
  return { ...data, operations: { ...data.operations, ListBuckets: ListBuckets as Handler<never, object> } };
}

function infrastructure(size: Size, tagged: Parameters<typeof tagData>[0] = []): ServiceData[] {
  const buckets = generateS3(round(size.buckets), regions);
  const machines = generateEc2(round(size.instances));
  return [
    ...(bucketsHaveRegions ? s3Data(buckets) : s3Data(buckets).map(withoutBucketRegions)),
    tagData([...tagged, ...taggedBuckets(buckets)]),
    vpcData(generateVpc(round(size.groups), machines.instances)),
    ec2Data(machines),
    ebsData(generateEbs(round(size.volumes), round(size.snapshots))),
    rdsData(generateRds(round(size.databases))),
    configData({}),
  ];
}

/** A company with all kinds of resources, and many of the common ones. */
function whole(): ServiceData[] {
  const tables = generateDynamoDb(round(500), regions);
  const queues = generateSqs(round(500), regions);
  const functions = generateLambda(round(500), regions);
  const tagged = [...taggedTables(tables), ...taggedQueues(queues), ...taggedFunctions(functions)];
  return [
    ...sampleAccount.services,
    ...infrastructure({ buckets: 1000, instances: 1000, volumes: 1000, snapshots: 0, groups: 500, databases: 100 }, tagged),
    ...dynamoDbData(tables),
    sqsData(queues),
    lambdaData(functions),
    iamData(generateIam(round(250))),
  ];
}

/** The same, with load balancers, containers, caches, warehouses, secrets and log groups. */
function services(): ServiceData[] {
  const balancers = generateElb(round(50));
  const repositories = generateEcr(round(100), regions);
  const domains = generateOpenSearch(round(20), regions);
  const caches = generateElastiCache(round(50), regions);
  const warehouses = generateRedshift(round(20), regions);
  const logs = generateLogs(round(1000), regions);
  return [
    ...whole(),
    ...elbData(balancers),
    ecsData(generateEcs(round(100), regions)),
    ...ecrData(repositories),
    efsData(generateEfs(round(50), regions)),
    openSearchData(domains),
    ...elastiCacheData(caches),
    ...redshiftData(warehouses),
    secretsData(generateSecrets(round(200), regions)),
    ...logsData(logs),
    wafData(generateWaf(round(20))),
    ...route53Data(generateRoute53(round(50))),
  ];
}

/** A very large account for an organization run, with almost all resources in one Region. */
function large(): ServiceData[] {
  const queues = generateSqs(round(4000), regions);
  const functions = generateLambda(round(8000), regions.slice(0, 1));
  const size = { buckets: 3000, instances: 20_000, volumes: 50_000, snapshots: 60_000, groups: 40_000, databases: 1000 };
  return [
    ...sampleAccount.services,
    ...infrastructure(size, [...taggedQueues(queues), ...taggedFunctions(functions)]),
    sqsData(queues),
    lambdaData(functions),
    iamData(generateIam(round(2000))),
  ];
}

const makers: Readonly<Record<string, () => ServiceData[]>> = {
  infrastructure: () => infrastructure({ buckets: 1000, instances: 500, volumes: 500, snapshots: 500, groups: 1000, databases: 100 }),
  whole,
  services,
  large,
};

/** The account that the environment variables select. */
export const accounts: readonly Account[] = [
  { id: company.accountId, services: merged(makers[process.env['ONUS_BENCH_ACCOUNT'] ?? 'infrastructure']?.() ?? []) },
];
