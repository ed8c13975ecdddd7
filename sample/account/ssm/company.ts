import { company } from '../company.ts';
import type { InstanceSpec } from '../ec2/spec.ts';
import { generateEc2 } from '../ec2/company.ts';
import { ec2Id } from '../ec2/page.ts';
import type { BaselineSpec, DocumentSpec, NodeSpec, ParameterSpec, SsmResources } from './ssm.ts';

const [ireland, frankfurt, virginia] = company.regions;

const inventory = 'AWS-GatherSoftwareInventory';
const harden = 'Meridian-HardenHost';
const well = { patches: { scannedDays: 1 }, associations: { [inventory]: true, [harden]: true } } as const;

/** All running instances except unmanaged ones: the old ERP and the CRM in Ireland. */
const nodes: readonly NodeSpec[] = [
  { id: ec2Id('i', 0x101), region: ireland, ...well },
  { id: ec2Id('i', 0x102), region: ireland, ...well, patches: { scannedDays: 1, MissingCount: 2, SecurityNonCompliantCount: 2 } },
  { id: ec2Id('i', 0x103), region: ireland, ...well, associations: { [inventory]: true, [harden]: false } },
  { id: ec2Id('i', 0x104), region: ireland, ...well, oldAgent: true },
  {
    id: ec2Id('i', 0x105),
    region: ireland,
    associations: { [inventory]: false },
    patches: { scannedDays: 2, InstalledPendingRebootCount: 3, installedDays: 40 },
  },
  { id: ec2Id('i', 0x108), region: ireland },
  { id: ec2Id('i', 0x201), region: frankfurt, patches: { scannedDays: 3 } },
  { id: ec2Id('i', 0x202), region: frankfurt, lostDays: 6, patches: { scannedDays: 200 }, oldAgent: true },
  { id: ec2Id('i', 0x203), region: frankfurt, patches: { scannedDays: 1, MissingCount: 5 } },
  { id: ec2Id('i', 0x301), region: virginia, ...well },
  { id: ec2Id('i', 0x302), region: virginia, patches: { scannedDays: 30, MissingCount: 61, FailedCount: 2, CriticalNonCompliantCount: 9 } },
];

const command = (name: string, ...runCommand: readonly string[]) => ({
  schemaVersion: '2.2',
  description: name,
  mainSteps: [{ action: 'aws:runShellScript', name: 'run', inputs: { runCommand } }],
});
const sessions = 'SSM-SessionManagerRunShell';

const documents: readonly DocumentSpec[] = [
  {
    name: sessions,
    region: ireland,
    type: 'Session',
    content: {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      inputs: {
        kmsKeyId: 'alias/meridian-sessions',
        s3BucketName: '',
        s3EncryptionEnabled: true,
        cloudWatchLogGroupName: '/meridian/sessions',
        cloudWatchEncryptionEnabled: true,
        idleSessionTimeout: '15',
        maxSessionDuration: '60',
      },
    },
  },
  {
    name: harden,
    region: ireland,
    content: command('Hardens a host', 'sysctl --system', 'systemctl enable --now auditd'),
    tags: { team: 'platform' },
  },
  {
    name: 'Meridian-DeployOrders',
    region: ireland,
    content: command('Deploys the order service', 'DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders)', './deploy.sh'),
  },
  {
    name: 'Meridian-RestartErp',
    region: ireland,
    content: command('Restarts the ERP', 'export ERP_PASSWORD="Tr0ub4dor-and-3"', './erp restart'),
    sharedWith: [company.stranger],
    tags: { team: 'finance' },
  },
  { name: 'Meridian-BlogSetup', region: virginia, content: command('Sets the blog up', 'yum install -y httpd'), sharedWith: ['all'] },
];

const parameters: readonly ParameterSpec[] = [
  { name: '/storefront/prod/db-host', region: ireland },
  { name: '/storefront/prod/db-password', region: ireland, type: 'SecureString', key: 'alias/meridian-storefront' },
  { name: '/orders/prod/stripe-api-key', region: ireland, type: 'SecureString' },
  { name: '/orders/prod/db-secret-arn', region: ireland },
  { name: '/erp/admin-password', region: ireland },
  { name: '/analytics/approved-sources', region: frankfurt, type: 'StringList' },
  { name: 'blogFtpPassword', region: virginia },
];

const security = (ApproveAfterDays: number) => ({
  PatchFilterGroup: {
    PatchFilters: [
      { Key: 'CLASSIFICATION' as const, Values: ['Security'] },
      { Key: 'SEVERITY' as const, Values: ['Critical', 'Important'] },
    ],
  },
  ApproveAfterDays,
});

const baselines: readonly BaselineSpec[] = [
  { id: 'pb-0a11c0de000000001', region: ireland, name: 'meridian-default', isDefault: true, rules: [security(3)] },
  { id: 'pb-0a11c0de000000002', region: ireland, name: 'meridian-payments', groups: ['payments'], rules: [security(45)] },
  {
    id: 'pb-0a11c0de000000003',
    region: frankfurt,
    name: 'meridian-analytics',
    groups: ['analytics'],
    rules: [security(5)],
    rejected: ['kernel*'],
  },
  { id: 'pb-0a11c0de000000004', region: frankfurt, name: 'trial', rules: [] },
];

const sharing = '/ssm/documents/console/public-sharing-permission';
const logs = '/ssm/automation/customer-script-log-destination';
const hostRole = '/ssm/managed-instance/default-ec2-instance-management-role';

/** Systems Manager in the company: Ireland is looked after, the other Regions hardly. */
export const sampleSsm: SsmResources = {
  nodes,
  documents,
  parameters,
  baselines,
  associations: [
    { region: ireland, Name: 'AWS-UpdateSSMAgent', AssociationName: 'update-agents', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] },
    { region: ireland, Name: harden, AssociationName: 'harden', Targets: [{ Key: 'tag:team', Values: ['orders', 'payments'] }] },
  ],
  settings: {
    [ireland]: { [sharing]: 'Disable', [logs]: 'CloudWatch', [hostRole]: '$None' },
    [frankfurt]: { [sharing]: 'Enable', [hostRole]: '$None' },
    [virginia]: { [sharing]: 'Enable', [hostRole]: 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole' },
  },
};

/** Managed machines for instances, one in ten left out, and as many parameters. */
export function generateSsm(count: number, instances: readonly InstanceSpec[] = generateEc2(count).instances): SsmResources {
  const kinds = [
    { ...well },
    { ...well, oldAgent: true },
    { patches: { scannedDays: 20, MissingCount: 4, CriticalNonCompliantCount: 1 } },
    {},
  ];
  const managed = instances.filter(({ state }, index) => state === undefined && index % 10 !== 9);
  return {
    ...sampleSsm,
    nodes: managed.map(({ id, region }, index): NodeSpec => ({ ...kinds[index % kinds.length], id, region })),
    parameters: Array.from({ length: count }, (_, index): ParameterSpec => {
      const kind = parameters[index % parameters.length] as ParameterSpec;
      return { ...kind, name: `/generated/${index}${kind.name.startsWith('/') ? '' : '/'}${kind.name}` };
    }),
  };
}
