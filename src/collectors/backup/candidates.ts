import type { Source } from '../../model/collector.ts';
import { derivedSource } from '../../model/reads.ts';
import { volumes } from '../ebs/sources.ts';
import { listedAs } from '../ec2/listed.ts';
import { instances } from '../ec2/sources.ts';
import { clusters, instances as databases } from '../rds/sources.ts';
import { ownBuckets } from '../s3/sources.ts';

/** Name by which AWS Backup knows the type of a cluster. */
export const clusterType = (engine: string | undefined): string => (engine?.startsWith('aurora') ? 'Aurora' : 'RDS');

/** ARNs of a Region's resources that AWS Backup supports and Onus lists, by AWS Backup's name for their type. */
export const candidates: Source<ReadonlyMap<string, readonly string[]>> = {
  name: 'backup:candidates',
  scope: 'regional',
  reads: [instances, volumes, databases, clusters, ownBuckets].flatMap(({ reads }) => reads),
  absent: [],
  load: async (_aws, scope, shared) => {
    const running = ((await shared(instances)) ?? []).filter(({ State }) => State?.Name !== 'terminated');
    const ofType: readonly (readonly [type: string, arn: string | undefined])[] = [
      ...running.map((item) => ['EC2', listedAs('instance', item.InstanceId, item, scope)[0]?.arn] as const),
      ...((await shared(volumes)) ?? []).map((item) => ['EBS', listedAs('volume', item.VolumeId, item, scope)[0]?.arn] as const),
      // A member of a cluster is backed up with it.
      ...((await shared(databases)) ?? [])
        .filter(({ DBClusterIdentifier }) => DBClusterIdentifier === undefined)
        .map(({ DBInstanceArn }) => ['RDS', DBInstanceArn] as const),
      ...((await shared(clusters)) ?? []).map(({ Engine, DBClusterArn }) => [clusterType(Engine), DBClusterArn] as const),
      ...((await shared(ownBuckets)) ?? [])
        .filter(({ region }) => region === scope.region)
        .map(({ name }) => ['S3', `arn:${scope.partition}:s3:::${name}`] as const),
    ];
    const byType = Map.groupBy(ofType, ([type]) => type);
    return new Map(Array.from(byType, ([type, items]) => [type, items.flatMap(([, arn]) => arn ?? [])]));
  },
};

export const candidateCounts = derivedSource(
  'backup:candidates counted',
  candidates,
  (byType): Readonly<Record<string, number>> => Object.fromEntries(Array.from(byType, ([type, arns]) => [type, arns.length])),
);
