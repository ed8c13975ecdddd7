import fc from 'fast-check';
import { findSecrets, secretsInValue } from '../../../src/services/shared/secrets.ts';

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
  ['export PASSWORD1=Tr0ub4dor', 'password or token'],
  ['DB_PASS=Tr0ub4dor3xyz', 'password or token'],
  ['SECRET_KEY=k3yJ4n8s9dHq2LmPz7', 'password or token'],
  ['password := "hunter2hunter2"', 'password or token'],
  [":password => 'hunter2hunter2'", 'password or token'],
  ['$password = ConvertTo-SecureString "P@ssw0rd!" -AsPlainText -Force', 'password or token'],
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
  '[string]$token = Invoke-RestMethod -Headers @{"X-aws-ec2-metadata-token-ttl-seconds" = "21600"} -Method PUT -Uri http://169.254.169.254/latest/api/token',
  '$secret = Get-SECSecretValue -SecretId shop/database',
  '$password = (Get-SECSecretValue -SecretId shop/database).SecretString',
  '$password = Read-Host -AsSecureString',
  '$password = ConvertTo-SecureString "$plain" -AsPlainText -Force',
  'TOKEN=$(curl -s -X PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 21600")',
  'secret = client.get_secret_value(SecretId="shop/database")',
  'password = json.loads(response["SecretString"])["password"]',
  'password = os.environ["DB_PASSWORD"]',
  'password = os.getenv("DB_PASSWORD")',
  "password = ENV['DB_PASSWORD']",
  "password = ENV.fetch('DB_PASSWORD')",
  'secret = Aws::SecretsManager::Client.new.get_secret_value(secret_id: "shop/database")',
  'const password = process.env.DB_PASSWORD;',
  'const secret = await client.send(new GetSecretValueCommand({ SecretId: "shop/database" }));',
  'String password = System.getenv("DB_PASSWORD");',
  'String secret = client.getSecretValue(request).secretString();',
  'password := os.Getenv("DB_PASSWORD")',
  'secret, err := svc.GetSecretValue(input)',
  'var secret = await client.GetSecretValueAsync(request);',
  'string password = Environment.GetEnvironmentVariable("DB_PASSWORD");',
  'string password = configuration["Database:Password"];',
  'password = var.db_password',
  'password = data.aws_secretsmanager_secret_version.database.secret_string',
  'password = aws_db_instance.shop.password',
  "MasterUserPassword: !Sub '{{resolve:secretsmanager:shop/database}}'",
  'MasterUserPassword: !Ref DatabasePassword',
  'password: string;',
  'connect(user=user, password=password)',
  'connect({ token: accessToken, password: dbPassword })',
  'secret = "config/database_credentials"',
  'password = f"{settings.password}"',
])('%s: no credentials', (line) => {
  expect(findSecrets(line)).toEqual([]);
});

describe('named values', () => {
  test.each([
    ['PASSWORD1', 'rs.z5v9fI<alU(xUCG5oG%qL'],
    ['SECRET_KEY', 'k3yJ4n8s9dHq2LmPz7'],
    ['DB_PASS', 'Tr0ub4dor&3xyz'],
    ['DB_PASSWORD', 'correct horse battery staple'],
    ['DB_PASSWORD', '/x9Kd!2mQ'],
    ['DB_PASSWORD', 'ab,cd;ef'],
    ['DB_PASSWORD', '"quoted"start'],
    ['DB_PASSWORD', "it's-a-secret"],
    ['DB_PASSWORD', '$ecret'],
    ['DB_PASSWORD', 'root'],
    ['dbPassword', 'hunter2'],
    ['PASSWORD_PROD', 'hunter2'],
    ['PGPASSWORD', 'hunter2'],
    ['API_KEY', '123e4567-e89b-12d3-a456-426614174000'],
    ['CLIENT_SECRET', '/aB3dE5+gH/iJ7=='],
    ['USE_TOKEN', 'k3yJ4n8s9dHq2LmPz7'],
    ['API_KEY', 'correct-horse-battery'],
    ['SETTINGS', '{"user":"shop","password":"hunter2"}'],
  ])('finds %s=%s', (name, value) => {
    expect(secretsInValue(name, value)).toEqual(['password or token']);
  });

  test.each([
    ['RDS_SECRET', 'config/database_credentials'],
    ['USE_TOKEN', 'disabled-by-default'],
    ['DB_SECRET', 'prod-db-credentials'],
    ['REQUIRE_PASSWORD', 'true'],
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'],
    ['DB_PASSWORD', '/orders/db/password'],
    ['DB_PASSWORD', '{{resolve:secretsmanager:db}}'],
    ['DB_PASSWORD', '${ssm:/orders/db}'],
    ['DB_PASSWORD', 'changeme'],
    ['DB_PASSWORD', ''],
    ['SECRET_NAME', 'k3yJ4n8s9dHq2LmPz7'],
    ['SECRET_ID', 'Prod4Db8Main2'],
    ['TOKEN_URL', 'https://login.example.com/oauth2/token'],
    ['AUTH_TOKEN', 'https://login.example.com/oauth2/token'],
    ['MAX_TOKENS', '40960000'],
    ['PASSWORD_MIN_LENGTH', '12345678'],
    ['TOKEN_TTL', '36000000'],
    ['PWD', '/var/task'],
    ['STAGE', 'k3yJ4n8s9dHq2LmPz7'],
    ['SETTINGS', '{"user":"shop","passwordSecret":"prod/shop"}'],
  ])('finds nothing in %s=%s', (name, value) => {
    expect(secretsInValue(name, value)).toEqual([]);
  });

  test('finds credentials with a known format under any name', () => {
    expect(secretsInValue('STAGE', 'AKIAQ3EGRVXK7JEXAMPL')).toEqual(['AWS access key']);
    expect(secretsInValue('DATABASE_URL', 'postgres://shop:hunter2@db.internal:5432/shop')).toEqual(['password in a URL']);
    expect(secretsInValue('AWS_SECRET_ACCESS_KEY', a(40))).toEqual(['AWS secret access key']);
  });
});

test('counts lines with any line ending', () => {
  expect(findSecrets('a\r\nb\npassword=abcd1234\rsecret=efgh5678\n').map(({ line }) => line)).toEqual([3, 4]);
});

test('searches any text, and returns only names and line numbers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
      for (const match of findSecrets(`${text}\npassword=hunter2hunter2`)) expect(Object.keys(match).sort()).toEqual(['detector', 'line']);
    }),
  );
});
