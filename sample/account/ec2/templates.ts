import { company } from '../company.ts';
import type { ImageSpec, LaunchTemplateSpec } from './spec.ts';
import { ec2Id } from './page.ts';
import { groups } from '../vpc/network.ts';

const [ireland, frankfurt, virginia] = company.regions;

/** Ids of the images the company uses. */
export const images = {
  golden: ec2Id('ami', 0x101),
  erp: ec2Id('ami', 0x102),
  demo: ec2Id('ami', 0x103),
  amazon: ec2Id('ami', 0x104),
  deprecated: ec2Id('ami', 0x105),
  gone: ec2Id('ami', 0x199),
  emr: ec2Id('ami', 0x201),
  search: ec2Id('ami', 0x202),
  beanstalk: ec2Id('ami', 0x301),
  community: ec2Id('ami', 0x302),
} as const;

export const imageSpecs: readonly ImageSpec[] = [
  {
    id: images.golden,
    region: ireland,
    name: 'meridian-golden-2026-10',
    createdDays: 30,
    requiresImdsV2: true,
    snapshot: ec2Id('snap', 0x101),
  },
  { id: images.erp, region: ireland, name: 'erp-2019', createdDays: 2600, snapshot: ec2Id('snap', 0x102) },
  { id: images.demo, region: ireland, name: 'storefront-demo', createdDays: 500, public: true },
  {
    id: images.amazon,
    region: ireland,
    name: 'al2023-ami-2023.9',
    owner: '137112412989',
    ownerAlias: 'amazon',
    createdDays: 45,
    deprecatedDays: -45,
    public: true,
    requiresImdsV2: true,
  },
  {
    id: images.deprecated,
    region: ireland,
    name: 'amzn2-ami-2.0.2024',
    owner: '137112412989',
    ownerAlias: 'amazon',
    createdDays: 170,
    deprecatedDays: 20,
    public: true,
  },
  { id: images.emr, region: frankfurt, name: 'emr-7.9', owner: '755363985185', ownerAlias: 'amazon', createdDays: 400, public: true },
  { id: images.search, region: frankfurt, name: 'search-node', createdDays: 90 },
  {
    id: images.beanstalk,
    region: virginia,
    name: 'aws-elasticbeanstalk-amzn-2023',
    owner: '102837901569',
    ownerAlias: 'amazon',
    createdDays: 20,
    public: true,
  },
  { id: images.community, region: virginia, name: 'wordpress-easy', owner: company.stranger, createdDays: 700, public: true },
];

/** User data that asks for its password where it is kept. */
export const fetchesSecret = `#!/bin/bash
set -eu
DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id storefront/db --query SecretString --output text)
systemctl start storefront
`;
/** User data that carries its password. */
export const carriesSecret = `#!/bin/bash
export DB_USER=erp
export DB_PASSWORD=Tr0ub4dor-and-3
/opt/erp/start
`;

export const launchTemplates: readonly LaunchTemplateSpec[] = [
  {
    id: ec2Id('lt', 0x101),
    region: ireland,
    name: 'storefront',
    defaultVersion: 3,
    versions: [
      { ImageId: images.erp, UserData: Buffer.from(carriesSecret).toString('base64') },
      { ImageId: images.golden, MetadataOptions: { HttpTokens: 'optional' } },
      {
        ImageId: images.golden,
        MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false, Groups: [groups.app] }],
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
        UserData: Buffer.from(fetchesSecret).toString('base64'),
      },
    ],
  },
  {
    id: ec2Id('lt', 0x102),
    region: ireland,
    name: 'orders-worker',
    defaultVersion: 1,
    versions: [{ ImageId: images.amazon, SecurityGroupIds: [groups.orders] }],
  },
  {
    id: ec2Id('lt', 0x103),
    region: ireland,
    name: 'nightly-batch',
    defaultVersion: 1,
    versions: [
      {
        ImageId: 'resolve:ssm:/meridian/images/golden',
        MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
        SecurityGroupIds: [groups.orders],
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
      },
    ],
  },
  {
    id: ec2Id('lt', 0x201),
    region: frankfurt,
    name: 'search-node',
    defaultVersion: 1,
    versions: [
      {
        ImageId: images.search,
        MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [groups.kibana] }],
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: false } }],
      },
    ],
  },
  {
    id: ec2Id('lt', 0x301),
    region: virginia,
    name: 'us-storefront',
    defaultVersion: 1,
    versions: [
      {
        MetadataOptions: { HttpPutResponseHopLimit: 2 },
        SecurityGroupIds: [groups.usWeb],
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }],
      },
    ],
  },
];
