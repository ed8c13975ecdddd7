import type { ResponsibilityId } from '../../../src/core/names.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

export const masterPasswordRule = ({
  id,
  resourceType,
  product,
  plural,
  guide,
  page,
  modify,
  modifySteps,
  terraform,
  responsibility,
  globalDatabase: globalName,
}: Omit<DatabaseVariant, 'resourceType'> &
  Omit<RuleFields, 'controls'> & {
    readonly resourceType: Exclude<DatabaseVariant['resourceType'], 'AWS::Neptune::DBCluster'>;
    readonly responsibility: ResponsibilityId;
    /** Name of the service for a database in several Regions. */
    readonly globalDatabase: string;
  }) =>
  defineRule({
    id,
    title: `${plural} should let ${product} manage the master password in Secrets Manager`,
    resourceType,
    responsibility,
    severity: 'medium',
    tier: 3,
    fix: 'database-logins',
    facts: ['globalDatabase', 'masterUserSecret'],
    messages: {
      managed: `${product} manages and rotates the master password in Secrets Manager.`,
      unmanaged: `${product} does not manage the master password.`,
      impaired: `${product} cannot rotate the master password: the status of the secret is impaired.`,
      global: `${product} does not manage passwords of clusters in an ${globalName}, and the cluster belongs to {{globalDatabase}}.`,
    },
    rationale: 'Passwords that people choose and store are reused, leaked and rarely changed.',
    remediation: {
      text: `Let ${product} manage the master password. ${product} then rotates it every seven days.`,
      url: `${guide}/${page}`,
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
      if (facts.globalDatabase !== undefined) return notApplicable('global', { globalDatabase: facts.globalDatabase });
      if (facts.masterUserSecret === undefined) return fail('unmanaged');
      return facts.masterUserSecret.SecretStatus === 'impaired' ? fail('impaired') : pass('managed');
    },
  });
