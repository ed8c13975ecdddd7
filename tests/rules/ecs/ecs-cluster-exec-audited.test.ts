import { ecsClusterExecAudited } from '../../../rules/ecs/ecs-cluster-exec-audited.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/exec';
const services = (usesAwslogs: boolean) => ({ execServices: [{ name: 'shop/web', usesAwslogs }] });
const tasks = (usesAwslogs: boolean) => ({ execTasks: [{ name: 'task of job:2', usesAwslogs }] });
const exec = (logging: string, more: object = {}) => ({ exec: { logging, ...more } });

testRule(ecsClusterExecAudited, {
  base: { ...services(true), execTasks: [], ...exec('OVERRIDE', { target: 'sessions', key }) },
  resource: { id: 'shop' },
  pass: [
    { name: 'passes for a log group and a key', message: 'audited', evidence: { key } },
    { name: 'passes for the default with awslogs and a key', facts: exec('DEFAULT', { key }) },
    {
      name: 'passes for only standalone tasks, with a log group and a key',
      facts: { execServices: [], ...tasks(true) },
      message: 'audited',
    },
    { name: 'passes when no service enables ECS Exec', facts: { execServices: [], ...exec('NONE') }, message: 'none' },
  ],
  fail: [
    { name: 'fails with no logging', facts: exec('NONE', { key }), message: 'unlogged', severity: 'high' },
    { name: 'fails for custom logging without a target', facts: exec('OVERRIDE', { key }), message: 'unlogged' },
    { name: 'fails for the default without awslogs', facts: { ...exec('DEFAULT', { key }), ...services(false) }, message: 'unlogged' },
    {
      name: 'fails for standalone tasks without awslogs, next to a service without a key',
      facts: { ...exec('DEFAULT'), ...tasks(false) },
      message: 'unlogged',
      evidence: { services: ['task of job:2'] },
    },
    { name: 'fails for standalone tasks without a key', facts: { execServices: [], ...tasks(true), ...exec('DEFAULT') }, message: 'plain' },
    { name: 'fails with no key', facts: exec('OVERRIDE', { target: 'sessions' }), message: 'plain', severity: 'medium' },
    { name: 'fails for the default without a key', facts: exec('DEFAULT'), message: 'plain' },
    {
      name: 'fails for a cluster in which ECS Exec is not allowed',
      params: { clustersWithoutExec: ['shop'] },
      message: 'forbidden',
      evidence: { services: ['shop/web'] },
    },
  ],
  undecided: [{ name: 'is unknown for an unknown logging', facts: exec('REMOTE', { target: 'sessions', key }), message: 'unknown' }],
});
