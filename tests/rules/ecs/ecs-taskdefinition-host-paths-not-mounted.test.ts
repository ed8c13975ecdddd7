import { ecsTaskdefinitionHostPathsNotMounted } from '../../../rules/ecs/ecs-taskdefinition-host-paths-not-mounted.ts';
import { testRule } from '../../support/rule-tester.ts';

const mounts = (...paths: readonly string[]) => ({ hostVolumes: paths.map((path) => ({ name: 'host', path })) });

testRule(ecsTaskdefinitionHostPathsNotMounted, {
  base: { ...mounts('/opt/data'), usedBy: [] },
  resource: { id: 'agent:3' },
  pass: [
    { name: 'passes for another directory', message: 'safe' },
    { name: 'passes for a path with a forbidden path as prefix', facts: mounts('/etcd', '/var/run/docker.sock.d') },
    { name: 'passes for a file in a forbidden directory', facts: mounts('/etc/localtime') },
    { name: 'passes for a directory of Windows with a forbidden path as prefix', facts: mounts('C:\\WindowsData') },
    {
      name: 'passes with other paths than required',
      facts: mounts('/etc', '/opt/secrets/public'),
      params: { forbiddenPaths: ['/opt/secrets'] },
    },
  ],
  fail: [
    ...['/', '//', '/etc', '/etc/', '/etc/.', '/opt/../etc', '/var', '/var/run', '/run', '/var/run/docker.sock'].map((path) => ({
      name: `the path ${path}`,
      facts: mounts(path),
      message: 'mounted' as const,
    })),
    ...[
      '/etc/ssh/',
      '/home/ec2-user',
      '/proc/1/root',
      '/root/.aws',
      '/run/containerd/containerd.sock',
      '/var/lib/docker/volumes/db',
      'c:\\',
      'C:/Windows/System32',
      'C:\\Users\\..\\Users',
      '\\\\.\\pipe\\docker_engine',
    ].map((path) => ({ name: `the path ${path}`, facts: mounts(path), message: 'mounted' as const })),
    {
      name: 'fails for a required directory, but not what it contains',
      facts: mounts('/opt/secrets'),
      params: { forbiddenPaths: ['/opt/secrets'] },
    },
    { name: 'fails for the second volume', facts: mounts('/opt/data', '/proc'), evidence: { volumes: ['host (/proc)'] } },
  ],
  notApplicable: [
    { name: 'skips with no volumes', facts: mounts(), message: 'none' },
    { name: 'skips an empty directory', facts: { hostVolumes: [{ name: 'scratch' }] } },
    { name: 'skips an exempt family', facts: mounts('/var/run/docker.sock'), params: { exemptFamilies: ['agent'] }, message: 'exempt' },
  ],
});
