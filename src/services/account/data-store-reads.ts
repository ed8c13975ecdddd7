import { mapConcurrently } from '../../util/concurrency.ts';
import type { SharedRead } from '../../core/collector.ts';
import type { DataStoreCount } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { tables } from '../dynamodb/shared-reads.ts';
import { volumes } from '../ebs/shared-reads.ts';
import { instances } from '../ec2/shared-reads.ts';
import { functions } from '../lambda/shared-reads.ts';
import { clusters, instances as databases } from '../rds/listings.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { taggedTypes } from '../tagging/tags.ts';

/** Types of resources that hold data or run code, by ARN service and type. */
const types: ReadonlySet<string> = new Set([
  'aoss:collection',
  'dynamodb:table',
  'ec2:instance',
  'ec2:snapshot',
  'ec2:volume',
  'ecs:cluster',
  'eks:cluster',
  'elasticache:cluster',
  'elasticache:replicationgroup',
  'elasticache:serverlesscache',
  'elasticbeanstalk:environment',
  'elasticfilesystem:file-system',
  'elasticmapreduce:cluster',
  'es:domain',
  'fsx:file-system',
  'glacier:vaults',
  'kinesis:stream',
  'lambda:function',
  'memorydb:cluster',
  'rds:cluster',
  'rds:cluster-snapshot',
  'rds:db',
  'rds:snapshot',
  'redshift-serverless:namespace',
  'redshift:cluster',
  's3:bucket',
  'secretsmanager:secret',
  'sqs',
]);

/** Number of resources of the types that collectors list, tagged or not. */
const counted: Readonly<Record<string, SharedRead<number>>> = {
  's3:bucket': count('s3:bucket', ownBuckets, (items, of) => items.filter(({ region }) => region === of).length),
  'ec2:instance': count('ec2:instance', instances, (items) => items.filter(({ State }) => State?.Name !== 'terminated').length),
  'ec2:volume': count('ec2:volume', volumes, (items) => items.length),
  'dynamodb:table': count('dynamodb:table', tables, (items) => items.length),
  'lambda:function': count('lambda:function', functions, (items) => items.length),
  'rds:db': count('rds:db', databases.all, (items) => items.length),
  'rds:cluster': count('rds:cluster', clusters.all, (items) => items.length),
};

function count<S>(type: string, from: SharedRead<S>, howMany: (items: S, region: string) => number): SharedRead<number> {
  return {
    name: `number of ${type}`,
    scope: 'regional',
    apiCalls: from.apiCalls,
    notConfiguredErrorCodes: [],
    load: async (_aws, { region }, shared) => {
      const items = await shared(from);
      return items === undefined ? 0 : howMany(items, region);
    },
  };
}

/**
 * Resources of the account in a Region that hold data or run code. If some reads fail, the others still prove that the Region is used;
 * a failure counts only if no resource was found.
 */
export const dataStores: SharedRead<Readonly<Record<string, DataStoreCount>>> = {
  name: 'dataStores',
  scope: 'regional',
  apiCalls: [...taggedTypes.apiCalls, ...Object.values(counted).flatMap((source) => source.apiCalls)],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const failures: ReadFailure[] = [];
    const attempt = async <V>(source: SharedRead<V>): Promise<V | undefined> => {
      try {
        return await shared(source);
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        failures.push(error);
        return undefined;
      }
    };
    const found = new Map([...((await attempt(taggedTypes)) ?? [])].filter(([type]) => types.has(type)));
    await mapConcurrently(Object.entries(counted), async ([type, source]) => {
      const listed = (await attempt(source)) ?? 0;
      const { count: known = 0, tags = {} } = found.get(type) ?? {};
      const all = Math.max(listed, known);
      if (all > 0) found.set(type, { count: all, tags });
    });
    if (failures[0] !== undefined && found.size === 0) throw failures[0];
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  },
};
