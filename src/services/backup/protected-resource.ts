import type { ProtectedResource } from '@aws-sdk/client-backup';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import type { BackupJobEnd } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, fromListing, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { backup } from './clients.ts';
import { candidates } from './candidates.ts';
import { protectedResources } from './shared-reads.ts';

const week = 7 * 86_400_000;
const ended = new Set<string>(['COMPLETED', 'PARTIAL', 'FAILED', 'ABORTED', 'EXPIRED']);

/** End of the last backup job of each resource, by ARN. Only jobs that started in the last seven days. */
const lastJobs: SharedRead<ReadonlyMap<string, BackupJobEnd>> = {
  name: 'backup:ListBackupJobs',
  scope: 'regional',
  apiCalls: [apiCalls(backup, 'ListBackupJobs')],
  notConfiguredErrorCodes: [],
  load: async (aws, { now }) => {
    const last = new Map<string, BackupJobEnd>();
    const input = { ByCreatedAfter: new Date(now - week), MaxResults: 1000 };
    for await (const { BackupJobs = [] } of aws.pages(backup, 'ListBackupJobs', { input, token: 'NextToken' })) {
      for (const { ResourceArn = '', State: state = '', CreationDate, StatusMessage: message } of BackupJobs) {
        const startedAt = toJson(CreationDate) ?? '';
        if (!ended.has(state) || startedAt < (last.get(ResourceArn)?.startedAt ?? '')) continue;
        last.set(ResourceArn, { state, startedAt, ...(message === undefined ? {} : { message }) });
      }
    }
    return last;
  },
};

/** Resources with a backup, including deleted resources. */
export const protectedResourceCollector = defineCollector<'AWS::Backup::ProtectedResource', ProtectedResource>({
  type: 'AWS::Backup::ProtectedResource',
  service: 'backup',
  scope: 'regional',
  list: listingFrom(protectedResources, (items) =>
    items.flatMap((raw) => {
      const { ResourceArn: arn, ResourceName } = raw;
      return arn === undefined ? [] : [{ id: arn, arn, name: ResourceName ?? arn.split(':').slice(5).join(':'), raw }];
    }),
  ),
  facts: {
    lastBackupAt: fromListing((raw) => toJson(raw.LastBackupTime)),
    lastJob: shared(lastJobs, (jobs, { arn }) => jobs?.get(arn)),
    exists: shared(candidates, (byType, { arn }, raw) => byType?.get(raw.ResourceType ?? '')?.has(arn)),
  },
});
