import type { Category } from '../core/names.ts';
import type { CategoryInfo, Source } from './types.ts';

/** Community notes on AWS's model. Where they disagree, the cells explain the decision. */
export const sources: readonly Source[] = [
  { id: 0, title: "Community notes on AWS's model: who is responsible for infrastructure, container and abstract services" },
  { id: 1, title: "Community notes on AWS's model: security of and in the cloud, with a table of infrastructure and abstracted services" },
  { id: 2, title: "Community notes on AWS's model: both sides of infrastructure, container and managed services" },
  { id: 3, title: "Community notes on AWS's model: three categories, and examples of the customer's responsibilities" },
  { id: 4, title: "Community notes on AWS's model: parts that build on each other, from hardware to access" },
];

const infos: Readonly<Record<Category, Omit<CategoryInfo, 'id'>>> = {
  infrastructure: {
    title: 'Infrastructure services',
    description: 'Virtual machines, disks and networks: you manage everything on top of them.',
    awsDoes: 'Operates the buildings, hardware, Regions, foundation services, host operating system and virtualization layer.',
    youDo: 'Everything from the guest operating system up: patches, firewall, network, encryption, access, backups and data.',
    reason: 'You control the operating system, or the network it is in.',
  },
  container: {
    title: 'Container services',
    description: 'AWS operates the servers and the platform, you manage your workload on it. The name is unrelated to Docker containers.',
    awsDoes: 'The same as for infrastructure services, and operates the operating system and the application platform.',
    youDo: 'Network placement, firewall rules, encryption settings, access, versions, backups and data.',
    reason: 'AWS runs the operating system and the platform, but the service is placed in your network.',
  },
  abstracted: {
    title: 'Abstracted services',
    description: 'You call an endpoint and have no access to servers. Also known as managed services.',
    awsDoes: 'The same as for container services, and protects the network and encrypts stored data.',
    youDo: 'Access, data, encryption keys, denial of plain HTTP, backups and settings.',
    reason: 'AWS runs everything behind an endpoint that it also protects.',
  },
  account: {
    title: 'Account-wide services',
    description: 'Services that govern the account as a whole: identities, keys, backups, logs, threat detection and account settings.',
    awsDoes: 'Operates them like abstracted services.',
    youDo: 'Turn them on in every Region, configure them, and protect access to them and their data.',
    reason: 'AWS runs it like an abstracted service, and it governs the resources of the other categories.',
  },
};

export const categories: readonly CategoryInfo[] = (Object.keys(infos) as Category[]).map((id) => ({ id, ...infos[id] }));
