import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { perResource, perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { inspector } from './clients.ts';

const equals = (value: string) => ({ comparison: 'EQUALS' as const, value });

/** Amazon Inspector in each Region. */
export const inspectorAccountFacts: AccountFactReads<'inspector' | 'inspectorFindings'> = {
  inspector: perResource(inspector, 'BatchGetAccountStatus', {
    input: ({ id }) => ({ accountIds: [id] }),
    value: ({ accounts }) => {
      const state = accounts?.[0]?.resourceState;
      if (state === undefined) return notReported('the response does not contain the account');
      return Object.fromEntries(
        (['ec2', 'ecr', 'lambda', 'lambdaCode'] as const).flatMap((kind) => {
          const status = state[kind]?.status;
          return status === undefined ? [] : [[kind, status]];
        }),
      );
    },
  }),
  inspectorFindings: perResourceCalls([apiCalls(inspector, 'ListFindings')], async (aws, { id }) => {
    const input = {
      // A delegated administrator also receives findings of its members.
      filterCriteria: {
        awsAccountId: [equals(id)],
        findingStatus: [equals('ACTIVE')],
        severity: [equals('CRITICAL')],
        fixAvailable: [equals('YES')],
      },
      sortCriteria: { field: 'FIRST_OBSERVED_AT' as const, sortOrder: 'ASC' as const },
      maxResults: 100,
    };
    // The first page with findings is enough: findings are sorted by age, oldest first.
    for await (const { findings = [] } of aws.pages(inspector, 'ListFindings', { input, token: 'nextToken' })) {
      if (findings.length === 0) continue;
      return findings.flatMap(({ title = 'untitled finding', firstObservedAt, resources: [resource] = [] }) =>
        firstObservedAt === undefined ? [] : [{ title, resource: resource?.id ?? 'unknown', firstSeenAt: toJson(firstObservedAt) }],
      );
    }
    return [];
  }),
};
