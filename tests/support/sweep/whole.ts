import { company } from '../../../sample/account/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import type { CallLog, Fault } from '../../../sample/endpoint/types.ts';
import type { ListedResult } from '../../../src/core/result/result.ts';
import { auditOnce, defaultRules } from './audit.ts';
import { violationsOf } from './compare.ts';

interface Whole {
  readonly result: ListedResult;
  readonly calls: CallLog;
  readonly seconds: number;
}

/** A complete audit of the sample account with the default client pool. */
async function auditAll(faults: readonly Fault[], now: number, services = sampleAccount.services): Promise<Whole> {
  const endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, services }], faults });
  const started = performance.now();
  try {
    const pool = { maxAttempts: 5, requestTimeout: 20_000 };
    const result = await auditOnce({ url: endpoint.url, rules: defaultRules, now, pool });
    return { result, calls: endpoint.calls(), seconds: (performance.now() - started) / 1000 };
  } finally {
    await endpoint.close();
  }
}

const print = (violations: readonly string[]): boolean => {
  for (const violation of violations) console.log(violation);
  return violations.length === 0;
};

/** AWS accepts 5 requests per second for each operation in each Region, and throttles the others. */
export async function auditGently(): Promise<boolean> {
  const now = Date.now();
  const clean = await auditAll([], now);
  const slow = await auditAll([{ match: '*', kind: 'throttled', perSecond: 5 }], now);
  const refused = clean.calls.total === 0 ? 0 : 1 - clean.calls.total / slow.calls.total;
  console.log(`${clean.calls.total} requests in ${clean.seconds.toFixed(1)} s without a limit`);
  console.log(
    `${slow.calls.total} requests in ${slow.seconds.toFixed(1)} s at 5 a second for each operation: ${(100 * refused).toFixed(1)} % refused`,
  );
  // The dates of the sample are relative to the time of the call.
  const verdicts = ({ findings }: ListedResult) => JSON.stringify(findings).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
  const same = verdicts(clean.result) === verdicts(slow.result);
  console.log(`${clean.result.findings.length} findings, ${same ? 'the same' : 'not the same'}`);
  return print(violationsOf(clean.result, slow.result, false)) && same && refused < 0.2;
}

/** One Region accepts connections and does not respond. */
export async function auditDark(): Promise<boolean> {
  const now = Date.now();
  const region = company.regions[1];
  const clean = await auditAll([], now);
  const dark = await auditAll([{ match: '*', kind: 'hang', region }], now);
  const tried = dark.calls.places[`${company.accountId}/${region}`] ?? 0;
  const usual = clean.calls.places[`${company.accountId}/${region}`] ?? 0;
  console.log(`${region} does not answer: ${dark.seconds.toFixed(1)} s, ${tried} requests there instead of ${usual}`);
  const known = new Set(clean.result.findings.filter(({ status }) => status === 'UNKNOWN').map(({ id }) => id));
  const lost = dark.result.findings.filter(({ id, status }) => status === 'UNKNOWN' && !known.has(id));
  const elsewhere = lost.filter(({ resource }) => resource.region !== region).length;
  console.log(`${lost.length} findings are UNKNOWN for it, ${elsewhere} of them elsewhere, as they depend on it`);
  return print(violationsOf(clean.result, dark.result, false));
}

/** Every call except GetCallerIdentity is denied. */
export async function auditDenied(): Promise<boolean> {
  const { result, calls, seconds } = await auditAll([], Date.now(), []);
  const { counts, complete } = result.summary;
  console.log(
    `everything denied: ${seconds.toFixed(1)} s, ${calls.total} requests, ${counts.UNKNOWN} UNKNOWN, ${result.collectionErrors.length} gaps`,
  );
  const others = result.collectionErrors
    .filter(({ kind }) => kind !== 'denied')
    .map(({ kind, action, message }) => `${kind} ${action}: ${message}`);
  return print(others) && !complete && counts.PASS === 0 && counts.FAIL === 0;
}
