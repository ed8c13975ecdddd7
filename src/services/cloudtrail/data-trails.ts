import type { Trail } from '@aws-sdk/client-cloudtrail';
import type { Aws } from '../../core/collector.ts';
import type { DataTrail, TrailSelectors } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { cloudTrail } from './clients.ts';
import { trails } from './shared-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** Trails of the Region as a fact of each of its resources; each trail is read once, in its home Region. */
export const dataTrails = perResourceCalls<unknown, readonly DataTrail[]>(
  [...trails.apiCalls, apiCalls(cloudTrail, 'GetEventSelectors', 'GetTrailStatus')],
  async (aws, { region }, { shared }) => {
    const failures: ReadFailure[] = [];
    const unlessDenied = async <V>(answer: Promise<V>): Promise<V | null> => {
      try {
        return await answer;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        failures.push(error);
        return null;
      }
    };
    // Without selectors of its own a trail records management events only.
    const recording = ((await shared(trails)) ?? []).filter(({ HasCustomEventSelectors }) => HasCustomEventSelectors !== false);
    const answers = await mapConcurrently(recording, async ({ Name, TrailARN, HomeRegion = region }): Promise<readonly DataTrail[]> => {
      if (TrailARN === undefined) return [];
      const home = aws.in(HomeRegion);
      const [selectors, logging] = await Promise.all([
        unlessDenied(selectorsOf(home, { TrailARN })),
        unlessDenied(home.call(cloudTrail, 'GetTrailStatus', { Name: TrailARN })),
      ]);
      return [{ name: Name ?? TrailARN, selectors, logging: logging?.IsLogging ?? null }];
    });
    const found = answers.flat();
    // A member account may not be able to read the organization trail. If no trail is readable, the fact is unreadable.
    if (failures[0] !== undefined && found.every(({ selectors }) => selectors === null)) throw failures[0];
    return found;
  },
);

async function selectorsOf(aws: Aws, { TrailARN }: Pick<Trail, 'TrailARN'>): Promise<TrailSelectors | null> {
  const { AdvancedEventSelectors, EventSelectors } = await aws.call(cloudTrail, 'GetEventSelectors', { TrailName: TrailARN });
  if (AdvancedEventSelectors !== undefined && AdvancedEventSelectors.length > 0) {
    return { kind: 'advanced', selectors: toJson(AdvancedEventSelectors) };
  }
  return EventSelectors === undefined ? null : { kind: 'basic', selectors: toJson(EventSelectors) };
}
