import { decryptingActions, statementsOnEveryKey } from './shared/key-access.ts';
import { readPolicies, unlessBoundaryOnly } from '../../src/policy/policy-set.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsIamPolicyDecryptScoped = defineRule({
  id: 'kms-iam-policy-decrypt-scoped',
  title: 'IAM policies should not allow decryption with every key',
  resourceType: 'AWS::IAM::ManagedPolicy',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'wildcards',
  facts: ['document', 'attachments', 'boundaryUses'],
  params: { decryptingActions },
  messages: {
    scoped: 'The policy does not allow decryption with every key.',
    everyKey: 'Decryption is allowed with every key by {{statements}}.',
    boundary: 'The policy is used only as a permissions boundary, which grants nothing.',
    malformed: 'The policy cannot be understood: {{problems}}.',
  },
  rationale: 'Whoever may decrypt with every key can read whatever data they get hold of, whichever team it belongs to.',
  remediation: {
    text: 'Name the keys by ARN, or limit the statement by kms:ViaService, kms:ResourceAliases or the tags of the keys.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
  },
  controls: {
    securityHub: ['KMS.1'],
    awsConfig: ['iam-customer-policy-blocked-kms-actions'],
    nist80053: ['AC-2', 'AC-3', 'AC-6', 'SC-12'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const { policies, unreadable } = readPolicies([{ name: resource.name, document: facts.document }]);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const statements = statementsOnEveryKey(policies, params.decryptingActions);
    if (statements.length === 0) return pass('scoped');
    const failure = fail('everyKey', { statements }, () =>
      facts.attachments > 0 ? undefined : { severity: 'low', because: 'the policy is not attached to an identity' },
    );
    return unlessBoundaryOnly(facts, failure) ?? notApplicable('boundary');
  },
});
