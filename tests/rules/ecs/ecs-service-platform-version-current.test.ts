import { ecsServicePlatformVersionCurrent } from '../../../rules/ecs/ecs-service-platform-version-current.ts';
import { testRule } from '../../support/rule-tester.ts';

const fargate = (version: string, family = 'LINUX') => ({ fargate: { version, family } });

testRule(ecsServicePlatformVersionCurrent, {
  base: fargate('LATEST'),
  pass: [
    { name: 'passes for the latest version', message: 'latest' },
    { name: 'passes for the current version of Linux', facts: fargate('1.4.0'), message: 'current' },
    { name: 'passes for the current version of Windows', facts: fargate('1.0.0', 'WINDOWS_SERVER_2022_CORE') },
    { name: 'passes for a newer version', facts: fargate('1.10.0', 'Linux') },
  ],
  fail: [
    { name: 'fails for an old version', facts: fargate('1.3.0'), message: 'old', evidence: { current: '1.4.0' } },
    { name: 'fails for the current version of Windows on Linux', facts: fargate('1.0.0') },
  ],
  notApplicable: [{ name: 'skips tasks on EC2', facts: { fargate: undefined }, message: 'hosts' }],
  undecided: [
    { name: 'is unknown for an unknown operating system', facts: fargate('1.4.0', 'PLAN9'), message: 'unknown' },
    { name: 'is unknown for a version that is not a number', facts: fargate('NEXT') },
  ],
});
