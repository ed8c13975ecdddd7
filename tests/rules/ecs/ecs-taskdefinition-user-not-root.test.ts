import { ecsTaskdefinitionUserNotRoot } from '../../../rules/ecs/ecs-taskdefinition-user-not-root.ts';
import { container, without } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const user = (name: string, operatingSystem = 'LINUX') => ({ containers: [container('app', { user: name })], operatingSystem });
const windows = 'WINDOWS_SERVER_2022_CORE';

testRule(ecsTaskdefinitionUserNotRoot, {
  base: { ...user('1000'), usedBy: [] },
  pass: [
    { name: 'a user ID', message: 'limited' },
    { name: 'a name and a group', facts: user('app:root') },
    { name: 'an ID that begins with 0', facts: user('0100') },
    { name: 'a user of Windows', facts: user('ContainerUser', windows) },
    { name: 'root, which does not exist on Windows', facts: user('root', windows) },
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
    { name: 'only a group', facts: user(':1000'), message: 'unset' as const },
    {
      name: 'another container that runs as root',
      facts: { containers: [container('app'), container('proxy', { user: 'root' })] },
      evidence: { containers: ['proxy'] },
    },
    { name: 'no user', facts: { containers: [without('user')] }, message: 'unset' as const },
    {
      name: 'root next to no user',
      facts: { containers: [without('user'), container('proxy', { user: '0' })] },
      params: { acceptImageUser: true },
      message: 'administrator' as const,
    },
  ],
  notApplicable: [
    {
      name: 'no user if that of the image is accepted',
      facts: { containers: [without('user')] },
      params: { acceptImageUser: true },
      message: 'image',
    },
  ],
});
