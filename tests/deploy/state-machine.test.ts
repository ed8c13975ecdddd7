import { readFileSync } from 'node:fs';
import { stateMachineErrors } from '../support/deployment/state-machine-errors.ts';

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:onus';
const text = readFileSync('deploy/state-machine.asl.json', 'utf8')
  .replaceAll(/\$\{\w+Arn\}/g, FUNCTION_ARN)
  .replaceAll('${Partition}', 'aws')
  .replaceAll('${ReportBucket}', 'reports');

test('the state machine is valid', () => {
  expect(text).not.toContain('${');
  expect(stateMachineErrors(JSON.parse(text))).toEqual([]);
});

const AUDIT_SHARD = ['States', 'AuditShards', 'ItemProcessor', 'States'];

test.each([
  { name: 'an unknown next state', path: ['States', 'Plan', 'Next'], value: 'Missing' },
  { name: 'an unknown state to catch errors', path: [...AUDIT_SHARD, 'AuditShard', 'Catch', '0', 'Next'], value: 'Missing' },
  { name: 'an unknown default', path: [...AUDIT_SHARD, 'IsShardDone', 'Default'], value: 'Missing' },
  { name: 'a state that cannot be reached', path: ['States', 'Other'], value: { Type: 'Succeed' } },
  { name: 'a loop without an end', path: ['States', 'Notify'], value: { Type: 'Pass', Next: 'Plan' } },
  { name: 'a transition out of a map', path: [...AUDIT_SHARD, 'ShardDone'], value: { Type: 'Pass', Next: 'Publish' } },
  { name: 'a malformed path', path: ['States', 'Publish', 'Parameters', 'runId.$'], value: '$.run[Id' },
  { name: 'a malformed condition', path: [...AUDIT_SHARD, 'IsShardDone', 'Choices', '0', 'Variable'], value: 'outcome' },
  { name: 'an unknown input type', path: ['States', 'AuditShards', 'ItemReader', 'ReaderConfig', 'InputType'], value: 'XML' },
  { name: 'an unknown member of a reader', path: ['States', 'AuditShards', 'ItemReader', 'Bucket'], value: 'reports' },
  { name: 'an unknown member of a writer', path: ['States', 'AuditShards', 'ResultWriter', 'Bucket'], value: 'reports' },
  { name: 'a resource that is not an ARN', path: ['States', 'Plan', 'Resource'], value: 'onus' },
])('reports $name', ({ path, value }) => {
  const machine = JSON.parse(text);
  const parent = path.slice(0, -1).reduce((part, member) => part[member], machine);
  parent[path.at(-1) ?? ''] = value;
  expect(stateMachineErrors(machine)).not.toEqual([]);
});
