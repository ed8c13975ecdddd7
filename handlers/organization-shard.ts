import { auditOrganizationShard, type Shard, type ShardOutcome } from '../src/commands/organization/shard.ts';
import { organizationSettings } from '../src/config/event.ts';
import { causeOf, type StateError } from './support/cause.ts';
import { step } from './support/step.ts';

interface ShardEvent extends Shard {
  readonly runId: string;
  /** Why the state machine gives up the shard; absent: audit it. */
  readonly givenUp?: StateError;
}

/** Audits one account in one Region, or continues it. */
export const handler = step<ShardEvent, ShardOutcome>('shard', async ({ runId, account, region, givenUp }, deployment, context) =>
  auditOrganizationShard(
    runId,
    { account, region },
    {
      ...deployment,
      settings: organizationSettings(process.env),
      timeLeft: context.getRemainingTimeInMillis(),
      givenUp: givenUp === undefined ? undefined : causeOf(givenUp),
    },
  ),
);
