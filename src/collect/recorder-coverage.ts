import { recordingOf } from '../core/config-recording.ts';
import { awsConfig } from '../services/config/clients.ts';
import type { Aws, RecordedResourceCounter } from '../core/collector.ts';
import type { ResourceType } from '../core/facts.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { AggregatedInventory } from '../core/result/run.ts';

/** Data of an AWS Config aggregator about one account in one Region, as in the plan of a run. Plain JSON. */
export interface RecordedRegion {
  readonly aggregator: string;
  /** ISO 8601: when AWS Config last verified that it can collect there. */
  readonly asOf: string;
  /** Resources by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** Types that it records in the Region and has no resources of. */
  readonly none: readonly string[];
}

/** Calls that a run can skip in a Region. */
export interface RecordedCoverage {
  /** Returns the counts without calls to the account. */
  readonly counter: RecordedResourceCounter;
  readonly aggregated: AggregatedInventory & { readonly skippedTypes: readonly ResourceType[] };
}

const DAY_MS = 86_400_000;

/**
 * Returns the counts of a Region from an aggregator, and the types that need no listing. `undefined` if the recorder is not running, has not
 * recorded everything for a day, or cannot be read: then the run makes all calls.
 * @param types types to list there
 * @param now milliseconds since 1970
 */
export async function recordedCoverage(
  recorded: RecordedRegion | undefined,
  types: readonly ResourceType[],
  { aws, now }: { readonly aws: Aws; readonly now: number },
): Promise<RecordedCoverage | undefined> {
  if (recorded === undefined) return undefined;
  const records = await recordsOf(aws, now);
  if (records === undefined) return undefined;
  const { aggregator, asOf, counts, none } = recorded;
  const skippedTypes = types.filter((type) => none.includes(type) && records(type)).sort();
  const counted = Object.entries(counts).map(([type, count]) => ({ type, count }));
  return {
    counter: { apiCalls: [], count: async () => counted },
    aggregated: { aggregator, asOf, skippedTypes, savedListings: skippedTypes.length },
  };
}

/**
 * Returns which types the recorder of a Region records continuously. A recorder that started less than a day ago may not have found everything
 * yet. Rules about recorders make the same calls, so these are usually cached.
 * (https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html)
 */
async function recordsOf(aws: Aws, now: number): Promise<((type: string) => boolean) | undefined> {
  try {
    const [{ ConfigurationRecorders = [] }, { ConfigurationRecordersStatus = [] }] = await Promise.all([
      aws.call(awsConfig, 'DescribeConfigurationRecorders', {}),
      aws.call(awsConfig, 'DescribeConfigurationRecorderStatus', {}),
    ]);
    const recorder = ConfigurationRecorders.find(({ servicePrincipal }) => servicePrincipal === undefined);
    const status = ConfigurationRecordersStatus.find(({ servicePrincipal }) => servicePrincipal === undefined);
    if (recorder === undefined || status?.recording !== true || status.lastStatus?.toLowerCase() !== 'success') return undefined;
    if (status.lastStartTime === undefined || now - status.lastStartTime.getTime() < DAY_MS) return undefined;
    const { recordingFrequency = 'CONTINUOUS', recordingModeOverrides = [] } = recorder.recordingMode ?? {};
    const overridden = recordingModeOverrides.flatMap(({ resourceTypes = [] }): readonly string[] => resourceTypes);
    return (type) =>
      recordingFrequency === 'CONTINUOUS' &&
      !overridden.includes(type) &&
      recordingOf(recorder.recordingGroup, [type]).missing.length === 0;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return undefined;
  }
}
