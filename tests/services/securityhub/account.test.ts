import { GetEnabledStandardsCommand, SecurityHubClient, type StandardsStatus } from '@aws-sdk/client-securityhub';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const securityHub = mockClient(SecurityHubClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 401 } });

beforeEach(() => securityHub.reset());

const standards = async () => (await collect(regionalAccountCollector, { facts: ['securityHubStandards'] })).resources[0]?.facts;
const standard = (StandardsArn: string, StandardsStatus: StandardsStatus) => ({
  StandardsArn,
  StandardsStatus,
  StandardsSubscriptionArn: 'x',
  StandardsInput: {},
});

test('standards are read on several pages', async () => {
  securityHub
    .on(GetEnabledStandardsCommand)
    .resolves({
      StandardsSubscriptions: [standard('arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1', 'PENDING')],
      NextToken: 'more',
    })
    .on(GetEnabledStandardsCommand, { NextToken: 'more' })
    .resolves({
      StandardsSubscriptions: [standard('arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0', 'READY')],
    });

  expect(await standards()).toEqual({
    securityHubStandards: known([
      { name: 'pci-dss/v/4.0.1', status: 'PENDING' },
      { name: 'cis-aws-foundations-benchmark/v/1.2.0', status: 'READY' },
    ]),
  });
});

test('is enabled without standards', async () => {
  securityHub.on(GetEnabledStandardsCommand).resolves({ StandardsSubscriptions: [] });
  expect(await standards()).toEqual({ securityHubStandards: known([]) });
});

test('is not enabled', async () => {
  securityHub.on(GetEnabledStandardsCommand).rejects(awsError('InvalidAccessException'));
  expect(await standards()).toEqual({ securityHubStandards: absent() });
});

test('is unreadable if denied', async () => {
  securityHub.on(GetEnabledStandardsCommand).rejects(awsError('AccessDeniedException'));
  expect(await standards()).toMatchObject({
    securityHubStandards: { collectionError: { kind: 'denied', action: 'securityhub:GetEnabledStandards' } },
  });
});
