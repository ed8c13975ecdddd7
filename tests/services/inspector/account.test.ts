import { BatchGetAccountStatusCommand, Inspector2Client, ListFindingsCommand } from '@aws-sdk/client-inspector2';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const inspector = mockClient(Inspector2Client);

beforeEach(() => inspector.reset());

const facts = async () => (await collect(regionalAccountCollector, { facts: ['inspector', 'inspectorFindings'] })).resources[0]?.facts;
const state = (status: 'ENABLED' | 'DISABLED') => ({ status, errorCode: undefined, errorMessage: undefined });

test('reads scan types, and the oldest critical findings of the account', async () => {
  inspector.on(BatchGetAccountStatusCommand).resolves({
    accounts: [
      {
        accountId: '111122223333',
        state: state('ENABLED'),
        resourceState: { ec2: state('ENABLED'), ecr: state('DISABLED'), lambda: state('ENABLED') },
      },
    ],
  });
  inspector.on(ListFindingsCommand).resolves({
    findings: [
      { title: 'CVE-2026-1', firstObservedAt: new Date('2026-10-01T00:00:00Z'), resources: [{ id: 'i-1', type: 'AWS_EC2_INSTANCE' }] },
      { firstObservedAt: new Date('2026-10-02T00:00:00Z') },
      { title: 'without a date' },
    ] as never,
  });

  expect(await facts()).toEqual({
    inspector: known({ ec2: 'ENABLED', ecr: 'DISABLED', lambda: 'ENABLED' }),
    inspectorFindings: known([
      { title: 'CVE-2026-1', resource: 'i-1', firstSeenAt: '2026-10-01T00:00:00.000Z' },
      { title: 'untitled finding', resource: 'unknown', firstSeenAt: '2026-10-02T00:00:00.000Z' },
    ]),
  });
  expect(inspector.commandCalls(ListFindingsCommand)[0]?.args[0].input).toMatchObject({
    filterCriteria: { awsAccountId: [{ comparison: 'EQUALS', value: '111122223333' }] },
    sortCriteria: { field: 'FIRST_OBSERVED_AT', sortOrder: 'ASC' },
  });
});

test('a response without accounts is unreadable', async () => {
  inspector.on(BatchGetAccountStatusCommand).resolves({ accounts: [] });
  inspector.on(ListFindingsCommand).resolves({});

  expect(await facts()).toMatchObject({ inspector: { collectionError: { kind: 'not-reported' } }, inspectorFindings: known([]) });
});

test('denied calls are unreadable', async () => {
  inspector.onAnyCommand().rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));

  expect(await facts()).toMatchObject({
    inspector: { collectionError: { kind: 'denied', action: 'inspector2:BatchGetAccountStatus' } },
    inspectorFindings: { collectionError: { kind: 'denied', action: 'inspector2:ListFindings' } },
  });
});
