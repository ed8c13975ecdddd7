import { namesSecret } from './shared/secret-name.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const words = ['password', 'passwd', 'pwd', 'passphrase', 'secret', 'token', 'credential', 'api-key', 'access-key', 'private-key'];

export const ssmParameterSecretsSecure = defineRule({
  id: 'ssm-parameter-secrets-secure',
  title: 'Secrets in Parameter Store should be SecureString',
  resourceType: 'AWS::SSM::Parameter',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  facts: ['type', 'keyId'],
  params: {
    secretNames: strings(words, 'Words in the last part of a name that tell that the value is a secret.'),
    requireCustomerKey: flag(false, 'Whether secrets have to be encrypted with a key of your own.'),
  },
  messages: {
    secure: 'The parameter is a SecureString.',
    plain: 'The name says that this is a secret, but the parameter is a {{type}}.',
    awsKey: 'The parameter is a SecureString under the key of AWS, {{key}}.',
    noSecret: 'The name does not say that this is a secret.',
    unclear: 'The type of the parameter is {{type}}, which Onus does not know.',
  },
  rationale:
    'A String is shown to everybody who may read parameters, without a KMS key that could refuse, and in every history and export.',
  remediation: {
    text: 'Create the parameter again as a SecureString, let its readers decrypt it, and replace the value that was exposed.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
    cli: 'aws ssm put-parameter --name NAME --type SecureString --key-id KEY --value VALUE',
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
