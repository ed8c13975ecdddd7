import { company } from '../company.ts';
import type { ManagedPolicySpec } from './spec.ts';

const { accountId } = company;
const [ireland] = company.regions;

/** A policy document. */
export const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
export const allow = (Action: string | readonly string[], Resource: string | readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

/** What people need to look after their own password, keys and MFA. */
export const ownCredentials = policy(
  allow(
    [
      'iam:ChangePassword',
      'iam:CreateAccessKey',
      'iam:DeleteAccessKey',
      'iam:UpdateAccessKey',
      'iam:ListAccessKeys',
      'iam:EnableMFADevice',
    ],
    'arn:aws:iam::*:user/${aws:username}',
  ),
  allow('iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/*'),
);

/** The company's own policies. */
export const companyPolicies: readonly ManagedPolicySpec[] = [
  {
    name: 'storefront-assets-read',
    path: '/storefront/',
    document: policy(
      allow(['s3:GetObject'], 'arn:aws:s3:::meridian-storefront-assets/*'),
      allow('s3:ListBucket', 'arn:aws:s3:::meridian-storefront-assets'),
    ),
    earlier: [policy(allow('s3:*', '*'))],
  },
  {
    name: 'orders-queue-access',
    document: policy(
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:SendMessage'], `arn:aws:sqs:${ireland}:${accountId}:meridian-orders`),
    ),
  },
  {
    name: 'payments-ledger-write',
    document: policy(
      allow(['dynamodb:PutItem', 'dynamodb:Query'], `arn:aws:dynamodb:${ireland}:${accountId}:table/meridian-payments`),
      allow(['kms:Decrypt', 'kms:GenerateDataKey'], '*'),
    ),
  },
  { name: 'analytics-sandbox', document: policy({ Sid: 'Sandbox', ...allow(['s3:*', 'athena:*', 'glue:Get*'], '*') }) },
  {
    name: 'ops-everything',
    document: policy({ Sid: 'Everything', ...allow('*', '*', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }) }),
  },
  { name: 'migration-2022-admin', document: policy(allow('*', '*')) },
  { name: 'team-boundary', document: policy(allow('*', '*')) },
  {
    name: 'deploy-pipeline',
    document: policy(
      { Sid: 'Deploy', ...allow(['lambda:CreateFunction', 'lambda:UpdateFunctionCode', 'lambda:InvokeFunction'], '*') },
      { Sid: 'PassAnyRole', ...allow('iam:PassRole', '*') },
    ),
  },
];

/** Policies of AWS that the company uses, shortened to what matters here. */
export const usedAwsPolicies: readonly ManagedPolicySpec[] = [
  { name: 'AdministratorAccess', document: policy(allow('*', '*')) },
  {
    name: 'PowerUserAccess',
    document: policy(
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
      allow(['iam:CreateServiceLinkedRole', 'iam:ListRoles', 'organizations:DescribeOrganization'], '*'),
    ),
  },
  {
    name: 'ReadOnlyAccess',
    document: policy(allow(['ec2:Describe*', 'rds:Describe*', 's3:Get*', 's3:List*', 'iam:Get*', 'iam:List*'], '*')),
  },
  { name: 'SecurityAudit', document: policy(allow(['iam:Get*', 'iam:List*', 's3:GetBucket*', 'ec2:Describe*'], '*')) },
  { name: 'AWSBillingReadOnlyAccess', document: policy(allow(['billing:Get*', 'ce:Get*'], '*')) },
  { name: 'AWSSupportAccess', document: policy(allow('support:*', '*')) },
  { name: 'AWSCloudShellFullAccess', document: policy(allow('cloudshell:*', '*')) },
  {
    name: 'AmazonSSMManagedInstanceCore',
    document: policy(allow(['ssm:UpdateInstanceInformation', 'ssmmessages:OpenDataChannel', 'ec2messages:GetMessages'], '*')),
  },
  {
    name: 'AWSLambdaBasicExecutionRole',
    path: '/service-role/',
    document: policy(allow(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], '*')),
  },
  {
    name: 'AmazonElasticMapReduceforEC2Role',
    path: '/service-role/',
    document: policy(allow(['dynamodb:*', 's3:*', 'sqs:*'], '*')),
  },
  {
    name: 'AWSSupportServiceRolePolicy',
    path: '/aws-service-role/',
    document: policy(allow(['ec2:Describe*', 'iam:Get*'], '*')),
  },
];
