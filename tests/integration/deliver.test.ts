import { EnableSecurityHubCommand, GetFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { deliver } from '../../src/delivery/notify.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import { type ListedResult, counterOf } from '../../src/core/result/result.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { sampleResult } from '../support/results/sample-result.ts';

jest.setTimeout(300_000);

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto?.close());

const first = sampleResult({ findings: 700 });
const open = (result: ListedResult) => result.findings.filter((finding) => counterOf(finding) === 'FAIL');
const reference = { bucket: 'onus-reports', prefix: 'runs/1/' };
const onWarning = (): void => undefined;
const nothing = { securityHub: false, topicArn: undefined, eventBus: undefined };

test('imports new findings into Security Hub, and archives resolved findings', async () => {
  const hub = new SecurityHubClient(moto.client);
  await hub.send(new EnableSecurityHubCommand({}));
  const imported = async () => {
    const findings = [];
    let NextToken: string | undefined;
    do {
      const page = await hub.send(new GetFindingsCommand({ MaxResults: 100, NextToken }));
      findings.push(...(page.Findings ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return findings;
  };
  const settings = { ...nothing, securityHub: true };
  await deliver(first, reference, { settings, clientConfig: moto.client, earlier: undefined, onWarning });
  expect((await imported()).map(({ Id = '' }) => Id.split('/').at(-1)).sort()).toEqual(
    open(first)
      .map(({ id }) => id)
      .sort(),
  );

  const [solved] = open(first);
  const findings = first.findings.map((finding) => (finding === solved ? { ...finding, status: 'PASS' as const } : finding));
  const earlier = rememberResult(first);
  const second = compareResults(earlier, { ...first, run: { ...first.run, id: '2' }, findings });
  expect(await deliver(second, reference, { settings, clientConfig: moto.client, earlier, onWarning })).toEqual({
    'AWS Security Hub': '1 findings',
  });
  const archived = (await imported()).filter(({ RecordState }) => RecordState === 'ARCHIVED');
  expect(archived.map(({ Id = '' }) => Id.split('/').at(-1))).toEqual([solved?.id]);
});

test('publishes the summary to a topic and the event to the default bus', async () => {
  const [sns, sqs] = [new SNSClient(moto.client), new SQSClient(moto.client)];
  const { TopicArn: topicArn } = await sns.send(new CreateTopicCommand({ Name: 'onus' }));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'onus' }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  await sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: Attributes?.QueueArn }));
  const delivered = await deliver(first, reference, {
    settings: { ...nothing, topicArn, eventBus: 'default' },
    clientConfig: moto.client,
    earlier: undefined,
    onWarning,
  });
  expect(delivered).toMatchObject({ 'the event bus': 'Onus Audit Finished' });
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  const { Subject, Message } = JSON.parse(Messages[0]?.Body ?? '{}');
  expect(Subject).toBe(delivered['the SNS topic']);
  expect(Message).toContain(`Onus audited account ${motoAccountId}`);
});

test('names a missing topic and the location of the report', async () => {
  const topicArn = `arn:aws:sns:eu-west-1:${motoAccountId}:gone`;
  await expect(
    deliver(first, reference, { settings: { ...nothing, topicArn }, clientConfig: moto.client, earlier: undefined, onWarning }),
  ).rejects.toThrow(/^the report is written \(s3:\/\/onus-reports\/runs\/1\/\), but was not delivered everywhere: the SNS topic: /);
});
