import type { Shard } from '../../organization/run-plan.ts';
import { auditShard, type ShardOptions, type ShardOutcome } from '../../organization/shard.ts';
import { registryFor } from '../registry.ts';

export type { Shard, ShardOutcome };

/** Audits one account in one Region of an organization run, or continues it. */
export const auditOrganizationShard = (runId: string, shard: Shard, options: Omit<ShardOptions, 'registry'>): Promise<ShardOutcome> =>
  auditShard(runId, shard, { ...options, registry: registryFor(options.config) });
