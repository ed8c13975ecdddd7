import { rules } from '../../rules/index.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { machineTimeIn } from '../../src/core/readable-time.ts';
import { auditOnce } from '../support/sweep/audit.ts';

jest.setTimeout(120_000);

test('no finding of the sample account shows a time as programs write it, and evidence keeps ISO 8601', async () => {
  const endpoint = await startEndpoint({ accounts: [sampleAccount] });
  try {
    const { findings } = await auditOnce({ url: endpoint.url, rules, now: Date.now() });
    expect(findings.flatMap(({ ruleId, message }) => (machineTimeIn(message) === undefined ? [] : [`${ruleId}: ${message}`]))).toEqual([]);
    const expired = findings.find(({ ruleId, status }) => ruleId === 'iam-server-certificate-valid' && status === 'FAIL');
    expect(expired?.message).toMatch(/ on \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/);
    expect(Object.values(expired?.evidence ?? {})).toContainEqual(expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
  } finally {
    await endpoint.close();
  }
});
