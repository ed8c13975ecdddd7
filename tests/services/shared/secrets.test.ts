import fc from 'fast-check';
import { findSecrets } from '../../../src/services/shared/secrets.ts';

const a = (count: number) => 'a1B2c3D4e5'.repeat(10).slice(0, count);

test.each([
  ['export AWS_ACCESS_KEY_ID=AKIAQ3EGRVXK7JEXAMPL', 'AWS access key'],
  [`aws_secret_access_key = ${a(40)}`, 'AWS secret access key'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'private key'],
  ['-----BEGIN PRIVATE KEY-----', 'private key'],
  [`git clone https://x:ghp_${a(36)}@github.com/meridian/shop`, 'GitHub token'],
  [`glpat-${a(20)}`, 'GitLab token'],
  [`xoxb-${a(24)}`, 'Slack token'],
  [`curl https://hooks.slack.com/services/T0123ABCD/B0123ABCD/${a(24)}`, 'Slack webhook'],
  [`STRIPE=sk_live_${a(24)}`, 'Stripe key'],
  [`AIza${a(35)}`, 'Google API key'],
  [`eyJ${a(20)}.eyJ${a(20)}.${a(20)}`, 'JSON Web Token'],
  ['DATABASE_URL=postgres://shop:hunter2@db.internal:5432/shop', 'password in a URL'],
  ['DB_PASSWORD=Tr0ub4dor-and-3', 'password or token'],
  ['{"password": "correct horse battery"}', 'password or token'],
  ["api_key: 'abcd1234efgh'", 'password or token'],
  ['PASSWORD=$FROM_ELSEWHERE TOKEN=abcd1234efgh', 'password or token'],
])('%s: %s', (line, detector) => {
  expect(findSecrets(line)).toContainEqual({ detector, line: 1 });
});

test.each([
  'DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id shop/db --query SecretString --output text)',
  'DB_PASSWORD=${DB_PASSWORD}',
  'DB_PASSWORD="{{resolve:secretsmanager:shop/db}}"',
  'SECRET=arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db',
  'password=/run/secrets/db-password',
  'TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`',
  'X-aws-ec2-metadata-token-ttl-seconds: 21600',
  'password: <your password>',
  'password=changeme1',
  'postgres://shop:$PASSWORD@db.internal/shop',
  'PasswordAuthentication no',
  'chpasswd: { expire: False }',
  'yum install -y secrets-store-agent',
  'class Foo { secret::token }',
])('%s: nothing', (line) => {
  expect(findSecrets(line)).toEqual([]);
});

test('lines are counted whatever ends them', () => {
  expect(findSecrets('a\r\nb\npassword=abcd1234\rsecret=efgh5678\n').map(({ line }) => line)).toEqual([3, 4]);
});

test('any text is searched, and nothing but names and lines comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
      for (const match of findSecrets(`${text}\npassword=hunter2hunter2`)) expect(Object.keys(match).sort()).toEqual(['detector', 'line']);
    }),
  );
});
