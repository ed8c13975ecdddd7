import type { Category, ResponsibilityId } from '../core/names.ts';
import type { OwnerCell } from './types.ts';

type Cell = Omit<OwnerCell, 'category' | 'responsibility'>;
type Row = Readonly<Record<Exclude<Category, 'account'>, Cell>>;

/** Returns a row of cells that differ only in their sources. */
const same = (
  cell: Omit<Cell, 'sources'>,
  sources: readonly number[],
  { container = sources, abstracted = sources }: { readonly container?: readonly number[]; readonly abstracted?: readonly number[] } = {},
): Row => ({
  infrastructure: { ...cell, sources },
  container: { ...cell, sources: container },
  abstracted: { ...cell, sources: abstracted },
});

const rows: Readonly<Record<ResponsibilityId, Row>> = {
  'customer-data': same(
    { owner: 'customer', note: 'You decide which data you store, how sensitive it is and where it is exposed.' },
    [1, 2, 3, 4],
    { container: [2, 3, 4] },
  ),
  'access-control': same(
    { owner: 'customer', note: 'AWS enforces the identities, policies and public access settings that you write.' },
    [0, 3, 4],
  ),
  'client-side-encryption': same(
    { owner: 'customer', note: 'Your applications encrypt and sign data before they send it to AWS.' },
    [0, 2, 3, 4],
  ),
  'server-side-encryption': {
    infrastructure: { owner: 'customer', note: 'You choose whether volumes and their snapshots are encrypted.', sources: [0, 2] },
    container: {
      owner: 'shared',
      note: 'AWS offers storage encryption; you turn it on, often only at creation, and choose the key.',
      sources: [0],
      settled:
        'Note 0 has you enable it for certain services, notes 3 and 4 have you encrypt data in general: AWS offers it, you turn it on.',
    },
    abstracted: {
      owner: 'shared',
      note: 'AWS encrypts stored data; you choose the key and deny uploads with weaker encryption.',
      sources: [0, 1, 2, 3, 4],
      settled: 'All notes assign it to AWS, and note 0 adds that you select the KMS key: AWS encrypts, you choose the key.',
    },
  },
  'network-traffic-protection': {
    infrastructure: { owner: 'customer', note: 'You encrypt the traffic of your instances and networks.', sources: [0, 2, 4] },
    container: { owner: 'customer', note: 'The platform supports TLS; you require it and manage the certificates.', sources: [0, 2] },
    abstracted: {
      owner: 'shared',
      note: 'AWS offers TLS endpoints; you deny plain HTTP and old TLS versions.',
      sources: [0, 2],
      settled: 'Notes 0 and 2 assign it to AWS, which offers TLS; if an endpoint also accepts plain HTTP, only your policy can deny it.',
    },
  },
  'firewall-configuration': {
    infrastructure: { owner: 'customer', note: 'Security groups, network ACLs and host firewalls are yours.', sources: [0, 2, 4] },
    container: {
      owner: 'shared',
      note: "The host firewall is AWS's, the security groups are yours.",
      sources: [0, 2, 3, 4],
      settled: 'Notes 0, 3 and 4 assign it to you, note 2 to both sides: each side has its own firewall.',
    },
    abstracted: {
      owner: 'aws',
      note: 'AWS filters the traffic to its endpoints. Access control covers public exposure.',
      sources: [0, 2],
      against: [1],
      settled:
        'Note 2 assigns it to AWS and note 0 does not list it among your tasks; the network firewalls in note 1 belong to container services.',
    },
  },
  'network-configuration': {
    infrastructure: { owner: 'customer', note: 'VPCs, subnets, routes and public addresses are yours.', sources: [0, 2] },
    container: {
      owner: 'shared',
      note: 'AWS operates the network of the platform; you choose its VPC, subnets and whether it has a public IP address.',
      sources: [0, 2],
      settled: 'Notes 0 and 2 assign it to AWS, but you choose where in your network the service is placed.',
    },
    abstracted: { owner: 'aws', note: 'AWS runs the network behind its endpoints.', sources: [0, 2] },
  },
  'operating-system': {
    infrastructure: { owner: 'customer', note: 'You patch and harden the guest operating system.', sources: [0, 1, 2, 3, 4] },
    container: { owner: 'aws', note: 'AWS patches and hardens the operating system under the platform.', sources: [0, 2, 3, 4] },
    abstracted: { owner: 'aws', note: 'AWS patches and hardens all servers behind the endpoint.', sources: [0, 1, 2, 3, 4] },
  },
  'platform-and-application-management': {
    infrastructure: { owner: 'customer', note: 'You manage everything installed on the instance.', sources: [0, 1, 2, 3, 4] },
    container: {
      owner: 'shared',
      note: 'AWS operates the platform; you choose and upgrade versions, set maintenance windows, and own your application.',
      sources: [0, 2, 3, 4],
      settled: 'The notes assign it to AWS, which operates the platform; versions, maintenance windows and your code are yours.',
    },
    abstracted: {
      owner: 'shared',
      note: 'AWS operates the platform; you choose and upgrade runtime versions, and own your code.',
      sources: [0, 1, 2, 3, 4],
      settled: 'The notes assign it to AWS, which operates the platform; runtime versions and your code are yours.',
    },
  },
  backups: {
    infrastructure: {
      owner: 'customer',
      note: 'You choose the recovery points, their retention, and who can delete them.',
      sources: [1, 3, 4],
    },
    container: { owner: 'customer', note: 'AWS can take backups; retention, copies and deletion protection are yours.', sources: [3, 4] },
    abstracted: {
      owner: 'customer',
      note: 'AWS keeps the data durable; versions, recovery points and deletion protection are yours.',
      sources: [1, 3],
      settled:
        "Notes 1, 3 and 4 assign data protection to AWS, notes 1 and 3 backups to you: durability is AWS's, recovery from deletion is yours.",
    },
  },
  'region-choice': same({ owner: 'customer', note: 'You choose the Regions of resources and copies of data.' }, [3]),
  'service-configuration': same(
    { owner: 'customer', note: 'AWS offers logging, monitoring and hardening options; you turn them on.' },
    [1, 3, 4],
  ),
  'foundation-services': same(
    { owner: 'aws', note: 'AWS runs the compute, storage, database and network services below.' },
    [0, 1, 2, 3, 4],
    { container: [0, 2, 3, 4] },
  ),
  'global-infrastructure': same(
    { owner: 'aws', note: 'AWS operates and secures Regions, buildings, hardware and the fiber between them.' },
    [0, 1, 2, 3, 4],
  ),
  'host-os-and-virtualization': same({ owner: 'aws', note: 'AWS patches its servers and isolates customers on them.' }, [1, 3, 4]),
  'aws-endpoints': allServices('AWS operates the endpoints of its services.'),
  'aws-iam': allServices('AWS operates the IAM service; access control covers the identities and policies in it.'),
};

/** Returns a row that note 0 lists for container and abstract services, and that applies to infrastructure services as well. */
function allServices(note: string): Row {
  const cell: Cell = { owner: 'aws', note, sources: [0] };
  const settled = 'Note 0 lists it for container and abstract services; it is the same for infrastructure services.';
  return { infrastructure: { ...cell, settled }, container: cell, abstracted: cell };
}

/** The cells of account-wide services repeat those of abstracted services, which AWS operates in the same way. */
export const owners: readonly OwnerCell[] = (Object.keys(rows) as ResponsibilityId[]).flatMap((responsibility) => {
  const { infrastructure, container, abstracted } = rows[responsibility];
  const { owner, note } = abstracted;
  return [
    { category: 'infrastructure', responsibility, ...infrastructure },
    { category: 'container', responsibility, ...container },
    { category: 'abstracted', responsibility, ...abstracted },
    { category: 'account', responsibility, owner, note, sources: [], as: 'abstracted' },
  ] satisfies OwnerCell[];
});
