import { readJson, type Storage } from '../aws/storage/storage.ts';
import { aggregatedCounts, aggregatorSources } from '../services/config/aggregator.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import type { Aws } from '../core/collector.ts';
import type { CollectionError } from '../core/fact.ts';
import type { ResourceType } from '../core/facts.ts';
import { ReadFailure } from '../core/read-failure.ts';
import { UserError } from '../core/user-error.ts';
import type { RecordedRegion } from '../collect/recorder-coverage.ts';
import { type AccountSummary, accountFiles } from './account-file.ts';
import { keysOf } from './run-plan.ts';

/** Data of an AWS Config aggregator about accounts, by Region. */
export interface Recorded {
  /** Returns the data of an account. @param mustList whether a type must be listed in a Region in any case */
  of(account: string, mustList: (type: string, region: string) => boolean): Readonly<Record<string, RecordedRegion>>;
  /** Why the aggregator could not be read. */
  readonly collectionError?: CollectionError;
}

/**
 * Types with the same resources in their listing and in AWS Config. Excludes types that other accounts can share, such as subnets, and types
 * that one API lists for several services, such as database clusters.
 */
const comparable: readonly ResourceType[] = [
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::AutoScaling::LaunchConfiguration',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::EC2::ClientVpnEndpoint',
  'AWS::EC2::Instance',
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCEndpointService',
  'AWS::EC2::VPNConnection',
  'AWS::EC2::Volume',
  'AWS::EMR::SecurityConfiguration',
  'AWS::ElasticBeanstalk::Environment',
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
];

/** A type that every recorder records (https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html). */
const recorderType = 'AWS::Config::ConfigurationRecorder';

/** Maximum age of data in AWS Config. */
const MAX_AGE_MS = 86_400_000;

/** Concurrent queries, one per Region. */
const MAX_CONCURRENT_QUERIES = 16;

/** Data of an aggregator about an account in one Region. */
interface Place {
  readonly region: string;
  readonly asOf: number;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Reads the resource counts from an aggregator. A type counts as recorded in a Region if some account has a resource of it there, because the
 * types that AWS Config records depend on the Region.
 * @param options.now milliseconds since 1970
 */
export async function readRecorded(
  aws: Aws,
  { aggregator, regions, now }: { readonly aggregator: string; readonly regions: readonly string[]; readonly now: number },
): Promise<Recorded> {
  const byAccount = new Map<string, Place[]>();
  const seen = new Map<string, readonly string[]>();
  try {
    const sources = await aggregatorSources(aws, aggregator);
    // The pages of a query can only be read sequentially.
    await forEachConcurrently(regions, MAX_CONCURRENT_QUERIES, async (region) => {
      const accounts = await aggregatedCounts(aws, aggregator, region);
      const all = [...accounts.values()];
      seen.set(
        region,
        comparable.filter((type) => all.some((counts) => counts.has(type))),
      );
      for (const [account, counts] of accounts) {
        const asOf = sources.get(`${account} ${region}`);
        if (asOf === undefined || now - asOf > MAX_AGE_MS || !counts.has(recorderType)) continue;
        byAccount.set(account, [...(byAccount.get(account) ?? []), { region, asOf, counts }]);
      }
    });
  } catch (error) {
    // The aggregator only saves calls: without it the run makes all of them.
    const collectionError: CollectionError =
      error instanceof ReadFailure
        ? error.collectionError
        : { kind: 'failed', action: 'config:SelectAggregateResourceConfig', message: String(error) };
    return { of: () => ({}), collectionError };
  }
  return {
    of: (account, mustList) =>
      Object.fromEntries(
        (byAccount.get(account) ?? []).map(({ region, asOf, counts }): [string, RecordedRegion] => [
          region,
          {
            aggregator,
            asOf: new Date(asOf).toISOString(),
            counts: Object.fromEntries(counts),
            none: (seen.get(region) ?? []).filter((type) => !counts.has(type) && !mustList(type, region)),
          },
        ]),
      ),
  };
}

/**
 * Returns the types that must be listed in any case: those that the earlier run found in an account, to detect deleted resources. All types,
 * if the earlier run is unknown.
 */
export async function foundBefore(bucket: Storage): Promise<(account: string) => Promise<(type: string, region: string) => boolean>> {
  const all = () => true;
  const none = () => false;
  try {
    const [baseline] = await bucket.list('latest/baseline.json');
    if (baseline === undefined) return async () => none;
    const { runId } = await readJson<{ readonly runId?: string }>(bucket, baseline);
    if (typeof runId !== 'string') return async () => all;
    return async (account) => {
      try {
        const { result } = await readJson<AccountSummary>(bucket, `${keysOf(runId).account(account)}${accountFiles.summary}`);
        const found = new Set(result.inventory.map(({ type, region }) => `${type} ${region}`));
        return (type, region) => found.has(`${type} ${region}`);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return all;
      }
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return async () => all;
  }
}
