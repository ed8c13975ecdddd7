import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defaultMasterNames, isDefaultMasterName } from './shared/master-user.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsMasterUserNotDefaultRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-master-user-not-default',
      create:
        'aws rds create-db-instance --db-instance-identifier NEW_INSTANCE --db-instance-class INSTANCE_CLASS --engine ENGINE --allocated-storage GIBIBYTES --master-username ADMIN_NAME --manage-master-user-password --storage-encrypted --no-publicly-accessible --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP',
      controls: {
        securityHub: ['RDS.25'],
        awsConfig: ['rds-instance-default-admin-check'],
        prowler: ['rds_instance_default_admin'],
        cloudsploit: ['rdsDefaultUsername'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-master-user-not-default',
      create:
        'aws rds create-db-cluster --db-cluster-identifier NEW_CLUSTER --engine ENGINE --master-username ADMIN_NAME --manage-master-user-password --storage-encrypted --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP',
      controls: { securityHub: ['RDS.24'], awsConfig: ['rds-cluster-default-admin-check'], prowler: ['rds_cluster_default_admin'] },
    },
  ],
  ({ id, resourceType, plural, noun, guide, terraform, create, controls }) =>
    defineRule({
      id,
      title: `${plural} should not use a default administrator name`,
      resourceType,
      responsibility: 'access-control',
      severity: 'medium',
      tier: 1,
      facts: ['clusterId', 'masterUsername'],
      messages: {
        custom: 'The administrator name is not a default name.',
        default: 'The administrator is named {{user}}, which is a default name.',
        member: memberMessage,
      },
      params: { defaultNames: defaultMasterNames },
      rationale: 'Attackers try well-known administrator names first. With a custom name, they have to guess the name as well.',
      remediation: {
        text: `The name cannot be changed: create another ${noun} with a different administrator name and move the data.`,
        url: `${guide}/UsingWithRDS.MasterAccounts.html`,
        impact: `The new ${noun} has a new endpoint and is billed from its creation. Clients must be switched over.`,
        cli: create,
        terraform: [
          '# Changing the name replaces the database.',
          `resource "${terraform}" "example" {`,
          '  master_username = "ADMIN_NAME"',
          '}',
        ]
          .join('\n')
          .replace('master_username', terraform === 'aws_db_instance' ? 'username' : 'master_username'),
        console: [
          'Open Databases in the Amazon RDS console and choose Create database.',
          'Create a database with another master username, and copy the data to it.',
          'Move clients to the new database, then delete this one.',
        ].join('\n'),
        cloudFormation: cloudFormationResource(resourceType, 'MasterUsername: ADMIN_NAME'),
      },
      controls: { ...controls, nist80053: ['CM-2', 'CA-9(1)'] },
      evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
        const skipped = ifMember(facts, notApplicable);
        if (skipped !== undefined) return skipped;
        const user = facts.masterUsername;
        return isDefaultMasterName(user, params.defaultNames) ? fail('default', { user }) : pass('custom');
      },
    }),
);
