import { namesSecret } from './shared/secret-name.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const words = ['password', 'passwd', 'pwd', 'passphrase', 'secret', 'token', 'credential', 'api-key', 'access-key', 'private-key'];

export const ssmParameterSecretsSecure = defineRule({
  id: 'ssm-parameter-secrets-secure',
  title: 'Parameter Store should store secrets as SecureString',
  resourceType: 'AWS::SSM::Parameter',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  facts: ['type', 'keyId'],
  params: {
    secretNames: strings(words, 'Words in the last part of a name that indicate a secret.'),
    requireCustomerKey: flag(false, 'Require encryption with a customer managed key.'),
  },
  messages: {
    secure: 'The parameter is a SecureString.',
    plain: 'The name indicates a secret, but the type of the parameter is {{type}}.',
    awsKey: 'The parameter is encrypted with the AWS managed key {{key}} instead of a customer managed key.',
    noSecret: 'The name does not indicate a secret.',
    unclear: 'The parameter has the unknown type {{type}}.',
  },
  rationale: 'Anyone who can read parameters can read a String. A SecureString also requires permission for the KMS key.',
  remediation: {
    text: 'Create a new SecureString parameter, allow its readers to decrypt it, delete the old parameter, and rotate the exposed value.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
    impact:
      'The type of an existing parameter cannot be changed: clients must use the new name, or you delete and create the parameter. Clients must decrypt the value.',
    cli: `aws ssm put-parameter --name NEW_PARAMETER_NAME --type SecureString --key-id KMS_KEY_ID --value file://VALUE_FILE
aws ssm delete-parameter --name {{id}}`,
    console:
      'Open Parameter Store in the Systems Manager console.\nCreate a SecureString parameter and update the clients.\nDelete the old parameter.',
    terraform: `resource "aws_ssm_parameter" "secret" {
  name   = "{{id}}"
  type   = "SecureString"
  key_id = "KMS_KEY_ID"
}`,
    notAsCode: 'CloudFormation cannot create parameters of type SecureString.',
  },
  controls: {
    cloudsploit: ['ssmEncryptedParameters'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const type = facts.type;
    if (type === 'SecureString') {
      if (!params.requireCustomerKey) return pass('secure');
      const key = facts.keyId ?? 'alias/aws/ssm';
      return key.endsWith('alias/aws/ssm') ? fail('awsKey', { key }) : pass('secure');
    }
    if (!namesSecret(resource.id, params.secretNames)) return notApplicable('noSecret');
    return type === 'String' || type === 'StringList' ? fail('plain', { type }) : indeterminate('unclear', { type });
  },
});
