import type { SharedRead } from '../../core/collector.ts';
import { derivedRead } from '../../core/fact-reads.ts';
import { tableArn, tables } from '../dynamodb/shared-reads.ts';
import { volumes } from '../ebs/shared-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { instances } from '../ec2/shared-reads.ts';
import { clusters, instances as databases } from '../rds/listings.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { clusterType } from './assignments.ts';

/** ARNs of the resources of a Region that AWS Backup supports, by its name of their type. Only types that Onus lists. */
export const candidates: SharedRead<ReadonlyMap<string, ReadonlySet<string>>> = {
  name: 'backup:candidates',
  scope: 'regional',
  apiCalls: [instances, volumes, databases.rds, clusters.all, tables, ownBuckets].flatMap(({ apiCalls }) => apiCalls),
  notConfiguredErrorCodes: [],
  load: async (_aws, scope, shared) => {
    const existing = ((await shared(instances)) ?? []).filter(({ State }) => State?.Name !== 'terminated');
    // AWS Backup backs up members with their cluster.
    const alone = ((await shared(databases.rds)) ?? []).filter(({ DBClusterIdentifier }) => !DBClusterIdentifier);
    const ofClusters = Map.groupBy((await shared(clusters.all)) ?? [], ({ Engine }) => clusterType(Engine));
    const arnsOf = (type: string) => (ofClusters.get(type) ?? []).flatMap(({ DBClusterArn }) => DBClusterArn ?? []);
    const near = ((await shared(ownBuckets)) ?? []).filter(({ region }) => region === scope.region);
    return new Map([
      ['EC2', new Set(existing.flatMap((item) => listedAs('instance', { id: item.InstanceId, raw: item }, scope).map(({ arn }) => arn)))],
      [
        'EBS',
        new Set(
          ((await shared(volumes)) ?? []).flatMap((item) =>
            listedAs('volume', { id: item.VolumeId, raw: item }, scope).map(({ arn }) => arn),
          ),
        ),
      ],
      ['RDS', new Set([...alone.flatMap(({ DBInstanceArn }) => DBInstanceArn ?? []), ...arnsOf('RDS')])],
      ['Aurora', new Set(arnsOf('Aurora'))],
      ['DocumentDB', new Set(arnsOf('DocumentDB'))],
      ['Neptune', new Set(arnsOf('Neptune'))],
      ['DynamoDB', new Set(((await shared(tables)) ?? []).map((name) => tableArn(scope, name)))],
      ['S3', new Set(near.map(({ name }) => `arn:${scope.partition}:s3:::${name}`))],
    ]);
  },
};

export const candidateCounts = derivedRead(
  'backup:candidates counted',
  candidates,
  (byType): Readonly<Record<string, number>> =>
    Object.fromEntries(Array.from(byType, ([type, arns]) => [type, arns.size] as const).filter(([, count]) => count > 0)),
);
