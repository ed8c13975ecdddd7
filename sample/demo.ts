#!/usr/bin/env node
import { main } from '../src/cli/main.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { company } from './account/company.ts';
import { sampleAccount, sampleFaults } from './account/index.ts';
import { credentialsOf } from './endpoint/identity.ts';
import { startEndpoint } from './endpoint/server.ts';

const terminal = processTerminal();
const endpoint = await startEndpoint({ accounts: [sampleAccount], faults: sampleFaults });
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: company.regions[0] });
terminal.err(`A sample account, served on ${endpoint.url}: nothing leaves this machine.\n\n`);
try {
  const code = await main(['audit', '--endpoint-url', endpoint.url, ...process.argv.slice(2)], terminal);
  // The sample account has failures and gaps by design: they are the demo, not a failure of it.
  process.exitCode = code === 1 || code === 3 ? 0 : code;
} finally {
  await endpoint.close();
}
if (terminal.signal.aborted) process.exit();
