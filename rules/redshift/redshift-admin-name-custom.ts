import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { clusterVariant, guide, namespaceVariant } from './shared/variants.ts';

export const redshiftAdminNameCustomRules = defineRuleFamily(
  [
    {
      ...clusterVariant,
      id: 'redshift-cluster-admin-name-custom',
      defaultName: 'awsuser',
      text: 'The name cannot be changed: create a cluster with another administrator name and move the data.',
      impact: 'The new cluster has a new endpoint and is billed from its creation. Clients must be switched over.',
      cli: 'aws redshift create-cluster --cluster-identifier NEW_CLUSTER --node-type NODE_TYPE --number-of-nodes NODES --master-username ADMIN_NAME --manage-master-password --cluster-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP --encrypted --no-publicly-accessible',
      console: [
        'Open the Amazon Redshift console and choose Create cluster.',
        'Enter another admin user name, and copy the data to the new cluster.',
        'Move clients to the new cluster, then delete this one.',
      ].join('\n'),
      snippets: {
        terraform: ['# Changing the name replaces the cluster.', 'master_username = "ADMIN_NAME"'],
        cloudFormation: ['MasterUsername: ADMIN_NAME'],
      },
      controls: {
        securityHub: ['Redshift.8'],
        awsConfig: ['redshift-default-admin-check'],
        prowler: ['redshift_cluster_non_default_username'],
        cloudsploit: ['redshiftClusterMasterUsername'],
      },
      related: { awsConfig: ['redshift-default-db-name-check'], prowler: ['redshift_cluster_non_default_database_name'] },
    },
    {
      ...namespaceVariant,
      id: 'redshift-namespace-admin-name-custom',
      defaultName: 'admin',
      text: 'Change the administrator name together with the password.',
      impact: 'Clients that sign in with the old name can no longer connect.',
      cli: `${namespaceVariant.modify} --admin-username ADMIN_NAME --admin-user-password file://password.txt`,
      console: namespaceVariant.edit('Choose Actions, Edit admin credentials.', 'Enter another admin user name and a password.'),
      snippets: { terraform: ['admin_username = "ADMIN_NAME"'], cloudFormation: ['AdminUsername: ADMIN_NAME'] },
      controls: { securityHub: ['RedshiftServerless.5'], awsConfig: ['redshift-serverless-default-admin-check'] },
      related: { awsConfig: ['redshift-serverless-default-db-name-check'] },
    },
  ],
  ({ id, resourceType, plural, noun, defaultName, text, impact, cli, console, snippets, code, controls, related }) =>
    defineRule({
      id,
      title: `${plural} should use a custom admin user name`,
      resourceType,
      responsibility: 'access-control',
      severity: 'medium',
      tier: 1,
      facts: ['adminName', 'databaseName'],
      params: {
        defaultNames: strings([defaultName], 'Administrator names that fail.'),
        checkDatabaseName: flag(false, 'Also fail the default database name dev.'),
      },
      messages: {
        custom: 'The administrator name is not a default name.',
        none: `The ${noun} does not have an administrator with a password.`,
        default: 'The administrator is named {{user}}, which is a default name.',
        database: 'The database has the default name dev.',
      },
      rationale: 'Attackers try well-known administrator names first. With a custom name, they have to guess the name as well.',
      remediation: { text, url: `${guide}/security-iam.html`, impact, cli, console, ...code(snippets) },
      controls,
      related,
      evaluate: (facts, { pass, fail }, { params }) => {
        const failure = firstVerdict(
          () => {
            const user = facts.adminName;
            return user !== undefined && params.defaultNames.includes(user.toLowerCase()) ? fail('default', { user }) : undefined;
          },
          () => (params.checkDatabaseName && facts.databaseName === 'dev' ? fail('database') : undefined),
        );
        return failure ?? (facts.adminName === undefined ? pass('none') : pass('custom'));
      },
    }),
);
