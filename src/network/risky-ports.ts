import type { PortSet } from './ports.ts';

/** Ports of one protocol under the name of the service that usually listens there. */
export interface NamedPorts {
  readonly name: string;
  readonly protocol: 'tcp' | 'udp';
  readonly ports: PortSet;
}

const tcp = (name: string, ...ports: readonly (number | readonly [number, number])[]): NamedPorts => named(name, 'tcp', ports);
const udp = (name: string, ...ports: readonly (number | readonly [number, number])[]): NamedPorts => named(name, 'udp', ports);
const named = (name: string, protocol: 'tcp' | 'udp', ports: readonly (number | readonly [number, number])[]): NamedPorts => ({
  name,
  protocol,
  ports: ports.map((port) => (typeof port === 'number' ? { from: port, to: port } : { from: port[0], to: port[1] })),
});

/**
 * Services that have no business on the internet: remote administration, directories, file shares, databases, caches, brokers.
 * Ports as registered at https://www.iana.org/assignments/service-names-port-numbers, or as the product's own documentation has them.
 */
export const sensitivePorts: readonly NamedPorts[] = [
  tcp('FTP', [20, 21]),
  tcp('SSH', 22),
  tcp('Telnet', 23),
  tcp('Kerberos', 88),
  udp('Kerberos', 88),
  tcp('RPC', 111, 135),
  udp('RPC', 111, 135),
  tcp('NetBIOS', [137, 139]),
  udp('NetBIOS', [137, 139]),
  udp('SNMP', [161, 162]),
  tcp('LDAP', 389, 636),
  udp('LDAP', 389),
  tcp('SMB', 445),
  tcp('rexec, rlogin, rsh', [512, 514]),
  tcp('rsync', 873),
  tcp('SQL Server', [1433, 1434]),
  udp('SQL Server', 1434),
  tcp('Oracle', 1521, [2483, 2484]),
  tcp('NFS', 2049),
  udp('NFS', 2049),
  tcp('ZooKeeper', 2181),
  tcp('Docker', [2375, 2376]),
  tcp('MySQL', 3306),
  tcp('RDP', 3389),
  udp('RDP', 3389),
  tcp('mSQL', 4333),
  tcp('Salt', [4505, 4506]),
  tcp('PostgreSQL', 5432),
  tcp('VNC', 5500, [5900, 5903]),
  tcp('Kibana', 5601),
  tcp('RabbitMQ', 5672, 15_672),
  tcp('WinRM', [5985, 5986]),
  tcp('Redis', 6379),
  tcp('Cassandra', [7000, 7001], 7199, 9042, 9160, [61_620, 61_621]),
  tcp('Vsock proxy', 8000),
  tcp('Hadoop', 8020, 9000, [9870, 9871], 50_070, 50_470),
  tcp('Kafka', [9092, 9094]),
  tcp('Elasticsearch', 9200, 9300),
  tcp('Memcached', 11_211),
  udp('Memcached', 11_211),
  tcp('MongoDB', [27_017, 27_019]),
];

/**
 * The above, and services that are better behind a load balancer or a VPN
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19).
 */
export const highRiskPorts: readonly NamedPorts[] = [
  ...sensitivePorts,
  tcp('SMTP', 25),
  tcp('DNS', 53),
  udp('DNS', 53),
  tcp('POP3', 110),
  tcp('IMAP', 143),
  tcp('development web servers', 3000, 5000, 8080, 8088, 8888),
];

/** Single ports under their usual names, where they have one. */
export function namedPorts(protocol: 'tcp' | 'udp', ports: readonly number[]): readonly NamedPorts[] {
  return ports.map((port) => {
    const known = highRiskPorts.find(
      (entry) => entry.protocol === protocol && entry.ports.some(({ from, to }) => from <= port && port <= to),
    );
    return named(known?.name ?? `port ${port}`, protocol, [port]);
  });
}
