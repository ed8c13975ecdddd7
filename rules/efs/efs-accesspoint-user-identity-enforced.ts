import { replaceAccessPoint } from './shared/access-point.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const efsAccesspointUserIdentityEnforced = defineRule({
  id: 'efs-accesspoint-user-identity-enforced',
  title: 'EFS access points should enforce a user identity that is not root',
  resourceType: 'AWS::EFS::AccessPoint',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['user'],
  params: { allowRoot: flag(false, 'Accept the user and group ID 0.') },
  messages: {
    enforced: 'All clients act as the user {{uid}} and the group {{gid}}.',
    root: 'All clients act as the user {{uid}} and the group {{gid}}; the ID 0 is root.',
    secondary: 'All clients act as the user {{uid}}, which is also a member of the group 0 (root).',
    none: 'The access point does not enforce a user: EFS accepts the user ID that each client sends.',
  },
  rationale: 'Without an enforced user a client chooses its user ID, and with it the files that it can read and change.',
  remediation: {
    text: 'Create an access point with a POSIX user, change the clients, and delete the old one.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html',
    impact: 'Access points cannot be changed: clients must mount the new one. The user needs permissions for existing files.',
    console:
      'Open the Amazon EFS console and choose Access points, Create access point.\nEnter a POSIX user and create it.\nChange the clients and delete the old access point.',
    ...replaceAccessPoint,
  },
  controls: {
    securityHub: ['EFS.4'],
    awsConfig: ['efs-access-point-enforce-user-identity'],
    prowler: ['efs_access_point_enforce_user_identity'],
  },
  evaluate: ({ user }, { pass, fail }, { params }) => {
    if (user === undefined) return fail('none');
    const { uid, gid, secondaryGids = [] } = user;
    if (params.allowRoot) return pass('enforced', { uid, gid });
    if (uid === 0 || gid === 0) return fail('root', { uid, gid });
    return secondaryGids.includes(0) ? fail('secondary', { uid }) : pass('enforced', { uid, gid });
  },
});
