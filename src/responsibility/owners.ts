import type { Category, ResponsibilityId } from '../core/names.ts';
import type { OwnerCell } from './types.ts';

type Cell = Omit<OwnerCell, 'category' | 'responsibility'>;
type Row = Readonly<Record<Exclude<Category, 'account'>, Cell>>;

/** A row of cells that differ in their sources at most. */
const same = (
  cell: Omit<Cell, 'sources'>,
  infrastructure: readonly number[],
  container = infrastructure,
  abstracted = infrastructure,
): Row => ({
  infrastructure: { ...cell, sources: infrastructure },
  container: { ...cell, sources: container },
  abstracted: { ...cell, sources: abstracted },
});

const rows: Readonly<Record<ResponsibilityId, Row>> = {
  'customer-data': same(
    { owner: 'customer', note: 'What data there is, how sensitive it is and where it is exposed is for you to know and decide.' },
    [1, 2, 3, 4],
    [2, 3, 4],
    [1, 2, 3, 4],
  ),
  'access-control': same(
    { owner: 'customer', note: 'AWS enforces the identities, policies and public access settings that you write.' },
    [0, 3, 4],
  ),
  'client-side-encryption': same(
    { owner: 'customer', note: 'What is encrypted and signed before AWS gets it is up to your applications.' },
    [0, 2, 3, 4],
  ),
  'server-side-encryption': {
    infrastructure: { owner: 'customer', note: 'Volumes and their snapshots are encrypted if you ask for it.', sources: [0, 2] },
    container: {
      owner: 'shared',
      note: 'AWS offers encryption of the storage; you turn it on, often only at creation, and choose the key.',
      sources: [0],
      settled:
        'Note 0 has you enable it for certain services, notes 3 and 4 have you encrypt data in general: AWS offers it, you turn it on.',
    },
    abstracted: {
      owner: 'shared',
      note: 'AWS encrypts what it stores; you choose the key and refuse uploads with weaker encryption.',
      sources: [0, 1, 2, 3, 4],
      settled: 'All notes give it to AWS, and note 0 adds that you select the KMS key: AWS does it, the choice of key is yours.',
    },
  },
  'network-traffic-protection': {
    infrastructure: { owner: 'customer', note: 'You encrypt the traffic of your machines and networks.', sources: [0, 2, 4] },
    container: { owner: 'customer', note: 'The platform can speak TLS; you require it and manage the certificates.', sources: [0, 2] },
    abstracted: {
      owner: 'shared',
      note: 'AWS offers TLS endpoints; refusing plain HTTP and old TLS versions is yours.',
      sources: [0, 2],
      settled: 'Notes 0 and 2 give it to AWS, which offers TLS; where an endpoint also answers without, only your policy refuses it.',
    },
  },
  'firewall-configuration': {
    infrastructure: { owner: 'customer', note: 'Security groups, network ACLs and host firewalls are yours.', sources: [0, 2, 4] },
    container: {
      owner: 'shared',
      note: "The host firewall is AWS's, the security groups are yours.",
      sources: [0, 2, 3, 4],
      settled: 'Notes 0, 3 and 4 give it to you, note 2 lists it on both sides: each side has a firewall of its own.',
    },
    abstracted: {
      owner: 'aws',
      note: 'AWS filters the traffic to its endpoints. Public exposure is judged under access control.',
      sources: [0, 2],
      against: [1],
      settled:
        'Note 2 gives it to AWS and note 0 does not list it among your tasks; what note 1 says of network firewalls describes container services.',
    },
  },
  'network-configuration': {
    infrastructure: { owner: 'customer', note: 'VPCs, subnets, routes and public addresses are yours.', sources: [0, 2] },
    container: {
      owner: 'shared',
      note: 'AWS runs the network of the platform; which VPC and subnets it is in, and whether it gets a public address, is your choice.',
      sources: [0, 2],
      settled: 'Notes 0 and 2 give it to AWS, but where in your network the service is placed is yours to choose.',
    },
    abstracted: { owner: 'aws', note: 'AWS runs the network behind its endpoints.', sources: [0, 2] },
  },
  'operating-system': {
    infrastructure: { owner: 'customer', note: 'You patch and harden the guest operating system.', sources: [0, 1, 2, 3, 4] },
    container: { owner: 'aws', note: 'AWS patches and hardens the operating system under the platform.', sources: [0, 2, 3, 4] },
    abstracted: { owner: 'aws', note: 'AWS patches and hardens all machines behind the endpoint.', sources: [0, 1, 2, 3, 4] },
  },
  'platform-and-application-management': {
    infrastructure: { owner: 'customer', note: 'Everything installed on the machine is yours.', sources: [0, 1, 2, 3, 4] },
    container: {
      owner: 'shared',
      note: 'AWS runs the platform; you choose and move off old versions, set maintenance windows, and own your application.',
      sources: [0, 2, 3, 4],
      settled: 'The notes give it to AWS, which runs the platform; versions, maintenance windows and your own code stay with you.',
    },
    abstracted: {
      owner: 'shared',
      note: 'AWS runs the platform; you choose and move off old runtime versions, and own your code.',
      sources: [0, 1, 2, 3, 4],
      settled: 'The notes give it to AWS, which runs the platform; runtime versions and your own code stay with you.',
    },
  },
  backups: {
    infrastructure: {
      owner: 'customer',
      note: 'Which recovery points exist, for how long, and who can delete them is yours.',
      sources: [1, 3, 4],
    },
    container: { owner: 'customer', note: 'AWS can take backups; retention, copies and deletion protection are yours.', sources: [3, 4] },
    abstracted: {
      owner: 'customer',
      note: 'AWS keeps the data durable; versions, recovery points and deletion protection are yours.',
      sources: [1, 3],
      settled:
        "Notes 1, 3 and 4 give data protection to AWS, notes 1 and 3 backups to you: durability is AWS's, recovery from deletion is yours.",
    },
  },
  'region-choice': same({ owner: 'customer', note: 'You choose the Regions in which resources and copies of data are kept.' }, [3]),
  'service-configuration': same(
    { owner: 'customer', note: 'Logging, monitoring and hardening options are offered by AWS and turned on by you.' },
    [1, 3, 4],
  ),
  'foundation-services': same(
    { owner: 'aws', note: 'AWS runs the compute, storage, database and network services below.' },
    [0, 1, 2, 3, 4],
    [0, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ),
  'global-infrastructure': same(
    { owner: 'aws', note: 'AWS runs and guards Regions, buildings, hardware and the fibre between them.' },
    [0, 1, 2, 3, 4],
  ),
  'host-os-and-virtualization': same({ owner: 'aws', note: 'AWS patches its servers and separates the customers on them.' }, [1, 3, 4]),
  'aws-endpoints': allServices('AWS runs the endpoints at which its services answer.'),
  'aws-iam': allServices('AWS runs the IAM service; the identities and policies in it fall under access control.'),
};

/** What note 0 lists for container and abstract services, and what holds for infrastructure services as well. */
function allServices(note: string): Row {
  const cell: Cell = { owner: 'aws', note, sources: [0] };
  const settled = 'Note 0 lists it for container and abstract services; it is one and the same for infrastructure services.';
  return { infrastructure: { ...cell, settled }, container: cell, abstracted: cell };
}

/** The cells of account-wide services repeat those of abstracted services, which AWS runs in the same way. */
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
