import { openSession } from '../../src/aws/session.ts';
import { UserError } from '../../src/core/user-error.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';

const id = '111122223333';
const environment = { ...process.env };
let endpoint: Endpoint;

beforeAll(async () => {
  const DescribeRegions = () => ({
    Regions: [
      { RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' },
      { RegionName: 'ap-east-1', OptInStatus: 'not-opted-in' },
      { RegionName: 'eu-south-2', OptInStatus: 'opted-in' },
    ],
  });
  endpoint = await startEndpoint({ accounts: [{ id, services: [service('ec2')({ DescribeRegions })] }] });
  const { accessKeyId, secretAccessKey } = credentialsOf(id);
  process.env = { ...environment, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: 'eu-west-1' };
});
afterAll(async () => {
  process.env = environment;
  await endpoint.close();
});

describe('the Regions of a session', () => {
  test('are an error if a requested Region is not enabled', async () => {
    const opened = openSession({ regions: ['eu-west-1', 'ap-east-1'], endpoint: endpoint.url });
    await expect(opened).rejects.toThrow(UserError);
    await expect(opened).rejects.toThrow(
      "Region ap-east-1 is not enabled in this account, so nothing can be audited there: enable with 'aws account enable-region --region-name ap-east-1', or leave out",
    );
  });

  test('leave out Regions that are not enabled if all were requested', async () => {
    const { pool, regions } = await openSession({ regions: 'all', endpoint: endpoint.url });
    pool.close();
    expect(regions).toEqual([
      { region: 'ap-east-1', state: 'not-enabled' },
      { region: 'eu-south-2', state: 'audited' },
      { region: 'eu-west-1', state: 'audited' },
    ]);
  });
});
