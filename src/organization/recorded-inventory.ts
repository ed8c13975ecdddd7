import type { Bucket } from '../aws/bucket.ts';
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

/** What an aggregator of AWS Config holds of some accounts, by Region. */
export interface Recorded {
  /** @param isAskedFor whether a type is to be asked for in a Region in any case */
  of(account: string, isAskedFor: (type: string, region: string) => boolean): Readonly<Record<string, RecordedRegion>>;
  /** Why the aggregator could not be read. */
  readonly collectionError?: CollectionError;
}

/**
 * Types whose listing holds what the account itself has in the Region, as AWS Config does. Not those that others share with an account, such
 * as subnets, or that one API lists for several services, such as database clusters.
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

/** A system type that is recorded wherever there is a recorder (https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html). */
const recorderType = 'AWS::Config::ConfigurationRecorder';

/** Milliseconds that what AWS Config knows may be old. */
const oldest = 86_400_000;

/** Queries under way at once: one for each Region. */
const queriesAtOnce = 16;

/** What an aggregator holds of an account in one Region. */
interface Place {
  readonly region: string;
  readonly asOf: number;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Asks an aggregator what there is. That a type is recorded in a Region at all is taken from the aggregator too: some account has one there,
 * for which types AWS Config records depends on the Region.
 * @param now milliseconds since 1970
 */
export async function readRecorded(aws: Aws, aggregator: string, regions: readonly string[], now: number): Promise<Recorded> {
  const byAccount = new Map<string, Place[]>();
  const seen = new Map<string, readonly string[]>();
  try {
    const sources = await aggregatorSources(aws, aggregator);
    // The pages of a query can only be read one after another.
    await forEachConcurrently(regions, queriesAtOnce, async (region) => {
      const accounts = await aggregatedCounts(aws, aggregator, region);
      const all = [...accounts.values()];
      seen.set(
        region,
        comparable.filter((type) => all.some((counts) => counts.has(type))),
      );
      for (const [account, counts] of accounts) {
        const asOf = sources.get(`${account} ${region}`);
        if (asOf === undefined || now - asOf > oldest || !counts.has(recorderType)) continue;
        byAccount.set(account, [...(byAccount.get(account) ?? []), { region, asOf, counts }]);
      }
    });
  } catch (error) {
    // It only spares calls: without it everything is asked for.
    const collectionError: CollectionError =
      error instanceof ReadFailure
        ? error.collectionError
        : { kind: 'failed', action: 'config:SelectAggregateResourceConfig', message: String(error) };
    return { of: () => ({}), collectionError };
  }
  return {
    of: (account, isAskedFor) =>
      Object.fromEntries(
        (byAccount.get(account) ?? []).map(({ region, asOf, counts }): [string, RecordedRegion] => [
          region,
          {
            aggregator,
            asOf: new Date(asOf).toISOString(),
            counts: Object.fromEntries(counts),
            none: (seen.get(region) ?? []).filter((type) => !counts.has(type) && !isAskedFor(type, region)),
          },
        ]),
      ),
  };
}

/**
 * Types that are asked for in any case: those that the run to compare with found in an account, so that what is gone is seen to be. All, where
 * nobody knows what it found.
 */
export async function foundBefore(bucket: Bucket): Promise<(account: string) => Promise<(type: string, region: string) => boolean>> {
  const all = () => true;
  const none = () => false;
  try {
    const [baseline] = await bucket.list('latest/baseline.json');
    if (baseline === undefined) return async () => none;
    const { runId } = await bucket.json<{ readonly runId?: string }>(baseline);
    if (typeof runId !== 'string') return async () => all;
    return async (account) => {
      try {
        const { result } = await bucket.json<AccountSummary>(`${keysOf(runId).account(account)}${accountFiles.summary}`);
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
