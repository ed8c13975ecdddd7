import { company } from '../company.ts';
import { allow, policy } from './policies.ts';
import type { RoleSpec } from './spec.ts';

const { accountId, members, stranger, organizationId } = company;
const [ireland] = company.regions;
const github = 'token.actions.githubusercontent.com';

const trust = (Principal: unknown, Action: string, Condition?: object) =>
  policy({ Effect: 'Allow', Principal, Action, ...(Condition === undefined ? {} : { Condition }) });
const service = (name: string, Condition?: object) => trust({ Service: `${name}.amazonaws.com` }, 'sts:AssumeRole', Condition);
const onlyForUs = { StringEquals: { 'aws:SourceAccount': accountId } };
const workflow = (sub: string | undefined) =>
  trust({ Federated: `arn:aws:iam::${accountId}:oidc-provider/${github}` }, 'sts:AssumeRoleWithWebIdentity', {
    StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' },
    ...(sub === undefined ? {} : { StringLike: { [`${github}:sub`]: sub } }),
  });

/** A role of machines, with the instance profile that brings it to them. */
const machine = (name: string, more: Partial<RoleSpec> = {}): RoleSpec => ({
  name,
  ageDays: 700,
  usedDaysAgo: 0,
  trust: service('ec2'),
  attached: ['AmazonSSMManagedInstanceCore'],
  instanceProfile: true,
  ...more,
});

export const companyRoles: readonly RoleSpec[] = [
  {
    name: 'storefront-api',
    ageDays: 600,
    usedDaysAgo: 0,
    trust: service('lambda'),
    attached: ['AWSLambdaBasicExecutionRole', 'storefront-assets-read'],
    inline: {
      sessions: policy(allow(['dynamodb:GetItem', 'dynamodb:PutItem'], `arn:aws:dynamodb:${ireland}:${accountId}:table/sessions`)),
    },
    boundary: 'team-boundary',
    tags: { team: 'storefront', env: 'prod' },
  },
  {
    name: 'orders-worker',
    ageDays: 500,
    usedDaysAgo: 1,
    trust: service('ecs-tasks', onlyForUs),
    attached: ['orders-queue-access'],
    tags: { team: 'orders', env: 'prod' },
  },
  {
    name: 'payments-processor',
    ageDays: 450,
    usedDaysAgo: 0,
    trust: service('ecs-tasks'),
    attached: ['payments-ledger-write'],
    tags: { team: 'payments', env: 'prod' },
  },
  { name: 'nightly-reports', ageDays: 800, usedDaysAgo: 210, trust: service('scheduler'), attached: ['analytics-sandbox'] },
  {
    name: 'github-deploy',
    ageDays: 300,
    usedDaysAgo: 2,
    trust: workflow('repo:meridian-outfitters/storefront:ref:refs/heads/main'),
    inline: {
      deploy: policy(
        allow('lambda:UpdateFunctionCode', `arn:aws:lambda:${ireland}:${accountId}:function:storefront-api`),
        allow('iam:PassRole', `arn:aws:iam::${accountId}:role/storefront-api`, {
          Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
        }),
      ),
    },
  },
  { name: 'github-preview', ageDays: 120, usedDaysAgo: 5, trust: workflow(undefined), attached: ['deploy-pipeline'] },
  {
    name: 'analytics-partner',
    ageDays: 900,
    usedDaysAgo: 40,
    trust: trust({ AWS: `arn:aws:iam::${stranger}:root` }, 'sts:AssumeRole'),
    attached: ['ReadOnlyAccess'],
  },
  {
    name: 'log-archive-reader',
    ageDays: 400,
    usedDaysAgo: 3,
    trust: trust({ AWS: `arn:aws:iam::${members.logArchive}:role/collector` }, 'sts:AssumeRole'),
    inline: { logs: policy(allow('logs:FilterLogEvents', '*')) },
  },
  {
    name: 'organization-auditor',
    ageDays: 350,
    usedDaysAgo: 7,
    trust: trust('*', 'sts:AssumeRole', { StringEquals: { 'aws:PrincipalOrgID': organizationId } }),
    attached: ['SecurityAudit'],
  },
  {
    name: 'migration-2022',
    ageDays: 1600,
    trust: trust({ AWS: '*' }, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'meridian-migration' } }),
    inline: { copy: policy({ Sid: 'CopyAll', ...allow(['s3:*', 'kms:*'], '*') }) },
  },
  {
    name: 'administrator',
    ageDays: 1500,
    usedDaysAgo: 12,
    trust: trust({ AWS: `arn:aws:iam::${accountId}:root` }, 'sts:AssumeRole', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    attached: ['AdministratorAccess'],
  },
  {
    name: 'incident-support',
    ageDays: 1200,
    usedDaysAgo: 60,
    trust: trust({ AWS: `arn:aws:iam::${accountId}:root` }, 'sts:AssumeRole'),
    attached: ['AWSSupportAccess'],
  },
  {
    name: 'AWSReservedSSO_AdministratorAccess_0f1e2d3c4b5a6978',
    path: `/aws-reserved/sso.amazonaws.com/${ireland}/`,
    ageDays: 250,
    usedDaysAgo: 1,
    trust: trust({ Federated: `arn:aws:iam::${accountId}:saml-provider/AWSSSO_0f1e2d3c4b5a6978_DO_NOT_DELETE` }, 'sts:AssumeRoleWithSAML', {
      StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
    }),
    attached: ['AdministratorAccess'],
  },
  {
    name: 'AWSServiceRoleForSupport',
    path: '/aws-service-role/support.amazonaws.com/',
    ageDays: 2200,
    trust: service('support'),
    attached: ['AWSSupportServiceRolePolicy'],
  },
  machine('meridian-storefront'),
  machine('meridian-orders'),
  machine('meridian-payments'),
  machine('meridian-bastion'),
  machine('meridian-search'),
  machine('meridian-nat'),
  machine('meridian-reporting', { usedDaysAgo: 130, inline: { exports: policy(allow('s3:*', 'arn:aws:s3:::meridian-orders-exports*')) } }),
  machine('meridian-build', { inline: { build: policy({ Sid: 'BuildAnything', ...allow('*', '*') }) } }),
  machine('EMR_EC2_DefaultRole', { attached: ['AmazonElasticMapReduceforEC2Role'] }),
];
