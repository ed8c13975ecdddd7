import { defaultMasterNames, isDefaultMasterName } from './shared/master-user.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsMasterUserNotDefault = defineRule({
  id: 'rds-master-user-not-default',
  title: 'RDS instances should not keep a default administrator name',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['clusterId', 'masterUsername'],
  messages: {
    own: 'The administrator has a name of its own.',
    default: 'The administrator is named {{user}}.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  params: { defaultNames: defaultMasterNames },
  rationale: 'Attackers try well-known administrator names first; a name of your own takes half of the guess away.',
  remediation: {
    text: 'The name is chosen at creation: create a new instance with another one and move the data.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html',
  },
  controls: {
    securityHub: ['RDS.25'],
    awsConfig: ['rds-instance-default-admin-check'],
    nist80053: ['CM-2', 'CA-9(1)'],
    prowler: ['rds_instance_default_admin'],
    cloudsploit: ['rdsDefaultUsername'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const user = facts.masterUsername;
    return isDefaultMasterName(user, params.defaultNames) ? fail('default', { user }) : pass('own');
  },
});
