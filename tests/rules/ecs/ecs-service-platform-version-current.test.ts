import { ecsServicePlatformVersionCurrent } from '../../../rules/ecs/ecs-service-platform-version-current.ts';
import { testRule } from '../../support/rule-tester.ts';

const fargate = (version: string, family = 'LINUX') => ({ fargate: { version, family } });

testRule(ecsServicePlatformVersionCurrent, {
  base: fargate('LATEST'),
  pass: [
    { name: 'the latest version', message: 'latest' },
    { name: 'the current version of Linux', facts: fargate('1.4.0'), message: 'current' },
    { name: 'the current version of Windows', facts: fargate('1.0.0', 'WINDOWS_SERVER_2022_CORE') },
    { name: 'a newer version', facts: fargate('1.10.0', 'Linux') },
  ],
  fail: [
    { name: 'an old version', facts: fargate('1.3.0'), message: 'old', evidence: { current: '1.4.0' } },
    { name: 'the current version of Windows on Linux', facts: fargate('1.0.0') },
  ],
  notApplicable: [{ name: 'tasks on EC2', facts: { fargate: undefined }, message: 'hosts' }],
  undecided: [
    { name: 'an unknown operating system', facts: fargate('1.4.0', 'PLAN9'), message: 'unknown' },
    { name: 'a version that is not a number', facts: fargate('NEXT') },
  ],
});
