import { accountAlias } from '../../src/aws/account-alias.ts';
import { openSession } from '../../src/aws/session.ts';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';

const id = '111122223333';
const environment = { ...process.env };

beforeAll(() => {
  const { accessKeyId, secretAccessKey } = credentialsOf(id);
  process.env = { ...environment, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
});
afterAll(() => {
  process.env = environment;
});

/** Returns the alias that Onus reads, and the number of calls for it. */
async function readAlias(aliases: () => readonly string[]) {
  const ListAccountAliases = () => ({ AccountAliases: [...aliases()], IsTruncated: false });
  const endpoint = await startEndpoint({ accounts: [{ id, services: [service('iam')({ ListAccountAliases })] }] });
  try {
    const { pool } = await openSession({ regions: [{ region: 'eu-west-1', state: 'audited' }], endpoint: endpoint.url });
    const alias = await accountAlias(pool);
    pool.close();
    return { alias, calls: pool.stats.calls['iam:ListAccountAliases'] };
  } finally {
    await endpoint.close();
  }
}

describe('the alias of the account', () => {
  test('is read with one call', async () => {
    expect(await readAlias(() => ['meridian-outfitters'])).toEqual({ alias: { accountAlias: 'meridian-outfitters' }, calls: 1 });
  });

  test('is absent if the account has none', async () => {
    expect(await readAlias(() => [])).toEqual({ alias: {}, calls: 1 });
  });

  test('is absent if the call is denied', async () => {
    const denied = () => {
      throw awsError('AccessDenied', 403, 'not authorized to perform: iam:ListAccountAliases');
    };
    expect(await readAlias(denied)).toEqual({ alias: {}, calls: 1 });
  });
});
