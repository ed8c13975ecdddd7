import { ssmParameterSecretsSecure } from '../../../rules/ssm/ssm-parameter-secrets-secure.ts';
import { testRule } from '../../support/rule-tester.ts';

const named = (id: string) => ({ resource: { id } });
const secure = { type: 'SecureString', keyId: 'alias/aws/ssm' };
const ownKey = { requireCustomerKey: true };

testRule(ssmParameterSecretsSecure, {
  base: { type: 'String' },
  resource: { id: '/shop/prod/db-password' },
  pass: [
    { name: 'passes for a SecureString', facts: secure, message: 'secure' },
    { name: 'passes for a SecureString with any name', facts: secure, ...named('/shop/prod/db-host') },
    {
      name: 'passes with a customer managed key',
      facts: { ...secure, keyId: 'alias/meridian-secrets' },
      params: ownKey,
      message: 'secure',
    },
  ],
  fail: [
    { name: 'fails for a String', message: 'plain', evidence: { type: 'String' } },
    { name: 'fails for a StringList', facts: { type: 'StringList' }, ...named('apiKeys'), message: 'plain' },
    { name: 'fails by a configured word', params: { secretNames: ['pin'] }, ...named('card-pin'), message: 'plain' },
    { name: 'fails with the AWS managed key', facts: secure, params: ownKey, message: 'awsKey' },
    { name: 'fails with an unknown key', facts: { type: 'SecureString' }, params: ownKey, message: 'awsKey' },
  ],
  notApplicable: [
    { name: 'skips with no secret', ...named('/shop/prod/db-host'), message: 'noSecret' },
    { name: 'skips a reference to a secret', ...named('/shop/prod/db-secret-arn'), message: 'noSecret' },
    { name: 'skips when no words are configured', params: { secretNames: [] }, message: 'noSecret' },
  ],
  undecided: [{ name: 'is unknown for an unknown type', facts: { type: 'Blob' }, message: 'unclear' }],
});
