import { sampleAccount } from '../../../sample/account/index.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import { publishedLimits } from '../../../src/commands/published-limits.ts';
import { services } from '../../../src/services/index.ts';
import { onus } from '../../support/terminal.ts';

/** Every service accepts one call per second of all its operations together. */
const keys = [...services.flatMap(({ clients }) => clients.map(({ name }) => name)), ...Object.keys(publishedLimits)];
const onePerSecond = Object.fromEntries(keys.map((key) => [key, { perSecond: 1, burst: 1, of: 'service' as const }]));

test('an audit of an account in which AWS accepts one call per second reads everything', async () => {
  const endpoint = await startEndpoint({ accounts: [sampleAccount], limits: onePerSecond });
  try {
    const { accessKeyId, secretAccessKey } = credentialsOf(sampleAccount.id);
    const environment = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: 'eu-west-1' };
    const args = ['audit', '--services', 'sqs', '--regions', 'eu-west-1', '--endpoint-url', endpoint.url, '--out', '-', '--format', 'json'];
    const { out } = await onus([...args, '--quiet'], environment);
    const { summary, collectionErrors, run } = JSON.parse(out);
    expect(summary.complete).toBe(true);
    expect(collectionErrors).toEqual([]);
    expect(summary.counts.UNKNOWN).toBe(0);
    expect(run.throttles).toBeGreaterThan(0);
  } finally {
    await endpoint.close();
  }
}, 120_000);
