import { company } from './company.ts';
import type { Ec2Resources, InstanceSpec } from './ec2.ts';
import { ec2Id } from './ec2-page.ts';
import { carriesSecret, fetchesSecret, images, imageSpecs, launchTemplates } from './ec2-templates.ts';
import { groups, subnets } from './network.ts';

const [ireland, frankfurt, virginia] = company.regions;

const storefront = {
  region: ireland,
  image: images.golden,
  groups: [groups.app],
  profile: 'meridian-storefront',
  monitored: true,
  userData: fetchesSecret,
  launchedDays: 12,
  tags: {
    'aws:autoscaling:groupName': 'storefront',
    'aws:ec2launchtemplate:id': ec2Id('lt', 0x101),
    'aws:ec2launchtemplate:version': '3',
    team: 'storefront',
  },
} as const;

const instances: readonly InstanceSpec[] = [
  { ...storefront, id: ec2Id('i', 0x101), name: 'storefront-1', subnet: subnets.appA },
  { ...storefront, id: ec2Id('i', 0x102), name: 'storefront-2', subnet: subnets.appB },
  {
    id: ec2Id('i', 0x103),
    region: ireland,
    name: 'orders-worker',
    image: images.amazon,
    subnet: subnets.appA,
    groups: [groups.orders],
    profile: 'meridian-orders',
    launchedDays: 9,
    tags: { team: 'orders' },
  },
  {
    id: ec2Id('i', 0x104),
    region: ireland,
    name: 'payments-gateway',
    image: images.golden,
    subnet: subnets.appB,
    groups: [groups.payments],
    profile: 'meridian-payments',
    monitored: true,
    terminationProtected: true,
    launchedDays: 25,
    tags: { team: 'payments', env: 'prod' },
  },
  {
    id: ec2Id('i', 0x105),
    region: ireland,
    name: 'bastion',
    image: images.amazon,
    subnet: subnets.publicA,
    groups: [groups.bastion],
    profile: 'meridian-bastion',
    publicIp: '52.17.10.5',
    launchedDays: 40,
    tags: { team: 'platform' },
  },
  {
    id: ec2Id('i', 0x106),
    region: ireland,
    name: 'legacy-erp',
    image: images.erp,
    subnet: subnets.legacy,
    groups: [groups.legacy],
    publicIp: '54.72.19.80',
    tokens: 'optional',
    launchedDays: 1500,
    userData: carriesSecret,
    tags: { team: 'finance', owner: 'unknown' },
  },
  {
    id: ec2Id('i', 0x107),
    region: ireland,
    name: 'reporting-old',
    image: images.deprecated,
    subnet: subnets.appA,
    groups: [groups.orders],
    state: 'stopped',
    stoppedDays: 94,
    launchedDays: 300,
    profile: 'meridian-reporting',
    tokens: 'optional',
  },
  {
    id: ec2Id('i', 0x108),
    region: ireland,
    name: 'build-agent',
    image: images.deprecated,
    subnet: subnets.appB,
    groups: [groups.orders],
    spot: true,
    profile: 'meridian-build',
    launchedDays: 1,
  },
  {
    id: ec2Id('i', 0x109),
    region: ireland,
    name: 'crm',
    image: images.gone,
    subnet: subnets.legacy,
    groups: [groups.legacyDefault],
    profile: 'meridian-crm-removed',
    launchedDays: 800,
    monitored: true,
  },
  {
    id: ec2Id('i', 0x10a),
    region: ireland,
    name: 'migration-test',
    image: images.amazon,
    subnet: subnets.appA,
    groups: [groups.orders],
    state: 'terminated',
    launchedDays: 2,
    tokens: 'optional',
  },
  {
    id: ec2Id('i', 0x201),
    region: frankfurt,
    name: 'emr-core',
    image: images.emr,
    subnet: subnets.emr,
    groups: [groups.emr],
    profile: 'EMR_EC2_DefaultRole',
    tokens: 'optional',
    launchedDays: 3,
    type: 'm6g.xlarge',
    tags: { 'aws:elasticmapreduce:job-flow-id': 'j-2AXXXXXXGAPLF', 'aws:elasticmapreduce:instance-group-role': 'CORE', team: 'analytics' },
  },
  {
    id: ec2Id('i', 0x202),
    region: frankfurt,
    name: 'search-node',
    image: images.search,
    subnet: subnets.bi,
    groups: [groups.kibana],
    publicIp: '3.120.44.7',
    profile: 'meridian-search',
    launchedDays: 60,
    tags: { team: 'analytics' },
  },
  {
    id: ec2Id('i', 0x203),
    region: frankfurt,
    name: 'nat-instance',
    image: images.search,
    subnet: subnets.bi,
    groups: [groups.analyticsDefault],
    publicIp: '3.120.44.8',
    sourceDestCheck: false,
    profile: 'meridian-nat',
    launchedDays: 60,
  },
  {
    id: ec2Id('i', 0x204),
    region: frankfurt,
    name: 'notebook',
    image: images.search,
    subnet: subnets.emr,
    groups: [groups.analyticsDefault],
    state: 'stopped',
    stoppedDays: 4,
    launchedDays: 50,
    profile: 'meridian-search',
  },
  {
    id: ec2Id('i', 0x301),
    region: virginia,
    name: 'meridian-us-storefront',
    image: images.beanstalk,
    subnet: subnets.usA,
    groups: [groups.usWeb],
    publicIp: '44.201.7.12',
    profile: 'meridian-storefront',
    launchedDays: 6,
    tags: {
      'elasticbeanstalk:environment-name': 'us-storefront',
      'elasticbeanstalk:environment-id': 'e-pyumupm7mph',
      'aws:autoscaling:groupName': 'awseb-e-pyumupm7mph-stack',
    },
  },
  {
    id: ec2Id('i', 0x302),
    region: virginia,
    name: 'blog',
    image: images.community,
    subnet: subnets.usA,
    groups: [groups.usOpen, groups.usPartners],
    publicIp: '44.201.7.13',
    tokens: 'optional',
    paravirtual: true,
    launchedDays: 650,
    tags: { team: 'marketing' },
  },
];

/** The company's machines: a storefront and services in Ireland, analytics in Frankfurt, an American shop, and some leftovers. */
export const sampleEc2: Ec2Resources = {
  instances,
  launchTemplates,
  images: imageSpecs,
  settings: { [ireland]: { tokens: 'required', imagesBlocked: true }, [frankfurt]: { tokens: 'optional' } },
};

/** Instances of all kinds but the terminated one, as many as asked for, in the company's networks. */
export function generateEc2(count: number): Ec2Resources {
  const kinds = instances.filter(({ state }) => state !== 'terminated');
  const generated = Array.from({ length: count }, (_, index): InstanceSpec => {
    const kind = kinds[index % kinds.length] as InstanceSpec;
    return { ...kind, id: ec2Id('i', 0x10_0000 + index), name: `${kind.name}-${index}` };
  });
  return { ...sampleEc2, instances: generated };
}
