import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import type { Account } from '../../sample/endpoint/types.ts';
import { importAccounts } from '../../src/organization/import-findings.ts';
import { keysOf } from '../../src/organization/run-plan.ts';
import { defaultClientConfig } from '../../src/aws/default-client-config.ts';
import type { AccountResult, AuditResult } from '../../src/core/result/result.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { actFor } from '../support/own-environment.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const own = '300000000001';
const member = '300000000002';
const without = '300000000003';
const off = '300000000004';
const unread = '300000000005';
const role = 'onus-security-hub';
const externalId = 'ours';
const runId = '20261121T030000Z-0123abcd';

/** The imported findings, by the account that imported them. */
let imported: { readonly caller: string; readonly accounts: readonly (string | undefined)[] }[];
const hub = (id: string): Account => ({
  id,
  services: [
    service('securityhub')({
      BatchImportFindings: ({ Findings = [] }, { accountId }) => {
        if (accountId === off) {
          const FailedFindings = Findings.map(({ Id }) => ({ Id, ErrorCode: 'InvalidAccess', ErrorMessage: 'Security Hub is off' }));
          return { SuccessCount: 0, FailedCount: Findings.length, FailedFindings };
        }
        imported.push({ caller: accountId, accounts: [...new Set(Findings.map(({ AwsAccountId }) => AwsAccountId))] });
        return { SuccessCount: Findings.length, FailedCount: 0 };
      },
    }),
  ],
  ...(id === without ? {} : { roles: [{ name: role, externalId, trusts: [own] }] }),
});

const ofAccount = (id: string): AuditResult => {
  const sample = sampleResult({ findings: 40 });
  return {
    ...sample,
    run: { ...sample.run, accountId: id },
    findings: sample.findings.map((finding) => ({ ...finding, resource: { ...finding.resource, accountId: id } })),
  };
};
const account = (id: string, state: AccountResult['state'] = 'audited'): AccountResult => {
  const { resources, counts, failures } = sampleResult({ findings: 1 }).summary;
  return { id, state, resources, counts, failures };
};
const resultOver = (...accounts: readonly AccountResult[]): AuditResult => ({ ...ofAccount(own), accounts });

let endpoint: Endpoint;
const bucket = memoryStorage();
let restore: () => void;
beforeAll(async () => {
  const ids = [own, member, without, off, unread].map((id) => id ?? '');
  endpoint = await startEndpoint({ accounts: ids.map(hub) });
  restore = actFor(own, endpoint.url);
  for (const id of ids) await bucket.put(`${keysOf(runId).account(id)}result.json`, JSON.stringify(ofAccount(id)), 'application/json');
});
afterAll(async () => {
  restore();
  await endpoint.close();
});
beforeEach(() => {
  imported = [];
});

const importing = async (result: AuditResult, named: string | undefined) =>
  importAccounts(runId, result, { bucket, clientConfig: await defaultClientConfig(), role: named, externalId, onWarning: () => undefined });

test('each account imports its own findings through its role, and an account without the role is skipped', async () => {
  const result = resultOver(account(own), account(member, 'partial'), account(without), account(unread, 'not-audited'));
  expect(await importing(result, role)).toBe(`2 accounts; 1 accounts have no role ${role}`);
  expect(imported).toEqual([
    { caller: own, accounts: [own] },
    { caller: member, accounts: [member] },
  ]);
});

test('only the account of the caller imports findings if no role is set', async () => {
  expect(await importing(resultOver(account(own), account(member)), undefined)).toBe('1 accounts');
  expect(imported.map(({ caller }) => caller)).toEqual([own]);
});

test('reports an account that rejects the import, and continues with the others', async () => {
  const result = resultOver(account(off), account(member));
  await expect(importing(result, role)).rejects.toThrow(
    /^1 of 2 accounts: 300000000004: \d+ of \d+ findings were rejected \(InvalidAccess: /,
  );
  expect(imported.map(({ caller }) => caller)).toEqual([member]);
});
