import type { Trail } from '@aws-sdk/client-cloudtrail';
import type { AccountFactReads, Aws, SharedReads } from '../../core/collector.ts';
import type { TrailSelectors } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { cloudTrail } from './clients.ts';
import { alarmReads, watchedLogGroup } from './alarms.ts';
import { trails } from './shared-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

interface Recorder extends Trail {
  readonly TrailARN: string;
  readonly HomeRegion: string;
}

/**
 * Reads each trail that records all Regions in its home Region. A member account may not be able to read the organization trail,
 * so one failure leaves the others readable; if all fail, the fact is unreadable.
 */
async function askEach<V>(
  aws: Aws,
  shared: SharedReads,
  ask: (home: Aws, trail: Recorder) => Promise<V>,
): Promise<readonly (readonly [Recorder, V | null])[]> {
  const recorders = (await shared(trails))?.filter(
    (trail): trail is Recorder => trail.IsMultiRegionTrail === true && trail.TrailARN !== undefined && trail.HomeRegion !== undefined,
  );
  const failures: ReadFailure[] = [];
  const answers = await mapConcurrently(recorders ?? [], async (trail): Promise<readonly [Recorder, V | null]> => {
    try {
      return [trail, await ask(aws.in(trail.HomeRegion), trail)];
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      failures.push(error);
      return [trail, null];
    }
  });
  if (failures[0] !== undefined && failures.length === answers.length) throw failures[0];
  return answers;
}

/** By ARN, as `Name` and `TrailName` must be given for trails of other accounts and Regions. */
export const cloudTrailAccountFacts: AccountFactReads<'multiRegionTrails' | 'trailSelectors' | 'trailInsights' | 'watchedLogGroups'> = {
  multiRegionTrails: perResourceCalls(
    [...trails.apiCalls, apiCalls(cloudTrail, 'GetTrailStatus')],
    async (everywhere, _account, { shared }) =>
      (await askEach(everywhere, shared, isLogging)).map(([trail, logging]) => ({
        name: trail.Name ?? trail.TrailARN,
        arn: trail.TrailARN,
        organization: trail.IsOrganizationTrail === true,
        globalServices: trail.IncludeGlobalServiceEvents === true,
        ...(trail.CloudWatchLogsLogGroupArn === undefined ? {} : { logGroup: trail.CloudWatchLogsLogGroupArn }),
        logging,
      })),
  ),
  trailSelectors: perResourceCalls(
    [...trails.apiCalls, apiCalls(cloudTrail, 'GetEventSelectors')],
    async (everywhere, _account, { shared }) =>
      byArn(
        await askEach(everywhere, shared, async (aws, { TrailARN }): Promise<TrailSelectors | null> => {
          const { AdvancedEventSelectors, EventSelectors } = await aws.call(cloudTrail, 'GetEventSelectors', { TrailName: TrailARN });
          if (AdvancedEventSelectors !== undefined && AdvancedEventSelectors.length > 0) {
            return { kind: 'advanced', selectors: toJson(AdvancedEventSelectors) };
          }
          return EventSelectors === undefined ? null : { kind: 'basic', selectors: toJson(EventSelectors) };
        }),
      ),
  ),
  trailInsights: perResourceCalls(
    [...trails.apiCalls, apiCalls(cloudTrail, 'GetInsightSelectors')],
    async (everywhere, _account, { shared }) =>
      byArn(
        await askEach(everywhere, shared, async (aws, { TrailARN, HasInsightSelectors }): Promise<readonly string[]> => {
          if (HasInsightSelectors === false) return [];
          try {
            const { InsightSelectors = [] } = await aws.call(cloudTrail, 'GetInsightSelectors', { TrailName: TrailARN });
            return InsightSelectors.flatMap(({ InsightType }) => InsightType ?? []);
          } catch (error) {
            if (error instanceof ReadFailure && error.code === 'InsightNotEnabledException') return [];
            throw error;
          }
        }),
      ),
  ),
  watchedLogGroups: perResourceCalls(
    [...trails.apiCalls, apiCalls(cloudTrail, 'GetTrailStatus'), ...alarmReads],
    async (everywhere, { accountId }, { shared }) => {
      const logging = (await askEach(everywhere, shared, isLogging)).filter(([, on]) => on === true);
      const groups = new Set(logging.flatMap(([{ CloudWatchLogsLogGroupArn }]) => CloudWatchLogsLogGroupArn ?? []));
      return mapConcurrently(groups, (arn) => watchedLogGroup(everywhere, arn, accountId));
    },
  ),
};

const isLogging = async (aws: Aws, { TrailARN }: Recorder): Promise<boolean | null> =>
  (await aws.call(cloudTrail, 'GetTrailStatus', { Name: TrailARN })).IsLogging ?? null;

const byArn = <V>(answers: readonly (readonly [Recorder, V | null])[]): Readonly<Record<string, V | null>> =>
  Object.fromEntries(answers.map(([{ TrailARN }, answer]) => [TrailARN, answer]));
