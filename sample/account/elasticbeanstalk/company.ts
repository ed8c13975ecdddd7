import { company } from '../company.ts';
import type { BeanstalkResources, EnvironmentSpec, PlatformSpec } from './elasticbeanstalk.ts';
import { images } from '../ec2/templates.ts';
import { net, subnets } from '../vpc/network.ts';
import { workloads } from '../workloads.ts';

const [ireland, frankfurt, virginia] = company.regions;
const node22 = 'Node.js 22 running on 64bit Amazon Linux 2023';
const python312 = 'Python 3.12 running on 64bit Amazon Linux 2023';
const php81 = 'PHP 8.1 running on 64bit Amazon Linux 2';

const platforms: readonly PlatformSpec[] = [
  { name: node22, version: '6.7.2', branchState: 'Supported', createdDays: 25, recommended: true, image: images.amazon },
  { name: node22, version: '6.4.0', branchState: 'Supported', createdDays: 260, image: images.beanstalk },
  { name: python312, version: '4.9.1', branchState: 'Supported', createdDays: 95, recommended: true, image: images.amazon },
  { name: python312, version: '4.5.0', branchState: 'Supported', createdDays: 400, image: images.amazon },
  { name: php81, version: '3.11.2', branchState: 'Retired', createdDays: 900, image: images.community },
];

const certificate = (region: string) => `arn:aws:acm:${region}:${company.accountId}:certificate/7f0c`;
const launch = (IamInstanceProfile: string, more: Readonly<Record<string, string>> = {}) => ({
  IamInstanceProfile,
  ImageId: images.amazon,
  ...more,
});

const environments: readonly EnvironmentSpec[] = [
  {
    id: workloads.adminPortal,
    region: ireland,
    name: 'admin-portal',
    application: 'back-office',
    platform: node22,
    version: '6.7.2',
    settings: {
      'aws:autoscaling:launchconfiguration': launch('meridian-storefront', { DisableIMDSv1: 'true' }),
      'aws:ec2:vpc': { VPCId: net.prod, Subnets: `${subnets.appA},${subnets.appB}`, AssociatePublicIpAddress: 'false' },
      'aws:elasticbeanstalk:application:environment': { STAGE: 'prod' },
      'aws:elasticbeanstalk:application:environmentsecrets': {
        DB: `arn:aws:secretsmanager:${ireland}:${company.accountId}:secret:back-office`,
      },
      'aws:elasticbeanstalk:cloudwatch:logs': { StreamLogs: 'true', DeleteOnTerminate: 'false', RetentionInDays: '90' },
      'aws:elasticbeanstalk:environment': {
        EnvironmentType: 'LoadBalanced',
        LoadBalancerType: 'application',
        LoadBalancerIsShared: 'false',
        ServiceRole: 'aws-elasticbeanstalk-service-role',
      },
      'aws:elasticbeanstalk:healthreporting:system': { SystemType: 'enhanced' },
      'aws:elasticbeanstalk:managedactions': { ManagedActionsEnabled: 'true', PreferredStartTime: 'Tue:03:00' },
      'aws:elasticbeanstalk:managedactions:platformupdate': { UpdateLevel: 'minor' },
      'aws:elbv2:listener:443': {
        ListenerEnabled: 'true',
        Protocol: 'HTTPS',
        SSLCertificateArns: certificate(ireland),
        SSLPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      },
      'aws:elbv2:listener:default': { ListenerEnabled: 'false', Protocol: 'HTTP' },
      'aws:elbv2:loadbalancer': { AccessLogsS3Enabled: 'true', AccessLogsS3Bucket: 'meridian-logs' },
    },
    tags: { team: 'finance', env: 'prod' },
  },
  {
    id: 'e-returnsw0r',
    region: frankfurt,
    name: 'returns-worker',
    application: 'returns',
    tier: 'Worker',
    platform: python312,
    version: '4.5.0',
    settings: {
      'aws:autoscaling:launchconfiguration': launch('meridian-orders', { EC2KeyName: 'ops', DisableIMDSv1: 'false' }),
      'aws:elasticbeanstalk:cloudwatch:logs': { StreamLogs: 'false' },
      'aws:elasticbeanstalk:environment': { EnvironmentType: 'LoadBalanced', ServiceRole: 'aws-elasticbeanstalk-service-role' },
      'aws:elasticbeanstalk:healthreporting:system': { SystemType: 'enhanced' },
      'aws:elasticbeanstalk:hostmanager': { LogPublicationControl: 'true' },
      'aws:rds:dbinstance': { HasCoupledDatabase: 'true', DBDeletionPolicy: 'Snapshot' },
    },
    tags: { team: 'orders' },
  },
  {
    id: workloads.usStorefront,
    region: virginia,
    name: 'us-storefront',
    application: 'storefront',
    platform: node22,
    version: '6.4.0',
    settings: {
      'aws:autoscaling:launchconfiguration': { ...launch('aws-elasticbeanstalk-ec2-role'), ImageId: images.beanstalk },
      'aws:ec2:vpc': { VPCId: net.us, Subnets: subnets.usA, AssociatePublicIpAddress: 'true' },
      'aws:elasticbeanstalk:application:environment': { STAGE: 'prod', PAYMENT_API_KEY: 'n0t-a-real-k3y' },
      'aws:elasticbeanstalk:environment': {
        EnvironmentType: 'LoadBalanced',
        LoadBalancerType: 'application',
        LoadBalancerIsShared: 'false',
      },
      'aws:elasticbeanstalk:healthreporting:system': { SystemType: 'basic' },
      'aws:elbv2:listener:default': { ListenerEnabled: 'true', Protocol: 'HTTP' },
      'aws:elbv2:loadbalancer': { AccessLogsS3Enabled: 'false' },
      'aws:rds:dbinstance': { HasCoupledDatabase: 'true', DBDeletionPolicy: 'Delete' },
    },
    tags: { team: 'storefront' },
  },
  {
    id: workloads.usLegacyShop,
    region: virginia,
    name: 'us-legacy-shop',
    application: 'storefront',
    platform: php81,
    version: '3.11.2',
    settings: {
      'aws:autoscaling:launchconfiguration': { ...launch('meridian-build', { EC2KeyName: 'ops' }), ImageId: images.community },
      'aws:elasticbeanstalk:environment': { EnvironmentType: 'SingleInstance' },
      'aws:elasticbeanstalk:healthreporting:system': { SystemType: 'basic' },
    },
  },
  {
    id: 'e-goingaway0',
    region: virginia,
    name: 'us-storefront-old',
    application: 'storefront',
    status: 'Terminating',
    platform: php81,
    version: '3.11.2',
    settings: {},
  },
];

/** The company's environments: a tidy back office, a worker, and two American shops. */
export const sampleBeanstalk: BeanstalkResources = { environments, platforms };

/** Environments of all kinds, as many as asked for, always the same for the same number. They have no hosts. */
export function generateBeanstalk(count: number): BeanstalkResources {
  const kinds = environments.filter(({ status }) => status === undefined);
  const generated = Array.from({ length: count }, (_, index): EnvironmentSpec => {
    const kind = kinds[index % kinds.length] as EnvironmentSpec;
    return { ...kind, id: `e-${index.toString(36).padStart(10, '0')}`, name: `${kind.name}-${index}` };
  });
  return { ...sampleBeanstalk, environments: generated };
}
