import type { AccessScopeType, ClusterVersionInformation, Nodegroup } from '@aws-sdk/client-eks';
import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import { groups, net, subnets } from '../vpc/network.ts';
import type { EksClusterSpec, EntrySpec } from './eks.ts';

const [ireland, , virginia] = company.regions;
const { accountId } = company;

const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;
const releaseDay = (days: number) => company.daysAgo(days).toISOString().slice(0, 10).replaceAll('-', '');
const entry = (principalArn: string, policy: string, type: AccessScopeType): EntrySpec => ({
  entry: { principalArn, kubernetesGroups: [] },
  policies: [{ policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`, accessScope: { type } }],
});
const nodegroup = (nodegroupName: string, more: Nodegroup): Nodegroup => ({ nodegroupName, amiType: 'AL2023_x86_64_STANDARD', ...more });

/** Support of Kubernetes versions, relative to now. */
export const sampleKubernetesVersions: readonly ClusterVersionInformation[] = [
  { clusterVersion: '1.34', versionStatus: 'STANDARD_SUPPORT', endOfStandardSupportDate: company.daysAgo(-300) },
  { clusterVersion: '1.30', versionStatus: 'EXTENDED_SUPPORT', endOfStandardSupportDate: company.daysAgo(200) },
];

/** The company's clusters: the shop at home, and an experiment that stayed. */
export const sampleEks: readonly EksClusterSpec[] = [
  {
    name: 'storefront',
    region: ireland,
    cluster: {
      version: '1.34',
      roleArn: role('EMR_DefaultRole_V2'),
      resourcesVpcConfig: {
        vpcId: net.prod,
        subnetIds: [subnets.appA, subnets.appB],
        clusterSecurityGroupId: groups.orders,
        securityGroupIds: [],
        endpointPublicAccess: false,
        endpointPrivateAccess: true,
        publicAccessCidrs: ['0.0.0.0/0'],
      },
      logging: {
        clusterLogging: [
          { types: ['audit', 'authenticator'], enabled: true },
          { types: ['api'], enabled: false },
        ],
      },
      encryptionConfig: [
        { resources: ['secrets'], provider: { keyArn: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254` } },
      ],
      accessConfig: { authenticationMode: 'API' },
      deletionProtection: true,
      tags: { team: 'web', env: 'prod' },
    },
    networkAddon: { status: 'ACTIVE', configurationValues: '{"enableNetworkPolicy":"true"}' },
    nodegroups: [
      nodegroup('web', {
        version: '1.34',
        releaseVersion: `1.34.1-${releaseDay(12)}`,
        subnets: [subnets.appA, subnets.appB],
        nodeRole: role('orders-functions'),
        launchTemplate: { id: ec2Id('lt', 0x101), version: '3' },
      }),
      nodegroup('jobs', {
        version: '1.34',
        releaseVersion: `1.34.1-${releaseDay(12)}`,
        subnets: [subnets.appA],
        nodeRole: role('orders-functions'),
      }),
    ],
    entries: [entry(role('orders-functions'), 'AmazonEKSViewPolicy', 'namespace')],
  },
  {
    name: 'experiment',
    region: virginia,
    cluster: {
      version: '1.30',
      roleArn: role('analytics-loader'),
      resourcesVpcConfig: {
        vpcId: net.us,
        subnetIds: [subnets.usA],
        clusterSecurityGroupId: groups.usOpen,
        securityGroupIds: [],
        endpointPublicAccess: true,
        endpointPrivateAccess: false,
        publicAccessCidrs: ['0.0.0.0/0'],
      },
      accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
      deletionProtection: false,
    },
    networkAddon: { status: 'ACTIVE', configurationValues: '' },
    nodegroups: [
      nodegroup('default', {
        version: '1.28',
        releaseVersion: `1.28.5-${releaseDay(400)}`,
        subnets: [subnets.usA],
        nodeRole: role('analytics-loader'),
        remoteAccess: { ec2SshKey: 'laptop' },
        resources: { remoteAccessSecurityGroup: groups.usOpen },
      }),
      nodegroup('custom', {
        amiType: 'CUSTOM',
        version: '1.29',
        releaseVersion: `1.29.0-${releaseDay(90)}`,
        subnets: [subnets.usA],
        nodeRole: role('analytics-loader'),
        launchTemplate: { id: ec2Id('lt', 0x301), version: '1' },
      }),
    ],
    entries: [entry(role('analytics-loader'), 'AmazonEKSClusterAdminPolicy', 'cluster')],
  },
  {
    name: 'legacy',
    region: virginia,
    cluster: {
      version: '1.30',
      status: 'FAILED',
      roleArn: role('EMR_DefaultRole_V2'),
      resourcesVpcConfig: {
        clusterSecurityGroupId: groups.usWeb,
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
        publicAccessCidrs: ['203.0.113.0/24'],
      },
      accessConfig: { authenticationMode: 'CONFIG_MAP' },
      deletionProtection: false,
    },
    nodegroups: [],
    entries: [],
  },
];
