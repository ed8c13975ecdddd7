import type { Severity } from '../../../src/core/names.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

export const deletionProtectionRule = ({
  id,
  resourceType,
  plural,
  guide,
  page,
  modify,
  modifySteps,
  terraform,
  severity,
  controls,
}: DatabaseVariant & RuleFields & { readonly severity: Severity }) =>
  defineRule({
    id,
    title: `${plural} should have deletion protection turned on`,
    resourceType,
    responsibility: 'backups',
    severity,
    tier: 1,
    fix: 'deletion-protection',
    facts: ['deletionProtection'],
    messages: {
      on: 'Deletion protection is on.',
      off: 'Deletion protection is off.',
    },
    rationale: 'One call or one mistake in a template can delete the database and its automated backups.',
    remediation: {
      text: 'Turn on deletion protection.',
      url: `${guide}/${page}`,
      impact: 'The change takes effect immediately and does not interrupt service. To delete the database, turn the protection off first.',
      cli: `${modify} --deletion-protection`,
      console: modifySteps('Under Deletion protection, select Enable deletion protection.'),
      terraform: terraformResource(terraform, 'deletion_protection = true'),
      cloudFormation: cloudFormationResource(resourceType, 'DeletionProtection: true'),
    },
    controls: { ...controls, nist80053: ['CM-3', 'CP-9', 'SC-5(2)'] },
    fixedFacts: () => ({ deletionProtection: true }),
    evaluate: ({ deletionProtection }, { pass, fail }) => (deletionProtection ? pass('on') : fail('off')),
  });
