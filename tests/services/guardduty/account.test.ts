import { GetDetectorCommand, GuardDutyClient, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { detectorCollector } from '../../../src/services/guardduty/detector.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const guardDuty = mockClient(GuardDutyClient);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  guardDuty.reset();
  guardDuty.on(ListDetectorsCommand).resolves({ DetectorIds: ['d1'] });
  guardDuty.on(GetDetectorCommand).resolves({ ServiceRole: 'arn:role', Status: 'ENABLED', Features: [] });
});

describe('GuardDuty of the account', () => {
  const state = async () => (await collect(regionalAccountCollector, { facts: ['guardDuty'] })).resources[0]?.facts;

  test('is enabled with an enabled detector', async () => {
    expect(await state()).toEqual({ guardDuty: known('ENABLED') });
  });

  test('is not enabled with a suspended detector', async () => {
    guardDuty.on(GetDetectorCommand).resolves({ ServiceRole: 'arn:role', Status: 'DISABLED' });
    expect(await state()).toEqual({ guardDuty: known('DISABLED') });
  });

  test('is absent without a detector', async () => {
    guardDuty.on(ListDetectorsCommand).resolves({ DetectorIds: [] });
    expect(await state()).toEqual({ guardDuty: absent() });
    expect(guardDuty.calls()).toHaveLength(1);
  });

  test('a response without a status makes the fact unreadable', async () => {
    guardDuty.on(GetDetectorCommand).resolves({} as never);
    expect(await state()).toMatchObject({ guardDuty: { collectionError: { kind: 'not-reported' } } });
  });

  test('a denied listing makes the fact unreadable', async () => {
    guardDuty.on(ListDetectorsCommand).rejects(awsError('AccessDeniedException', 403));
    expect(await state()).toMatchObject({ guardDuty: { collectionError: { kind: 'denied', action: 'guardduty:ListDetectors' } } });
  });

  test('the account and the detector share one listing and one call', async () => {
    await collect({
      collectors: [
        { collector: regionalAccountCollector, facts: ['guardDuty'] },
        { collector: detectorCollector as never, facts: ['status', 'features'] },
      ],
    });
    expect(guardDuty.commandCalls(ListDetectorsCommand)).toHaveLength(1);
    expect(guardDuty.commandCalls(GetDetectorCommand)).toHaveLength(1);
  });
});
