import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import type { Handler, ServiceData } from '../../sample/endpoint/types.ts';
import { rules } from '../../rules/index.ts';
import { onus } from '../support/terminal.ts';

/** A structure of a response. */
type Members = Record<string, unknown>;

const planted = 'hunter2-PLANTED-5b1f9c';
const line = `DB_PASSWORD="${planted}"`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const script = base64(`#!/bin/sh\nexport ${line}\n`);
const listOf = (output: Members, member: string): Members[] => (output[member] as Members[] | undefined) ?? [];

/** Puts a secret into every response in which secrets occur in practice. */
const planters: Readonly<Record<string, (output: Members) => void>> = {
  'lambda:ListFunctions': (output) => {
    for (const item of listOf(output, 'Functions')) item['Environment'] = { Variables: { DB_PASSWORD: planted } };
  },
  'ec2:DescribeInstanceAttribute': (output) => {
    if (output['UserData'] !== undefined) output['UserData'] = { Value: script };
  },
  'ec2:DescribeLaunchTemplateVersions': (output) => {
    for (const item of listOf(output, 'LaunchTemplateVersions')) Object.assign(item['LaunchTemplateData'] as Members, { UserData: script });
  },
  'autoscaling:DescribeLaunchConfigurations': (output) => {
    for (const item of listOf(output, 'LaunchConfigurations')) item['UserData'] = script;
  },
  'ssm:GetDocument': (output) => {
    output['Content'] = JSON.stringify({ mainSteps: [{ inputs: { runCommand: [`export ${line}`] } }] }, null, 2);
  },
  'elasticbeanstalk:DescribeConfigurationSettings': (output) => {
    for (const settings of listOf(output, 'ConfigurationSettings')) {
      const Namespace = 'aws:elasticbeanstalk:application:environment';
      listOf(settings, 'OptionSettings').push({ Namespace, OptionName: 'DB_PASSWORD', Value: planted });
    }
  },
  'emr:DescribeCluster': (output) => {
    Object.assign(output['Cluster'] as Members, { Configurations: [{ Classification: 'hive-site', Properties: { password: planted } }] });
  },
};

/** The names of the planters that have run. */
const asked = new Set<string>();

const withSecrets = ({ service, operations }: ServiceData): ServiceData => ({
  service,
  operations: Object.fromEntries(
    Object.entries(operations).map(([name, handler]) => {
      const plant = planters[`${service}:${name}`];
      if (plant === undefined) return [name, handler];
      const corrupted: Handler<never, object> = async (input, call) => {
        asked.add(`${service}:${name}`);
        const output = structuredClone(await handler(input, call));
        plant(output as Members);
        return output;
      };
      return [name, corrupted];
    }),
  ),
});

test('no secret of the account reaches a snapshot, a report, a log or the terminal, except the fact that it exists', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onus-secrets-'));
  const endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, services: sampleAccount.services.map(withSecrets) }] });
  try {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const formats = 'html,json,csv,ocsf,asff,junit,sarif,markdown';
    const { out, err } = await onus(['audit', '--rules', rules.map(({ id }) => id).join(','), '--out', folder, '--format', formats], env);
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThanOrEqual(9);
    const texts = [out, err];
    for (const file of files) {
      const bytes = await readFile(join(folder, file));
      texts.push((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
    }
    expect([...asked].sort()).toEqual(Object.keys(planters).sort());
    const forbidden = [planted, base64(planted).slice(0, 24), base64(line).slice(0, 24), secretAccessKey];
    for (const text of texts) for (const secret of forbidden) expect(text.includes(secret)).toBe(false);
    const result = await readFile(join(folder, 'result.json'), 'utf8');
    const failed = (rule: string) =>
      (JSON.parse(result) as { findings: { ruleId: string; status: string }[] }).findings.some(
        ({ ruleId, status }) => ruleId === rule && status === 'FAIL',
      );
    expect(failed('lambda-function-no-secrets-in-environment')).toBe(true);
    expect(failed('ec2-instance-user-data-no-secrets')).toBe(true);
  } finally {
    await endpoint.close();
    await rm(folder, { recursive: true });
  }
});
