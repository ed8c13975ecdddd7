import { allow, companyPolicies, ownCredentials, policy, usedAwsPolicies } from './policies.ts';
import { companyRoles } from './roles.ts';
import type { GroupSpec, IamResources, RoleSpec, UserSpec } from './spec.ts';

const users: readonly UserSpec[] = [
  {
    name: 'anna.lindqvist',
    ageDays: 900,
    groups: ['developers'],
    password: { ageDays: 300, usedDaysAgo: 1 },
    mfa: 'virtual',
    sshKeys: [{ ageDays: 40 }],
    tags: { team: 'storefront' },
  },
  { name: 'ben.okafor', ageDays: 700, groups: ['developers'], password: { ageDays: 700, usedDaysAgo: 3 }, sshKeys: [{ ageDays: 650 }] },
  {
    name: 'carla.mendes',
    ageDays: 1400,
    attached: ['AdministratorAccess', 'AWSCloudShellFullAccess'],
    password: { ageDays: 400, usedDaysAgo: 2 },
    keys: [{ ageDays: 410, usedDaysAgo: 1, service: 'ec2' }],
  },
  {
    name: 'david.chen',
    ageDays: 600,
    groups: ['finance'],
    password: { ageDays: 80, usedDaysAgo: 6 },
    mfa: 'hardware',
    keys: [
      { ageDays: 320, usedDaysAgo: 12, service: 's3' },
      { ageDays: 30, usedDaysAgo: 1, service: 's3' },
    ],
    serviceCredentials: [{ service: 'bedrock.amazonaws.com', ageDays: 20 }],
  },
  { name: 'elena.petrova', ageDays: 500, groups: ['finance'], password: { ageDays: 500, usedDaysAgo: 200 }, mfa: 'virtual' },
  { name: 'maya.singh', ageDays: 5, password: { ageDays: 5 } },
  {
    name: 'break-glass',
    ageDays: 1000,
    groups: ['administrators'],
    password: { ageDays: 30 },
    mfa: 'hardware',
    tags: { purpose: 'emergency' },
  },
  {
    name: 'ci-deploy',
    ageDays: 350,
    attached: ['deploy-pipeline'],
    keys: [{ ageDays: 25, usedDaysAgo: 0, service: 'lambda' }],
    inline: { buckets: policy(allow(['s3:PutObject'], 'arn:aws:s3:::meridian-storefront-assets/*')) },
  },
  {
    name: 'backup-export',
    ageDays: 800,
    keys: [{ ageDays: 520, usedDaysAgo: 1, service: 's3' }],
    inline: { export: policy({ Sid: 'AllBuckets', ...allow('s3:*', '*') }) },
  },
  {
    name: 'ops-script',
    ageDays: 1300,
    attached: ['ops-everything'],
    keys: [{ ageDays: 60, usedDaysAgo: 20, service: 'sts' }],
    inline: { everything: policy({ Sid: 'Everything', ...allow('*', '*') }) },
    certificates: [{ ageDays: 1200 }],
  },
  { name: 'legacy-reporting', ageDays: 1100, keys: [{ ageDays: 1100 }] },
  {
    name: 'erp-connector',
    ageDays: 750,
    keys: [{ ageDays: 740, inactive: true, usedDaysAgo: 500, service: 'sqs' }],
    inline: { orders: policy(allow('sqs:SendMessage', 'arn:aws:sqs:*:*:meridian-orders')) },
    serviceCredentials: [{ service: 'codecommit.amazonaws.com', ageDays: 15 }],
  },
];

const groups: readonly GroupSpec[] = [
  { name: 'administrators', attached: ['AdministratorAccess'] },
  { name: 'developers', attached: ['PowerUserAccess'], inline: { 'own-credentials': ownCredentials } },
  { name: 'finance', attached: ['AWSBillingReadOnlyAccess'] },
  { name: 'migration-2022', inline: { copy: policy({ Sid: 'All', ...allow('*', '*') }) } },
];

/** IAM of the sample company. */
export const sampleIam: IamResources = {
  root: { mfa: 'virtual', passwordUsedDaysAgo: 11 },
  passwordPolicy: {
    MinimumPasswordLength: 10,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: false,
    AllowUsersToChangePassword: true,
    ExpirePasswords: false,
  },
  users,
  groups,
  roles: companyRoles,
  policies: companyPolicies,
  awsPolicies: usedAwsPolicies,
  certificates: [
    { name: 'storefront-legacy', expiresInDays: 12 },
    { name: 'partner-portal', expiresInDays: 300 },
    { name: 'old-shop', expiresInDays: -400 },
  ],
  rootManagement: ['RootCredentialsManagement'],
};

/** IAM with so many roles and half as many users, always the same for the same number. */
export function generateIam(count: number): IamResources {
  const teams = ['storefront', 'orders', 'payments', 'analytics'] as const;
  const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;
  const attachable = companyPolicies.map(({ name }) => name);
  const roles = Array.from({ length: count }, (_, index): RoleSpec => {
    const model = pick(companyRoles, index);
    return {
      ...model,
      name: `${pick(teams, index)}-role-${index}`,
      attached: [...(model.attached ?? []), ...(index % 3 === 0 ? [pick(attachable, index)] : [])],
    };
  });
  const people = Array.from({ length: Math.floor(count / 2) }, (_, index): UserSpec => ({ ...pick(users, index), name: `user-${index}` }));
  return { ...sampleIam, roles, users: people };
}
