import { EC2Client, CreateInternetGatewayCommand } from '@aws-sdk/client-ec2';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { createClientPool } from '../../src/aws/client-pool.ts';
import { recordedResourceCounter } from '../../src/services/config/recorded-resources.ts';
import { collectors } from '../../src/services/index.ts';
import { taggedTypes } from '../../src/services/tagging/tags.ts';
import { countUncoveredResources } from '../../src/collect/uncovered-resources.ts';
import { createSharedReading } from '../../src/collect/collect-resources.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());

test('without AWS Config, tagged resources that no rule evaluates are listed', async () => {
  const Tags = [{ Key: 'team', Value: 'web' }];
  await new SNSClient(moto.client).send(new CreateTopicCommand({ Name: 'orders', Tags }));
  await new SNSClient(moto.client).send(new CreateTopicCommand({ Name: 'refunds', Tags }));
  await new SNSClient(moto.client).send(new CreateTopicCommand({ Name: 'bare' }));
  await new SQSClient(moto.client).send(new CreateQueueCommand({ QueueName: 'orders', tags: { team: 'web' } }));
  const gateway = new CreateInternetGatewayCommand({ TagSpecifications: [{ ResourceType: 'internet-gateway', Tags }] });
  await new EC2Client(moto.client).send(gateway);
  const pool = createClientPool({ credentials: async () => moto.client.credentials, region: 'eu-west-1', endpoint: moto.url });
  const scope = { accountId: motoAccountId, partition: 'aws', homeRegion: 'eu-west-1', regions: ['eu-west-1'], now: Date.now() };
  const { once, sources } = createSharedReading(pool, scope);

  const reads = {
    recorded: recordedResourceCounter,
    tagged: taggedTypes,
    known: collectors.map(({ type }) => type),
    covered: new Set(['AWS::SQS::Queue']),
  };
  const uncovered = await countUncoveredResources(reads, { aws: once, shared: sources.in('eu-west-1'), region: 'eu-west-1' });
  pool.close();

  const tagged = { covered: false, tagged: true };
  expect(uncovered).toEqual({
    region: 'eu-west-1',
    state: 'off',
    types: [
      { type: 'AWS::EC2::InternetGateway', category: 'infrastructure', count: 1, ...tagged },
      { type: 'AWS::SNS::Topic', category: 'abstracted', count: 2, ...tagged },
      { type: 'AWS::SQS::Queue', category: 'abstracted', count: 1, ...tagged, covered: true },
    ],
  });
});
