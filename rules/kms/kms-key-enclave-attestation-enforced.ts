import { attestationOf, attestedOperations } from './shared/key-attestation.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyEnclaveAttestationEnforced = defineRule({
  id: 'kms-key-enclave-attestation-enforced',
  title: 'Keys meant for enclaves should demand attestation',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'client-side-encryption',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'grants'],
  params: {
    enclaveTagKeys: strings([], 'Tag keys that mark a key as meant for enclaves, besides keys whose policy asks for attestation.'),
    measurements: strings([], 'The only measurements (PCR values, lower case) a key may be used with. Empty: any.', '^[0-9a-f]+$'),
  },
  messages: {
    enforced: 'Nobody gets plaintext without attesting what they run.',
    open: 'Plaintext is given without attestation by {{statements}}.',
    grants: 'Plaintext is given without attestation by grants for {{grantees}}.',
    measurement: 'The policy accepts measurements that are not yours: {{measurements}}.',
    otherUse: 'The key is not meant for enclaves.',
    tagsUnknown: 'Whether the key is meant for enclaves cannot be told, since its tags are not known.',
    malformed: 'The key policy cannot be understood: {{problem}}.',
  },
  rationale: 'Attestation is worth nothing when one other path to the plaintext goes without: the root statement, a grant, a second role.',
  remediation: {
    text: 'Refuse Decrypt, DeriveSharedSecret, GenerateDataKey and GenerateDataKeyPair by a Deny for everyone unless the measurement is the expected one.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-nitro-enclave.html',
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
