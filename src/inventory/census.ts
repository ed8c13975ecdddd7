import type { Aws, CensusReader } from '../model/collector.ts';
import type { Gap } from '../model/fact.ts';
import type { Category } from '../model/names.ts';
import { ReadFailure } from '../model/read-failure.ts';
import type { CensusRegion, CensusType } from '../model/run.ts';

/** What AWS Config says the account has in a Region, whether Onus audits it or not. Never throws: what fails is a gap. */
export async function takeCensus(
  reader: CensusReader,
  aws: Aws,
  region: string,
  categoryOfType: (type: string) => Category | null,
  coveredTypes: ReadonlySet<string>,
): Promise<CensusRegion> {
  try {
    const counts = await reader.count(aws.in(region));
    if (counts === undefined) return { region, state: 'off', types: [] };
    const types = counts.map(
      ({ type, count }): CensusType => ({ type, category: categoryOfType(type), count, covered: coveredTypes.has(type) }),
    );
    return { region, state: 'recorded', types: types.sort((a, b) => (a.type < b.type ? -1 : 1)) };
  } catch (error) {
    const gap: Gap = error instanceof ReadFailure ? error.gap : { kind: 'failed', action: 'config', message: String(error) };
    return { region, state: 'unreadable', gap, types: [] };
  }
}
