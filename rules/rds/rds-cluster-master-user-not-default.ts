import { defaultMasterNames, isDefaultMasterName } from './shared/master-user.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterMasterUserNotDefault = defineRule({
  id: 'rds-cluster-master-user-not-default',
  title: 'RDS clusters should not keep a default administrator name',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['masterUsername'],
  messages: {
    own: 'The administrator has a name of its own.',
    default: 'The administrator is named {{user}}.',
  },
  params: { defaultNames: defaultMasterNames },
  rationale: 'Attackers try well-known administrator names first; a name of your own takes half of the guess away.',
  remediation: {
    text: 'The name is chosen at creation: create a new cluster with another one and move the data.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.MasterAccounts.html',
  },
  controls: {
    securityHub: ['RDS.24'],
    awsConfig: ['rds-cluster-default-admin-check'],
    nist80053: ['CM-2', 'CA-9(1)'],
    prowler: ['rds_cluster_default_admin'],
  },
  evaluate: ({ masterUsername: user }, { pass, fail }, { params }) =>
    isDefaultMasterName(user, params.defaultNames) ? fail('default', { user }) : pass('own'),
});
