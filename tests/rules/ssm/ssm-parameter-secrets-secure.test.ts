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
    { name: 'a SecureString with any name', facts: secure, ...named('/shop/prod/db-host') },
    { name: 'with a customer managed key', facts: { ...secure, keyId: 'alias/meridian-secrets' }, params: ownKey, message: 'secure' },
  ],
  fail: [
    { name: 'a String', message: 'plain', evidence: { type: 'String' } },
    { name: 'a StringList', facts: { type: 'StringList' }, ...named('apiKeys'), message: 'plain' },
    { name: 'by a configured word', params: { secretNames: ['pin'] }, ...named('card-pin'), message: 'plain' },
    { name: 'with the AWS managed key', facts: secure, params: ownKey, message: 'awsKey' },
    { name: 'with an unknown key', facts: { type: 'SecureString' }, params: ownKey, message: 'awsKey' },
  ],
  notApplicable: [
    { name: 'no secret', ...named('/shop/prod/db-host'), message: 'noSecret' },
    { name: 'a reference to a secret', ...named('/shop/prod/db-secret-arn'), message: 'noSecret' },
    { name: 'no words are configured', params: { secretNames: [] }, message: 'noSecret' },
  ],
  undecided: [{ name: 'an unknown type', facts: { type: 'Blob' }, message: 'unclear' }],
});
