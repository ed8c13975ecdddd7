import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ACCOUNT, clientConfig } from './support.ts';

let folder: string;
let child: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endpoint-'));
  await writeFile(join(folder, 'accounts.mjs'), `export const accounts = [{ id: '${ACCOUNT}', services: [] }];`);
  child = spawn(process.execPath, [resolve('sample/endpoint/main.ts'), join(folder, 'accounts.mjs'), '--latency', '5'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
});

afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true });
});

test('runs as a separate process, is controlled over HTTP, and ends with its parent', async () => {
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  const sts = new STSClient(clientConfig(url));
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: ACCOUNT });

  await fetch(`${url}/-/faults`, { method: 'PUT', body: JSON.stringify([{ match: 'sts:*', kind: 'throttled' }]) });
  await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ name: 'Throttling' });
  const calls = await (await fetch(`${url}/-/calls`)).json();
  expect(calls).toMatchObject({ total: 2, operations: { 'sts:GetCallerIdentity': 2 }, errors: { Throttling: 1 } });
  expect(await (await fetch(`${url}/-/calls`, { method: 'DELETE' })).json()).toMatchObject({ total: 0 });

  const ended = once(child, 'exit');
  child.stdin?.end();
  expect(await ended).toEqual([0, null]);
});
