import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { attestationOf, attestedOperations } from './shared/key-attestation.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyEnclaveAttestationEnforced = defineRule({
  id: 'kms-key-enclave-attestation-enforced',
  title: 'KMS keys for enclaves should require attestation',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'client-side-encryption',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'grants'],
  params: {
    enclaveTagKeys: strings(
      [],
      'Tag keys that mark keys for enclaves. Keys with an attestation condition in their policy are always included.',
    ),
    measurements: strings([], 'Allowed measurements (PCR values in lower case). Empty: any.', '^[0-9a-f]+$'),
  },
  messages: {
    enforced: 'All operations that return plaintext require attestation.',
    open: 'Statements of the key policy allow plaintext without attestation: {{statements}}.',
    grants: 'Grants allow {{grantees}} to get plaintext without attestation.',
    measurement: 'The key policy accepts measurements that are not allowed: {{measurements}}.',
    otherUse: 'The key is not marked for enclaves.',
    tagsUnknown: 'Whether the key is marked for enclaves depends on its tags, which could not be read.',
    malformed: 'The key policy is malformed: {{problem}}.',
  },
  rationale:
    'Attestation has no effect if another path to the plaintext does not require it: the root statement, a grant, or a second role.',
  remediation: {
    text: 'Deny Decrypt, DeriveSharedSecret, GenerateDataKey and GenerateDataKeyPair for everyone unless the measurement is the expected one.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-nitro-enclave.html',
    impact: 'Principals outside of enclaves can no longer decrypt data of the key. Test with a new key first.',
    cli: `aws kms get-key-policy --key-id {{id}}
aws kms put-key-policy --key-id {{id}} --policy file://POLICY_FILE`,
    policy: `{
  "Sid": "RequireAttestation",
  "Effect": "Deny",
  "Principal": "*",
  "Action": ["kms:Decrypt", "kms:DeriveSharedSecret", "kms:GenerateDataKey", "kms:GenerateDataKeyPair"],
  "Resource": "*",
  "Condition": { "StringNotEqualsIgnoreCase": { "kms:RecipientAttestation:ImageSha384": "IMAGE_MEASUREMENT" } }
}`,
    console: 'Open the key in the KMS console.\nUnder Key policy, choose Switch to policy view, Edit, and add the Deny statement.',
    terraform: terraformResource('aws_kms_key', 'policy = data.aws_iam_policy_document.attested_enclave.json'),
    cloudFormation: cloudFormationResource(
      'AWS::KMS::Key',
      'KeyPolicy:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: ROLE_ARN }',
      '      Action: kms:Decrypt',
      "      Resource: '*'",
      '      Condition:',
      '        StringEqualsIgnoreCase:',
      '          kms:RecipientAttestation:ImageSha384: IMAGE_DIGEST',
    ),
  },
  controls: {
    nist80053: ['AC-3', 'AC-6', 'CM-6', 'SC-12'],
    prowler: [
      'kms_key_enclave_attestation_not_enforced',
      'kms_key_enclave_attestation_bypassable_path',
      'kms_key_enclave_attestation_no_deployment_binding',
      'kms_key_enclave_attestation_pcr_mismatch',
    ],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { asked, open, enforced, measurements } = attestationOf(policy, resource.arn);
    if (!asked && !params.enclaveTagKeys.some((key) => Object.hasOwn(resource.tags ?? {}, key))) {
      return resource.tags === null && params.enclaveTagKeys.length > 0 ? indeterminate('tagsUnknown') : notApplicable('otherUse');
    }
    if (open.length > 0) return fail('open', { statements: open });
    const foreign = measurements.filter((value) => !params.measurements.includes(value.toLowerCase()));
    if (params.measurements.length > 0 && foreign.length > 0) return fail('measurement', { measurements: foreign });
    if (enforced) return pass('enforced');
    const grants = facts.grants.filter(({ operations }) => operations.some((operation) => attestedOperations.includes(operation)));
    return grants.length === 0 ? pass('enforced') : fail('grants', { grantees: [...new Set(grants.map(({ grantee }) => grantee))] });
  },
});
