import type { VolumeSpec } from './ebs/ebs.ts';
import { ebsKeys } from './ebs/company.ts';
import { company } from './company.ts';
import type { InstanceSpec } from './ec2/spec.ts';
import { ec2Id } from './ec2/page.ts';
import { images } from './ec2/templates.ts';
import { allow, policy } from './iam/policies.ts';
import type { ManagedPolicySpec, RoleSpec } from './iam/spec.ts';
import { groups, subnets } from './vpc/network.ts';

const [ireland, frankfurt, virginia] = company.regions;

/** Ids of the company's EMR clusters and Beanstalk environments that have instances. */
export const workloads = {
  clickstream: 'j-2AXXXXXXGAPLF',
  ordersNightly: 'j-1ORDERSNIGHT',
  usAdhoc: 'j-3USADHOCXXXX',
  adminPortal: 'e-adm1np0rta',
  usStorefront: 'e-pyumupm7mph',
  usLegacyShop: 'e-legacysh0p',
} as const;

const node = (cluster: string, role: 'MASTER' | 'CORE') => ({
  'aws:elasticmapreduce:job-flow-id': cluster,
  'aws:elasticmapreduce:instance-group-role': role,
});
const host = (id: string, name: string) => ({
  'elasticbeanstalk:environment-id': id,
  'elasticbeanstalk:environment-name': name,
  'aws:cloudformation:stack-name': `awseb-${id}-stack`,
});

/** Instances of EMR clusters and Beanstalk environments, beside those that the company's machines count already. */
export const workloadHosts: readonly InstanceSpec[] = [
  {
    id: ec2Id('i', 0x211),
    region: frankfurt,
    name: 'clickstream-primary',
    image: images.emr,
    subnet: subnets.emr,
    groups: [groups.emr],
    profile: 'EMR_EC2_DefaultRole',
    tokens: 'optional',
    launchedDays: 3,
    tags: node(workloads.clickstream, 'MASTER'),
  },
  {
    id: ec2Id('i', 0x111),
    region: ireland,
    name: 'orders-nightly-primary',
    image: images.golden,
    subnet: subnets.appA,
    groups: [groups.orders],
    profile: 'meridian-emr-nodes',
    launchedDays: 0.2,
    tags: node(workloads.ordersNightly, 'MASTER'),
  },
  {
    id: ec2Id('i', 0x311),
    region: virginia,
    name: 'us-adhoc-primary',
    image: images.community,
    subnet: subnets.usA,
    groups: [groups.usOpen],
    profile: 'migration-2022',
    publicIp: '44.201.7.20',
    launchedDays: 210,
    tags: node(workloads.usAdhoc, 'MASTER'),
  },
  {
    id: ec2Id('i', 0x112),
    region: ireland,
    name: 'admin-portal',
    image: images.amazon,
    subnet: subnets.appA,
    groups: [groups.app],
    profile: 'meridian-storefront',
    launchedDays: 6,
    tags: host(workloads.adminPortal, 'admin-portal'),
  },
  {
    id: ec2Id('i', 0x312),
    region: virginia,
    name: 'us-legacy-shop',
    image: images.community,
    subnet: subnets.usA,
    groups: [groups.usOpen],
    profile: 'meridian-build',
    publicIp: '44.201.7.21',
    tokens: 'optional',
    launchedDays: 900,
    tags: host(workloads.usLegacyShop, 'us-legacy-shop'),
  },
];

/** Their root volumes. */
export const workloadVolumes: readonly VolumeSpec[] = workloadHosts.map(({ id, region, name, launchedDays }) => ({
  id: id.replace('i-', 'vol-'),
  region,
  name: `${name}-root`,
  size: 30,
  createdDays: launchedDays,
  instance: id,
  ...(name === 'us-legacy-shop' ? {} : { key: region === ireland ? ebsKeys.own : ebsKeys.awsManaged }),
}));

const service = (name: string) => policy({ Effect: 'Allow', Principal: { Service: `${name}.amazonaws.com` }, Action: 'sts:AssumeRole' });
const functionRole = (name: string, more: Partial<RoleSpec> = {}): RoleSpec => ({
  name,
  ageDays: 500,
  usedDaysAgo: 0,
  trust: service('lambda'),
  attached: ['AWSLambdaBasicExecutionRole'],
  ...more,
});

/** Roles of functions, clusters and environments, beside the company's others. */
export const workloadRoles: readonly RoleSpec[] = [
  functionRole('orders-functions', { inline: { orders: policy(allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/orders')) } }),
  functionRole('payments-webhook', { inline: { ledger: policy(allow('sqs:SendMessage', 'arn:aws:sqs:*:*:payments')) } }),
  functionRole('image-resizer', { inline: { assets: policy(allow('s3:*', '*')) } }),
  functionRole('analytics-loader', { attached: ['AdministratorAccess'] }),
  functionRole('edge-headers'),
  functionRole('newsletter', {
    inline: { deploy: policy(allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'], '*')) },
  }),
  {
    name: 'meridian-emr-nodes',
    ageDays: 300,
    usedDaysAgo: 0,
    trust: service('ec2'),
    instanceProfile: true,
    inline: { lake: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::meridian-orders-exports/*')) },
  },
  { name: 'EMR_DefaultRole_V2', ageDays: 300, usedDaysAgo: 0, trust: service('elasticmapreduce'), attached: ['AmazonEMRServicePolicy_v2'] },
  { name: 'EMR_DefaultRole', ageDays: 2000, usedDaysAgo: 0, trust: service('elasticmapreduce'), attached: ['AmazonElasticMapReduceRole'] },
  {
    name: 'aws-elasticbeanstalk-service-role',
    ageDays: 700,
    usedDaysAgo: 0,
    trust: service('elasticbeanstalk'),
    attached: ['AWSElasticBeanstalkEnhancedHealth'],
  },
];

/** Managed policies of AWS that these roles have. */
export const workloadPolicies: readonly ManagedPolicySpec[] = [
  { name: 'AmazonEMRServicePolicy_v2', path: '/service-role/', document: policy(allow(['ec2:RunInstances', 'ec2:Describe*'], '*')) },
  { name: 'AmazonElasticMapReduceRole', path: '/service-role/', document: policy(allow(['ec2:*', 's3:Get*', 'sqs:*'], '*')) },
  {
    name: 'AWSElasticBeanstalkEnhancedHealth',
    path: '/service-role/',
    document: policy(allow(['ec2:Describe*', 'elasticloadbalancing:Describe*'], '*')),
  },
];
