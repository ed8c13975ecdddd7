import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isCustom } from './shared/engine.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsMasterPasswordManagedRules = defineRuleFamily(
  [
    { ...instanceVariant, id: 'rds-master-password-managed' },
    { ...clusterVariant, id: 'rds-cluster-master-password-managed' },
  ],
  ({ id, resourceType, plural, guide, modify, terraform }) =>
    defineRule({
      id,
      title: `${plural} should let RDS manage the master password in Secrets Manager`,
      resourceType,
      responsibility: 'platform-and-application-management',
      severity: 'medium',
      tier: 3,
      fix: 'database-logins',
      facts: ['engine', 'clusterId', 'replicaSource', 'globalDatabase', 'masterUserSecret'],
      messages: {
        managed: 'RDS manages and rotates the master password in Secrets Manager.',
        unmanaged: 'RDS does not manage the master password.',
        impaired: 'RDS cannot rotate the master password: the status of the secret is impaired.',
        member: memberMessage,
        replica: 'The database is a replica of {{source}} and uses its passwords.',
        global: 'RDS does not manage passwords of clusters in an Aurora global database, and the cluster belongs to {{globalDatabase}}.',
        custom: 'RDS Custom does not manage passwords.',
      },
      rationale: 'Passwords that people choose and store are reused, leaked and rarely changed.',
      remediation: {
        text: 'Let RDS manage the master password. RDS then rotates it every seven days.',
        url: `${guide}/rds-secrets-manager.html`,
        impact:
          'The current password stops working immediately. Change clients that use it to read the secret first. Secrets Manager charges for the secret. --apply-immediately also applies all other pending changes, which can restart the database.',
        cli: `${modify} --manage-master-user-password --apply-immediately`,
        console: modifySteps('Under Credentials management, choose Managed in AWS Secrets Manager.'),
        terraform: terraformResource(terraform, 'manage_master_user_password = true'),
        cloudFormation: cloudFormationResource(resourceType, 'ManageMasterUserPassword: true'),
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }) => {
        // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html#rds-secrets-manager-limitations
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () => (facts.replicaSource === undefined ? undefined : notApplicable('replica', { source: facts.replicaSource })),
          () => (facts.globalDatabase === undefined ? undefined : notApplicable('global', { globalDatabase: facts.globalDatabase })),
          () => (isCustom(facts.engine) ? notApplicable('custom') : undefined),
        );
        if (skipped !== undefined) return skipped;
        if (facts.masterUserSecret === undefined) return fail('unmanaged');
        return facts.masterUserSecret.SecretStatus === 'impaired' ? fail('impaired') : pass('managed');
      },
    }),
);
