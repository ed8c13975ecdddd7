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
    { name: 'a log group and a key', message: 'audited', evidence: { key } },
    { name: 'the default with awslogs and a key', facts: exec('DEFAULT', { key }) },
    { name: 'only standalone tasks, with a log group and a key', facts: { execServices: [], ...tasks(true) }, message: 'audited' },
    { name: 'no service enables ECS Exec', facts: { execServices: [], ...exec('NONE') }, message: 'none' },
  ],
  fail: [
    { name: 'no logging', facts: exec('NONE', { key }), message: 'unlogged', severity: 'high' },
    { name: 'custom logging without a target', facts: exec('OVERRIDE', { key }), message: 'unlogged' },
    { name: 'the default without awslogs', facts: { ...exec('DEFAULT', { key }), ...services(false) }, message: 'unlogged' },
    {
      name: 'standalone tasks without awslogs, next to a service without a key',
      facts: { ...exec('DEFAULT'), ...tasks(false) },
      message: 'unlogged',
      evidence: { services: ['task of job:2'] },
    },
    { name: 'standalone tasks without a key', facts: { execServices: [], ...tasks(true), ...exec('DEFAULT') }, message: 'plain' },
    { name: 'no key', facts: exec('OVERRIDE', { target: 'sessions' }), message: 'plain', severity: 'medium' },
    { name: 'the default without a key', facts: exec('DEFAULT'), message: 'plain' },
    {
      name: 'a cluster in which ECS Exec is not allowed',
      params: { clustersWithoutExec: ['shop'] },
      message: 'forbidden',
      evidence: { services: ['shop/web'] },
    },
  ],
  undecided: [{ name: 'an unknown logging', facts: exec('REMOTE', { target: 'sessions', key }), message: 'unknown' }],
});
