import * as iam from '@aws-sdk/client-iam';
import { iamRules } from '../../../rules/iam/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import type { CollectOptions } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto supports no analyzers, no service-specific credentials and no central root access, and its report has no row for the root user. */
const unknownToMoto = ['accessAnalyzers', 'externalAccess', 'serviceCredentials', 'rootManagement', 'rootCredentials'];
const rules = iamRules.filter(({ facts }) => !facts.some((fact) => unknownToMoto.includes(fact)));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto({ env: { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' } });
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = (options?: CollectOptions) => auditMoto(moto, rules, options);

const client = () => new iam.IAMClient(moto.client);
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };

test('evaluates an empty account', async () => {
  expect(statusesOf(await verdicts(), motoAccountId)).toEqual({
    'iam-account-password-policy-strong': 'FAIL',
    'iam-root-hardware-mfa-enabled': 'FAIL',
    'iam-root-mfa-enabled': 'FAIL',
    'iam-support-role-exists': 'FAIL',
  });
});

test('evaluates a password policy and a support role', async () => {
  const aws = client();
  await aws.send(
    new iam.UpdateAccountPasswordPolicyCommand({
      MinimumPasswordLength: 14,
      RequireLowercaseCharacters: true,
      RequireUppercaseCharacters: true,
      RequireNumbers: true,
      RequireSymbols: true,
      PasswordReusePrevention: 24,
    }),
  );
  const trust = policyText({ Effect: 'Allow', Principal: { AWS: motoAccountId }, Action: 'sts:AssumeRole' });
  await aws.send(new iam.CreateRoleCommand({ RoleName: 'support', AssumeRolePolicyDocument: trust }));
  await aws.send(new iam.AttachRolePolicyCommand({ RoleName: 'support', PolicyArn: 'arn:aws:iam::aws:policy/AWSSupportAccess' }));

  expect(statusesOf(await verdicts(), motoAccountId)).toMatchObject({
    'iam-account-password-policy-strong': 'PASS',
    'iam-support-role-exists': 'PASS',
  });
});

test('evaluates users including the permissions of their groups', async () => {
  const aws = client();
  await aws.send(new iam.CreateGroupCommand({ GroupName: 'admins' }));
  await aws.send(new iam.AttachGroupPolicyCommand({ GroupName: 'admins', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }));
  for (const UserName of ['anna', 'ben']) {
    await aws.send(new iam.CreateUserCommand({ UserName }));
    await aws.send(new iam.CreateLoginProfileCommand({ UserName, Password: 'a Sentence, 4 moto' }));
  }
  await aws.send(new iam.AddUserToGroupCommand({ GroupName: 'admins', UserName: 'anna' }));
  await aws.send(new iam.CreateAccessKeyCommand({ UserName: 'anna' }));
  const { VirtualMFADevice } = await aws.send(new iam.CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'ben' }));
  await aws.send(
    new iam.EnableMFADeviceCommand({
      UserName: 'ben',
      SerialNumber: VirtualMFADevice?.SerialNumber,
      AuthenticationCode1: '123456',
      AuthenticationCode2: '654321',
    }),
  );
  const ownKeys = { Effect: 'Allow', Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::*:user/${aws:username}' };
  await aws.send(new iam.PutUserPolicyCommand({ UserName: 'ben', PolicyName: 'own-keys', PolicyDocument: policyText(ownKeys) }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, 'anna')).toEqual({
    'iam-user-access-keys-rotated': 'PASS',
    'iam-user-credentials-used': 'PASS',
    'iam-user-inline-policies-no-full-admin': 'NOT_APPLICABLE',
    'iam-user-inline-policies-no-service-wildcards': 'NOT_APPLICABLE',
    'iam-user-long-lived-keys-avoided': 'FAIL',
    'iam-user-mfa-enabled': 'FAIL',
    'iam-user-no-direct-policies': 'PASS',
    'iam-user-no-privilege-escalation': 'NOT_APPLICABLE',
    'iam-user-restricted-policies-not-attached': 'PASS',
    'iam-user-single-active-key': 'PASS',
  });
  expect(evaluated).toContainEqual(expect.objectContaining({ ruleId: 'iam-user-mfa-enabled', resourceId: 'anna', severity: 'high' }));
  expect(statusesOf(evaluated, 'ben')).toMatchObject({
    'iam-user-access-keys-rotated': 'NOT_APPLICABLE',
    'iam-user-inline-policies-no-full-admin': 'PASS',
    'iam-user-mfa-enabled': 'PASS',
    'iam-user-no-direct-policies': 'FAIL',
    'iam-user-no-privilege-escalation': 'PASS',
  });
  expect(statusesOf(evaluated, 'admins')).toMatchObject({ 'iam-group-restricted-policies-not-attached': 'FAIL' });
});

test('evaluates policies by their default version, and roles by their trust policy', async () => {
  const aws = client();
  const { Policy } = await aws.send(new iam.CreatePolicyCommand({ PolicyName: 'tamed', PolicyDocument: policyText(everything) }));
  const reading = policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
  await aws.send(new iam.CreatePolicyVersionCommand({ PolicyArn: Policy?.Arn, PolicyDocument: reading, SetAsDefault: true }));
  await aws.send(new iam.CreatePolicyCommand({ PolicyName: 'wild', PolicyDocument: policyText(everything) }));
  const open = policyText({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' });
  await aws.send(new iam.CreateRoleCommand({ RoleName: 'open', AssumeRolePolicyDocument: open }));
  await aws.send(new iam.AttachRolePolicyCommand({ RoleName: 'open', PolicyArn: Policy?.Arn }));
  const edit = policyText({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' });
  await aws.send(new iam.PutRolePolicyCommand({ RoleName: 'open', PolicyName: 'edit', PolicyDocument: edit }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, 'tamed')).toEqual({
    'iam-policy-no-full-admin': 'PASS',
    'iam-policy-no-privilege-escalation': 'PASS',
    'iam-policy-no-service-wildcards': 'PASS',
  });
  expect(statusesOf(evaluated, 'wild')).toMatchObject({ 'iam-policy-no-full-admin': 'FAIL', 'iam-policy-no-service-wildcards': 'FAIL' });
  expect(evaluated).toContainEqual(expect.objectContaining({ ruleId: 'iam-policy-no-full-admin', resourceId: 'wild', severity: 'medium' }));
  expect(statusesOf(evaluated, 'open')).toMatchObject({
    'iam-access-unused-removed': 'PASS',
    'iam-role-confused-deputy-prevented': 'NOT_APPLICABLE',
    'iam-role-inline-policies-no-full-admin': 'PASS',
    'iam-role-no-privilege-escalation': 'FAIL',
    'iam-role-restricted-policies-not-attached': 'PASS',
    'iam-role-trust-not-public': 'FAIL',
  });
});

test('names the denied action in UNKNOWN findings if the credential report is denied', async () => {
  const aws = client();
  await aws.send(new iam.CreateUserCommand({ UserName: 'auditor' }));
  const allowed = { Effect: 'Allow', Action: ['iam:GetAccount*', 'iam:List*'], Resource: '*' };
  await aws.send(new iam.PutUserPolicyCommand({ UserName: 'auditor', PolicyName: 'most', PolicyDocument: policyText(allowed) }));
  const { AccessKey } = await aws.send(new iam.CreateAccessKeyCommand({ UserName: 'auditor' }));
  await moto.setAuth(true);

  const evaluated = await verdicts({
    credentials: { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' },
  });

  expect(statusesOf(evaluated, 'auditor')).toMatchObject({ 'iam-user-mfa-enabled': 'UNKNOWN', 'iam-user-no-direct-policies': 'FAIL' });
  expect(evaluated.find(({ ruleId }) => ruleId === 'iam-user-mfa-enabled')?.collectionError).toMatchObject({
    kind: 'denied',
    action: 'iam:GetCredentialReport',
  });
});
