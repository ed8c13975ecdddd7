import { recordingOf } from '../core/config-recording.ts';
import { awsConfig } from '../services/config/clients.ts';
import type { Aws, RecordedResourceCounter } from '../core/collector.ts';
import type { ResourceType } from '../core/facts.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { AggregatedInventory } from '../core/run.ts';

/** What an aggregator of AWS Config holds of one account in one Region, as the plan of a run hands it on. Plain JSON. */
export interface RecordedRegion {
  readonly aggregator: string;
  /** ISO 8601: when AWS Config last made sure that it may collect there. */
  readonly asOf: string;
  /** Resources by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** Types of which it holds none, though it would if the Region's recorder recorded them. */
  readonly none: readonly string[];
}

/** What need not be asked in a Region. */
export interface RecordedCoverage {
  /** Stands in for the one that asks the account. */
  readonly census: RecordedResourceCounter;
  readonly aggregated: AggregatedInventory & { readonly skippedTypes: readonly ResourceType[] };
}

const day = 86_400_000;

/**
 * What is known of a Region without asking for it: its census, and which types need not be listed. `undefined` where its recorder does not
 * run, or has not recorded everything for a day, or cannot be looked at: then everything is asked for.
 * @param types what is to be listed there
 * @param now milliseconds since 1970
 */
export async function recordedCoverage(
  recorded: RecordedRegion | undefined,
  types: readonly ResourceType[],
  aws: Aws,
  now: number,
): Promise<RecordedCoverage | undefined> {
  if (recorded === undefined) return undefined;
  const records = await recordsOf(aws, now);
  if (records === undefined) return undefined;
  const { aggregator, asOf, counts, none } = recorded;
  const skippedTypes = types.filter((type) => none.includes(type) && records(type)).sort();
  const counted = Object.entries(counts).map(([type, count]) => ({ type, count }));
  return {
    census: { apiCalls: [], count: async () => counted },
    aggregated: { aggregator, asOf, skippedTypes, savedListings: skippedTypes.length },
  };
}

/**
 * Which types a Region's recorder is known to record as they change. One that was started less than a day ago may not have found everything
 * yet. The calls are those of the rules about recorders, so they cost nothing where those run.
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
    if (status.lastStartTime === undefined || now - status.lastStartTime.getTime() < day) return undefined;
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
