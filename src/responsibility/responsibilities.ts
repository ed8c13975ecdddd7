import type { ResponsibilityId } from '../core/names.ts';
import type { ResponsibilityInfo } from './types.ts';

const infos: Readonly<Record<ResponsibilityId, Omit<ResponsibilityInfo, 'id'>>> = {
  'customer-data': {
    title: 'Customer data',
    description: 'Know which data you store, who owns it and how sensitive it is, and limit where it is exposed.',
    everCustomers: true,
  },
  'access-control': {
    title: 'Access control',
    description: 'IAM identities, resource policies and public access: who can access which resources with which permissions.',
    everCustomers: true,
  },
  'client-side-encryption': {
    title: 'Client-side encryption and integrity',
    description: 'Encrypt, sign and verify data before you send it to a service.',
    everCustomers: true,
  },
  'server-side-encryption': {
    title: 'Server-side encryption',
    description: 'Encryption of stored data by the service, and the choice of the key.',
    everCustomers: true,
  },
  'network-traffic-protection': {
    title: 'Network traffic protection',
    description: 'Protection of data in transit: encryption, integrity and identity of the peer.',
    everCustomers: true,
  },
  'firewall-configuration': {
    title: 'Firewall configuration',
    description: 'Security groups, network ACLs and host firewalls: which traffic is allowed.',
    everCustomers: true,
  },
  'network-configuration': {
    title: 'Network configuration',
    description: 'VPCs, subnets, routes and public IP addresses: where resources are in the network, and what can reach them.',
    everCustomers: true,
  },
  'operating-system': {
    title: 'Operating system',
    description: 'Patching and hardening of the operating system that runs the workload.',
    everCustomers: true,
  },
  'platform-and-application-management': {
    title: 'Platform and application management',
    description: 'Versions of engines, platforms and runtimes, maintenance windows, and the application itself.',
    everCustomers: true,
  },
  backups: {
    title: 'Backups',
    description: 'Recovery points, their retention, and protection from deletion.',
    everCustomers: true,
  },
  'region-choice': {
    title: 'Choice of Region',
    description: 'Where data is stored and processed, in accordance with applicable law.',
    everCustomers: true,
  },
  'service-configuration': {
    title: 'Service configuration',
    description: 'Logging, monitoring and the hardening options that a service offers.',
    everCustomers: true,
  },
  'foundation-services': {
    title: 'Foundation services',
    description: 'The compute, storage, database and network services that everything else runs on.',
    everCustomers: false,
  },
  'global-infrastructure': {
    title: 'Global infrastructure',
    description: 'Regions, Availability Zones, edge locations, hardware, buildings and the private fiber between them.',
    everCustomers: false,
  },
  'host-os-and-virtualization': {
    title: 'Host operating system and virtualization',
    description: "The operating system of AWS's servers and the layer that isolates customers on them.",
    everCustomers: false,
  },
  'aws-endpoints': {
    title: 'AWS endpoints',
    description: 'The endpoints of AWS services, and their availability and TLS.',
    everCustomers: false,
  },
  'aws-iam': {
    title: 'The IAM service itself',
    description: 'The service that authenticates callers and evaluates policies; not the policies that you write.',
    everCustomers: false,
  },
};

export const responsibilities: readonly ResponsibilityInfo[] = (Object.keys(infos) as ResponsibilityId[]).map((id) => ({
  id,
  ...infos[id],
}));
