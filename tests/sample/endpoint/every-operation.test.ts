import fc from 'fast-check';
import { loadModel } from '../../../sample/endpoint/model.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { services } from '../../../sample/endpoint/services.ts';
import type { ServiceData, ServiceId } from '../../../sample/endpoint/types.ts';
import type { Operation } from '../../../sample/endpoint/protocols/wire.ts';
import { inputOf, outputOf } from './arbitrary.ts';
import { ACCOUNT, clientConfig } from './support.ts';

// EC2 alone has four hundred read operations, and the machine can be busy.
jest.setTimeout(600_000);

interface AnyClient {
  send(command: unknown): Promise<Record<string, unknown>>;
}

/** The operations of an audit: those that change nothing. The endpoint implements sessions and stored objects itself. */
const READS = /^(BatchGet|Describe|Get|Head|List|Lookup|Search|Select|Simulate)(?!CallerIdentity|Object$)/;

const streams = ({ input, output }: Operation): boolean =>
  [input, output].some((schema) => schema.isStructSchema() && [...schema.structIterator()].some(([, member]) => member.isStreaming()));

/** Operations with large or unusual shapes are tested more often than the others. */
const RUNS: Partial<Record<string, number>> = {
  DescribeInstances: 25,
  DescribeSecurityGroups: 25,
  DescribeDBClusters: 25,
  DescribeDBInstances: 25,
  GetAccountAuthorizationDetails: 25,
  GetBucketLifecycleConfiguration: 25,
  GetBucketReplication: 25,
  GetBucketPolicy: 25,
  GetBucketAcl: 25,
  GetFunction: 25,
  GetFindingV2: 25,
  ListBackupPlans: 25,
  ListRecoveryPointsByBackupVault: 25,
  DescribeConfigRules: 25,
  DescribeKey: 25,
  DescribeOrganization: 25,
  GetResources: 25,
  ListMultiRegionAccessPoints: 25,
  GetTopicAttributes: 25,
};

const answer: { output: object; input: object | undefined } = { output: {}, input: undefined };

const answering = async (id: ServiceId): Promise<ServiceData> => {
  const { operations } = await loadModel(id);
  const handler = (input: object): object => {
    answer.input = input;
    return answer.output;
  };
  return { service: id, operations: Object.fromEntries([...operations.keys()].map((name) => [name, handler])) };
};

describe.each(Object.keys(services) as ServiceId[])('%s', (id) => {
  let endpoint: Endpoint;

  beforeAll(async () => {
    endpoint = await startEndpoint({ accounts: [{ id: ACCOUNT, services: [await answering(id)] }] });
  });

  afterAll(() => endpoint.close());

  test('the client parses the output of the handler, and the handler receives the input of the client', async () => {
    const exported = (await services[id].load()) as Record<string, unknown>;
    const Client = Object.entries(exported).find(([name]) => /^[A-Z]\w+Client$/.test(name))?.[1] as new (config: object) => AnyClient;
    const client = new Client(clientConfig(endpoint.url));
    const operations = [...(await loadModel(id)).operations.values()].filter(
      (operation) => READS.test(operation.name) && !streams(operation),
    );
    expect(operations.length + Number(id === 'sts')).toBeGreaterThan(1);

    for (const { name, input: inputSchema, output: outputSchema } of operations) {
      const Command = exported[`${name}Command`] as new (input: object) => unknown;
      await fc.assert(
        fc.asyncProperty(inputOf(inputSchema), outputOf(outputSchema), async (input, output) => {
          answer.output = output;
          const { $metadata, ...received } = await client.send(new Command(input));
          expect($metadata).toMatchObject({ requestId: expect.any(String) });
          expect({ name, received }).toEqual({ name, received: output });
          expect({ name, sent: answer.input }).toEqual({ name, sent: input });
        }),
        { numRuns: RUNS[name] ?? 1, seed: 20_261_121 },
      );
    }
  });
});
