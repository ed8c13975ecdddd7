import { replaceAccessPoint } from './shared/access-point.ts';
import { defineRule } from '../../src/core/rule.ts';

export const efsAccesspointRootDirectoryEnforced = defineRule({
  id: 'efs-accesspoint-root-directory-enforced',
  title: 'EFS access points should enforce a root directory other than /',
  resourceType: 'AWS::EFS::AccessPoint',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['rootDirectory'],
  messages: {
    enforced: 'Clients see only the directory {{path}}.',
    whole: 'Clients see the whole file system.',
  },
  rationale: 'An application that uses the access point reaches the files of all other applications on the file system.',
  remediation: {
    text: 'Create an access point with a directory of its own, change the clients, and delete the old one.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/enforce-root-directory-access-point.html',
    impact: 'Access points cannot be changed: clients must mount the new one. Move existing files to its directory.',
    console:
      'Open the Amazon EFS console and choose Access points, Create access point.\nEnter a root directory path and create it.\nChange the clients and delete the old access point.',
    ...replaceAccessPoint,
  },
  controls: {
    securityHub: ['EFS.3'],
    awsConfig: ['efs-access-point-enforce-root-directory'],
    prowler: ['efs_access_point_enforce_root_directory'],
  },
  evaluate: ({ rootDirectory: path }, { pass, fail }) => (/^[/.]*$/.test(path) ? fail('whole') : pass('enforced', { path })),
});
