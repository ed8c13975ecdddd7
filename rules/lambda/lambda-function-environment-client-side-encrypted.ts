import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionEnvironmentClientSideEncrypted = defineRule({
  id: 'lambda-function-environment-client-side-encrypted',
  title: 'Sensitive variables should be encrypted before they reach Lambda',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'client-side-encryption',
  severity: 'low',
  tier: 3,
  optIn: true,
  facts: ['environment'],
  params: {
    sensitiveNames: strings(
      ['password', 'secret', 'token', 'key'],
      'Last words of names of variables that hold something sensitive, such as KEY for API_KEY.',
    ),
  },
  messages: {
    protected: 'By the look of their values, {{variables}} are encrypted or name where a secret is kept.',
    plain: 'By the look of their values, {{variables}} are not encrypted.',
    none: 'No variable has the name of something sensitive.',
  },
  rationale:
    'What is encrypted before it reaches Lambda stays closed to everybody who may describe the function, and opens only for its role.',
  remediation: {
    text: 'Encrypt the values with KMS on your side and decrypt them in the function, or keep the name of a secret in place of the secret.',
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
