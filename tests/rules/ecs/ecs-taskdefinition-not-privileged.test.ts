import { ecsTaskdefinitionNotPrivileged } from '../../../rules/ecs/ecs-taskdefinition-not-privileged.ts';
import { container } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const adds = (...addedCapabilities: readonly string[]) => ({ containers: [container('app', { addedCapabilities })] });

testRule(ecsTaskdefinitionNotPrivileged, {
  base: { containers: [container('app')], launchTypes: ['EC2', 'FARGATE'], usedBy: [] },
  pass: [
    { name: 'passes with no privileges', message: 'limited' },
    { name: 'passes for a harmless capability', facts: adds('NET_BIND_SERVICE') },
    {
      name: 'passes for a dangerous capability if only privileged mode counts',
      facts: adds('SYS_ADMIN'),
      params: { privilegedOnly: true },
    },
  ],
  fail: [
    {
      name: 'fails for one privileged container of two',
      facts: { containers: [container('app'), container('agent', { privileged: true })] },
      message: 'privileged',
      evidence: { containers: ['agent'] },
    },
    {
      name: 'fails for a dangerous capability',
      facts: adds('SYS_ADMIN', 'CHOWN'),
      message: 'capable',
      severity: 'high',
      evidence: { capabilities: ['app (SYS_ADMIN)'] },
    },
    { name: 'fails for all capabilities', facts: adds('ALL') },
    { name: 'fails for tracing on any launch type', facts: { ...adds('SYS_PTRACE'), launchTypes: [] }, severity: 'high' },
    { name: 'fails for tracing only on AWS Fargate', facts: { ...adds('SYS_PTRACE'), launchTypes: ['FARGATE'] }, severity: 'low' },
  ],
});
