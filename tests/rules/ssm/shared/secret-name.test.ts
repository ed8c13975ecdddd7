import { namesSecret } from '../../../../rules/ssm/shared/secret-name.ts';

test.each([
  ['db-password', true],
  ['/shop/prod/dbPassword', true],
  ['/shop/prod/DB_PASSWORD', true],
  ['/shop/prod/stripe.api-key', true],
  ['API_KEY', true],
  ['/shop/tokens', true],
  ['/secrets/db-host', false],
  ['/shop/db-secret-arn', false],
  ['/shop/token-url', false],
  ['/shop/passwordPolicy', false],
  ['/shop/bucket', false],
  ['', false],
])('%s: %s', (name, expected) => {
  expect(namesSecret(name, ['password', 'secret', 'token', 'api-key'])).toBe(expected);
});
