import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionEnvironmentClientSideEncrypted = defineRule({
  id: 'lambda-function-environment-client-side-encrypted',
  title: 'Sensitive environment variables should be encrypted before they are stored in Lambda',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'client-side-encryption',
  severity: 'low',
  tier: 3,
  optIn: true,
  facts: ['environment'],
  params: {
    sensitiveNames: strings(
      ['password', 'secret', 'token', 'key'],
      'Last words of the names of sensitive variables, such as KEY for API_KEY.',
    ),
  },
  messages: {
    protected: 'The values of {{variables}} appear to be encrypted or to reference a secret.',
    plain: 'The values of {{variables}} do not appear to be encrypted.',
    none: 'The function does not have environment variables with sensitive names.',
  },
  rationale:
    'Anyone who can describe the function reads its environment variables. Values that you encrypt yourself can be read only with the KMS key.',
  remediation: {
    text: 'Encrypt the values with KMS and decrypt them in the function, or store the name of a secret instead of the secret.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  },
  controls: { cloudsploit: ['envVarsClientSideEncryption'] },
  evaluate: ({ environment = [] }, { pass, fail, notApplicable }, { params }) => {
    const names = params.sensitiveNames.map((name) => name.toLowerCase());
    const sensitive = environment.filter(({ name }) => names.includes(lastWord(name)));
    if (sensitive.length === 0) return notApplicable('none');
    const plain = sensitive.filter(({ form }) => form === 'plain');
    const named = (variables: typeof sensitive) => ({ variables: variables.map(({ name }) => name) });
    return plain.length > 0 ? fail('plain', named(plain)) : pass('protected', named(sensitive));
  },
});

/** `key` of `API_KEY`, `apiKey` and `api-key`. */
const lastWord = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .at(-1)
    ?.toLowerCase() ?? '';
