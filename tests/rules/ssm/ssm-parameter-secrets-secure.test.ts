import { ssmParameterSecretsSecure } from '../../../rules/ssm/ssm-parameter-secrets-secure.ts';
import { testRule } from '../../support/rule-tester.ts';

const named = (id: string) => ({ resource: { id } });
const secure = { type: 'SecureString', keyId: 'alias/aws/ssm' };
const ownKey = { requireCustomerKey: true };

testRule(ssmParameterSecretsSecure, {
  base: { type: 'String' },
  resource: { id: '/shop/prod/db-password' },
  pass: [
    { name: 'a SecureString', facts: secure, message: 'secure' },
    { name: 'a SecureString of any name', facts: secure, ...named('/shop/prod/db-host') },
    { name: 'under a key of your own', facts: { ...secure, keyId: 'alias/meridian-secrets' }, params: ownKey, message: 'secure' },
  ],
  fail: [
    { name: 'a String', message: 'plain', evidence: { type: 'String' } },
    { name: 'a StringList', facts: { type: 'StringList' }, ...named('apiKeys'), message: 'plain' },
    { name: 'by a word of the configuration', params: { secretNames: ['pin'] }, ...named('card-pin'), message: 'plain' },
    { name: 'under the key of AWS', facts: secure, params: ownKey, message: 'awsKey' },
    { name: 'under a key not told', facts: { type: 'SecureString' }, params: ownKey, message: 'awsKey' },
  ],
  notApplicable: [
    { name: 'no secret', ...named('/shop/prod/db-host'), message: 'noSecret' },
    { name: 'where the secret is', ...named('/shop/prod/db-secret-arn'), message: 'noSecret' },
    { name: 'no word is asked for', params: { secretNames: [] }, message: 'noSecret' },
  ],
  undecided: [{ name: 'a type of the future', facts: { type: 'Blob' }, message: 'unclear' }],
});
