import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { certificateArn } from '../acm/acm.ts';
import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import type { DeliverySpec } from '../logs/deliveries.ts';
import { groups, net, subnets } from '../vpc/network.ts';
import { type ElbResources, loadBalancerArn, targetGroupArn } from './elb.ts';

const [ireland, , virginia] = company.regions;

/** ARNs of target groups. */
export const groupArns = {
  storefront: targetGroupArn(ireland, 'storefront', '6d0ecf831eec9f09'),
  payments: targetGroupArn(ireland, 'payments', '73e2d6bc24d8a067'),
  old: targetGroupArn(ireland, 'old-campaign', '7a1b2c3d4e5f6071'),
  us: targetGroupArn(virginia, 'us-storefront', '8b2c3d4e5f607182'),
  scraper: targetGroupArn(virginia, 'scraper-cache', '9c3d4e5f60718293'),
};
const publicZones = { [`${ireland}a`]: subnets.publicA, [`${ireland}b`]: subnets.publicB };
const appZones = { [`${ireland}a`]: subnets.appA, [`${ireland}b`]: subnets.appB };

const forward = (TargetGroupArn: string, Order?: number): Action => ({
  Type: 'forward',
  TargetGroupArn,
  ...(Order === undefined ? {} : { Order }),
});
const toHttps: Action = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } };
const logIn = (OnUnauthenticatedRequest: 'allow' | 'authenticate'): Action => ({
  Type: 'authenticate-oidc',
  Order: 1,
  AuthenticateOidcConfig: {
    Issuer: 'https://login.meridian.example',
    AuthorizationEndpoint: 'https://login.meridian.example/authorize',
    TokenEndpoint: 'https://login.meridian.example/token',
    UserInfoEndpoint: 'https://login.meridian.example/userinfo',
    ClientId: 'intranet',
    OnUnauthenticatedRequest,
  },
});
const certificate = (number: string) => [{ CertificateArn: certificateArn(ireland, `0a1b2c3d-0000-4000-8000-000000000${number}`) }];

const storefront = { name: 'storefront', region: ireland, type: 'application', id: '50dc6c495c0c9188' } as const;
/** An internal load balancer that CloudFront and an API publish. */
export const intranet = { name: 'intranet', region: ireland, type: 'application', id: '61ed7d5a6d1da299' } as const;
const edge = { name: 'us-edge', region: virginia, type: 'network', id: '9a8b7c6d5e4f3021' } as const;

/** The company's load balancers: those of the storefront, and what campaigns and old applications left behind. */
export const sampleElb: ElbResources = {
  loadBalancers: [
    {
      ...storefront,
      zones: publicZones,
      groups: [groups.alb],
      attributes: {
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.bucket': 'meridian-logs',
        'deletion_protection.enabled': 'true',
        'routing.http.drop_invalid_header_fields.enabled': 'true',
      },
      listeners: [
        { Protocol: 'HTTP', Port: 80, DefaultActions: [toHttps] },
        {
          Protocol: 'HTTPS',
          Port: 443,
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
          Certificates: certificate('101'),
          DefaultActions: [forward(groupArns.storefront)],
        },
      ],
      tags: { team: 'storefront', env: 'prod' },
    },
    {
      ...intranet,
      internal: true,
      zones: appZones,
      groups: [groups.alb],
      listeners: [
        {
          Protocol: 'HTTPS',
          Port: 443,
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
          Certificates: certificate('102'),
          DefaultActions: [logIn('authenticate'), forward(groupArns.payments, 2)],
        },
      ],
      tags: { team: 'platform' },
    },
    {
      name: 'spring-campaign',
      region: ireland,
      type: 'application',
      id: '72fe8e6b7e2eb3aa',
      zones: publicZones,
      groups: [groups.alb],
      attributes: { 'routing.http.desync_mitigation_mode': 'monitor' },
      listeners: [
        { Protocol: 'HTTP', Port: 80, DefaultActions: [forward(groupArns.old)] },
        {
          Protocol: 'HTTPS',
          Port: 443,
          SslPolicy: 'ELBSecurityPolicy-2016-08',
          Certificates: certificate('103'),
          DefaultActions: [logIn('allow'), forward(groupArns.old, 2)],
        },
      ],
      tags: { team: 'marketing' },
    },
    {
      ...edge,
      zones: { [`${virginia}a`]: subnets.usA },
      listeners: [
        { Protocol: 'TCP', Port: 22, DefaultActions: [forward(groupArns.us)] },
        {
          Protocol: 'TLS',
          Port: 443,
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
          Certificates: [{ CertificateArn: certificateArn(virginia, '0a1b2c3d-0000-4000-8000-000000000301') }],
          DefaultActions: [forward(groupArns.us)],
        },
        { Protocol: 'TCP', Port: 6379, DefaultActions: [forward(groupArns.scraper)] },
      ],
      tags: { team: 'web' },
    },
  ],
  targetGroups: [
    {
      name: 'storefront',
      region: ireland,
      id: '6d0ecf831eec9f09',
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: net.prod,
      HealthCheckProtocol: 'HTTP',
      LoadBalancerArns: [loadBalancerArn(storefront)],
      targets: [{ Id: ec2Id('i', 0x101) }, { Id: ec2Id('i', 0x102) }],
    },
    {
      name: 'payments',
      region: ireland,
      id: '73e2d6bc24d8a067',
      Protocol: 'HTTPS',
      Port: 443,
      VpcId: net.prod,
      HealthCheckProtocol: 'HTTPS',
      LoadBalancerArns: [loadBalancerArn(intranet)],
      targets: [{ Id: ec2Id('i', 0x104) }],
    },
    {
      name: 'old-campaign',
      region: ireland,
      id: '7a1b2c3d4e5f6071',
      Protocol: 'HTTP',
      Port: 80,
      VpcId: net.prod,
      HealthCheckProtocol: 'HTTP',
    },
    {
      name: 'us-storefront',
      region: virginia,
      id: '8b2c3d4e5f607182',
      Protocol: 'TCP',
      Port: 443,
      VpcId: net.us,
      HealthCheckProtocol: 'TCP',
      LoadBalancerArns: [loadBalancerArn(edge)],
      targets: [{ Id: ec2Id('i', 0x301) }],
    },
    {
      name: 'scraper-cache',
      region: virginia,
      id: '9c3d4e5f60718293',
      Protocol: 'TCP',
      Port: 6379,
      TargetType: 'ip',
      VpcId: net.us,
      HealthCheckProtocol: 'TCP',
      LoadBalancerArns: [loadBalancerArn(edge)],
      targets: [{ Id: '10.2.0.77', Port: 6379 }],
    },
  ],
  classic: [
    {
      name: 'legacy-erp',
      region: ireland,
      AvailabilityZones: [`${ireland}a`],
      Subnets: [subnets.legacy],
      SecurityGroups: [groups.legacy],
      Instances: [{ InstanceId: ec2Id('i', 0x106) }],
      ListenerDescriptions: [
        { Listener: { Protocol: 'TCP', LoadBalancerPort: 3306, InstanceProtocol: 'TCP', InstancePort: 3306 }, PolicyNames: [] },
        {
          Listener: {
            Protocol: 'HTTPS',
            LoadBalancerPort: 443,
            InstanceProtocol: 'HTTP',
            InstancePort: 80,
            SSLCertificateId: `arn:aws:iam::${company.accountId}:server-certificate/legacy-erp`,
          },
          PolicyNames: ['old-tls'],
        },
      ],
      attributes: { AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'monitor' }] },
      policies: [
        {
          PolicyName: 'old-tls',
          PolicyTypeName: 'SSLNegotiationPolicyType',
          PolicyAttributeDescriptions: [
            { AttributeName: 'Protocol-TLSv1', AttributeValue: 'true' },
            { AttributeName: 'Protocol-TLSv1.2', AttributeValue: 'true' },
            { AttributeName: 'AES128-SHA', AttributeValue: 'true' },
          ],
        },
      ],
    },
    {
      name: 'partner-orders',
      region: ireland,
      AvailabilityZones: [`${ireland}a`, `${ireland}b`],
      Subnets: [subnets.publicA, subnets.publicB],
      SecurityGroups: [groups.alb],
      ListenerDescriptions: [
        {
          Listener: {
            Protocol: 'HTTPS',
            LoadBalancerPort: 443,
            InstanceProtocol: 'HTTPS',
            InstancePort: 443,
            SSLCertificateId: certificateArn(ireland, '0a1b2c3d-0000-4000-8000-000000000101'),
          },
          PolicyNames: ['tls12'],
        },
      ],
      attributes: {
        AccessLog: { Enabled: true, S3BucketName: 'meridian-logs', EmitInterval: 60 },
        CrossZoneLoadBalancing: { Enabled: true },
        ConnectionDraining: { Enabled: true, Timeout: 300 },
      },
      policies: [
        {
          PolicyName: 'tls12',
          PolicyTypeName: 'SSLNegotiationPolicyType',
          PolicyAttributeDescriptions: [
            { AttributeName: 'Reference-Security-Policy', AttributeValue: 'ELBSecurityPolicy-TLS-1-2-2017-01' },
            { AttributeName: 'Protocol-TLSv1.2', AttributeValue: 'true' },
            { AttributeName: 'ECDHE-RSA-AES128-GCM-SHA256', AttributeValue: 'true' },
          ],
        },
      ],
      tags: { team: 'orders' },
    },
  ],
  tlsPolicies: {
    'ELBSecurityPolicy-2016-08': {
      protocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'],
      ciphers: ['ECDHE-RSA-AES128-GCM-SHA256', 'AES128-SHA'],
    },
    'ELBSecurityPolicy-TLS13-1-2-Res-2021-06': {
      protocols: ['TLSv1.2', 'TLSv1.3'],
      ciphers: ['TLS_AES_128_GCM_SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
    },
  },
};

/** Logs that CloudWatch Logs delivers: those of the American load balancer. */
export const sampleDeliveries: readonly DeliverySpec[] = [
  { name: 'us-edge', region: virginia, resourceArn: loadBalancerArn(edge), logType: 'NLB_ACCESS_LOGS' },
];

/** Many load balancers, alike in every run. */
export function generateElb(count: number): ElbResources {
  const [kind] = sampleElb.loadBalancers;
  return {
    ...sampleElb,
    loadBalancers: Array.from({ length: kind === undefined ? 0 : count }, (_, index) => ({
      ...(kind as NonNullable<typeof kind>),
      name: `storefront-${index}`,
      id: index.toString(16).padStart(16, '0'),
      zones: publicZones,
    })),
  };
}
