import { ec2Id } from '../ec2/page.ts';

/** Ids of the company's VPCs. */
export const net = {
  prod: ec2Id('vpc', 0x101),
  irelandDefault: ec2Id('vpc', 0x102),
  analytics: ec2Id('vpc', 0x201),
  shared: ec2Id('vpc', 0x202),
  us: ec2Id('vpc', 0x301),
  virginiaDefault: ec2Id('vpc', 0x302),
} as const;

/** Ids of its subnets. */
export const subnets = {
  publicA: ec2Id('subnet', 0x101),
  publicB: ec2Id('subnet', 0x102),
  appA: ec2Id('subnet', 0x111),
  appB: ec2Id('subnet', 0x112),
  legacy: ec2Id('subnet', 0x121),
  emr: ec2Id('subnet', 0x201),
  bi: ec2Id('subnet', 0x202),
  shared: ec2Id('subnet', 0x211),
  usA: ec2Id('subnet', 0x301),
  usDefault: ec2Id('subnet', 0x311),
} as const;

/** Ids of its security groups. */
export const groups = {
  prodDefault: ec2Id('sg', 0x100),
  alb: ec2Id('sg', 0x101),
  app: ec2Id('sg', 0x102),
  orders: ec2Id('sg', 0x103),
  payments: ec2Id('sg', 0x104),
  bastion: ec2Id('sg', 0x105),
  vendors: ec2Id('sg', 0x106),
  lambda: ec2Id('sg', 0x107),
  legacyDefault: ec2Id('sg', 0x110),
  legacy: ec2Id('sg', 0x111),
  wizard: ec2Id('sg', 0x112),
  analyticsDefault: ec2Id('sg', 0x200),
  emr: ec2Id('sg', 0x201),
  kibana: ec2Id('sg', 0x202),
  usDefault: ec2Id('sg', 0x300),
  usWeb: ec2Id('sg', 0x301),
  usOpen: ec2Id('sg', 0x302),
  usPartners: ec2Id('sg', 0x303),
  usLegacyDefault: ec2Id('sg', 0x310),
} as const;
