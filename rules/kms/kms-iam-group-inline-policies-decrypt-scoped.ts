import { decryptingActions, statementsOnEveryKey } from './shared/key-access.ts';
import { readPolicies } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsIamGroupInlinePoliciesDecryptScoped = defineRule({
  id: 'kms-iam-group-inline-policies-decrypt-scoped',
  title: 'Inline policies of groups should not allow decryption with every key',
  resourceType: 'AWS::IAM::Group',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'wildcards',
  facts: ['inlinePolicies'],
  params: { decryptingActions },
  messages: {
    none: 'The group has no inline policies.',
    scoped: 'No inline policy allows decryption with every key.',
    everyKey: 'Decryption is allowed with every key by {{statements}}.',
    malformed: 'A policy cannot be understood: {{problems}}.',
  },
  rationale: 'Whoever may decrypt with every key can read whatever data they get hold of, whichever team it belongs to.',
  remediation: {
    text: 'Name the keys by ARN, or limit the statement by kms:ViaService, kms:ResourceAliases or the tags of the keys.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
  },
  controls: {
    securityHub: ['KMS.2'],
    awsConfig: ['iam-inline-policy-blocked-kms-actions'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'SC-12'],
  },
  evaluate: ({ inlinePolicies }, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (inlinePolicies.length === 0) return notApplicable('none');
    const { policies, unreadable } = readPolicies(inlinePolicies);
    const statements = statementsOnEveryKey(policies, params.decryptingActions);
    if (statements.length > 0) return fail('everyKey', { statements });
    return unreadable.length > 0 ? indeterminate('malformed', { problems: unreadable }) : pass('scoped');
  },
});
