import { ecsTaskdefinitionUserNotRoot } from '../../../rules/ecs/ecs-taskdefinition-user-not-root.ts';
import { container, without } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const user = (name: string, operatingSystem = 'LINUX') => ({ containers: [container('app', { user: name })], operatingSystem });
const windows = 'WINDOWS_SERVER_2022_CORE';

testRule(ecsTaskdefinitionUserNotRoot, {
  base: { ...user('1000'), usedBy: [] },
  pass: [
    { name: 'passes for a user ID', message: 'limited' },
    { name: 'passes for a name and a group', facts: user('app:root') },
    { name: 'passes for an ID that begins with 0', facts: user('0100') },
    { name: 'passes for a user of Windows', facts: user('ContainerUser', windows) },
    { name: 'passes for root, which does not exist on Windows', facts: user('root', windows) },
  ],
  fail: [
    ...['root', '0', '0:0', 'root:app', '00', '+0', '-0:1000'].map((name) => ({
      name: `the user ${name}`,
      facts: user(name),
      message: 'administrator' as const,
    })),
    ...['containeradministrator', 'Administrator', 'NT AUTHORITY\\SYSTEM'].map((name) => ({
      name: `the user ${name} of Windows`,
      facts: user(name, windows),
      message: 'administrator' as const,
    })),
    { name: 'fails for only a group', facts: user(':1000'), message: 'unset' as const },
    {
      name: 'fails for another container that runs as root',
      facts: { containers: [container('app'), container('proxy', { user: 'root' })] },
      evidence: { containers: ['proxy'] },
    },
    { name: 'fails with no user', facts: { containers: [without('user')] }, message: 'unset' as const },
    {
      name: 'fails for root next to no user',
      facts: { containers: [without('user'), container('proxy', { user: '0' })] },
      params: { acceptImageUser: true },
      message: 'administrator' as const,
    },
  ],
  notApplicable: [
    {
      name: 'skips with no user if that of the image is accepted',
      facts: { containers: [without('user')] },
      params: { acceptImageUser: true },
      message: 'image',
    },
  ],
});
