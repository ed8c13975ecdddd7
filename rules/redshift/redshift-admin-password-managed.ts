import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { clusterVariant, guide, namespaceVariant } from './shared/variants.ts';

export const redshiftAdminPasswordManagedRules = defineRuleFamily(
  [
    {
      ...clusterVariant,
      id: 'redshift-cluster-admin-password-managed',
      option: '--manage-master-password',
      snippets: { terraform: ['manage_master_password = true'], cloudFormation: ['ManageMasterPassword: true'] },
    },
    {
      ...namespaceVariant,
      id: 'redshift-namespace-admin-password-managed',
      option: '--manage-admin-password',
      snippets: { terraform: ['manage_admin_password = true'], cloudFormation: ['ManageAdminPassword: true'] },
    },
  ],
  ({ id, resourceType, singular, noun, option, snippets, modify, edit, code }) =>
    defineRule({
      id,
      title: `${singular} admin passwords should be managed by Secrets Manager`,
      resourceType,
      responsibility: 'access-control',
      severity: 'medium',
      tier: 3,
      fix: 'database-logins',
      facts: ['adminName', 'adminSecret'],
      messages: {
        managed: 'Redshift manages the administrator password in Secrets Manager.',
        unmanaged: 'Redshift does not manage the administrator password.',
        none: `The ${noun} does not have an administrator with a password.`,
      },
      rationale: 'Passwords that people choose and store are reused, leaked and rarely changed.',
      remediation: {
        text: 'Let Redshift manage the password. Secrets Manager rotates it. Suppress the finding if your own secret and rotation do this.',
        url: `${guide}/redshift-secrets-manager-integration.html`,
        impact:
          'The current password stops working. Change clients that use it to read the secret. Secrets Manager charges for the secret.',
        cli: `${modify} ${option}`,
        console: edit('Edit the admin credentials and choose Manage admin credentials in AWS Secrets Manager.'),
        ...code(snippets),
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }) => {
        if (facts.adminSecret !== undefined) return pass('managed');
        return facts.adminName === undefined ? notApplicable('none') : fail('unmanaged');
      },
    }),
);
