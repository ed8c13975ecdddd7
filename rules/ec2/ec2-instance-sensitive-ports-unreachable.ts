import { ingressFromClients } from '../shared/code-snippets.ts';
import { forwardedPaths, forwardingMessages } from '../shared/forwarded-paths.ts';
import { exposedPorts } from '../../src/network/group-exposure.ts';
import { isRunning } from '../shared/instance-state.ts';
import { describePath, internetReachability } from '../../src/network/internet-reachability.ts';
import { describeLoadBalancerPath } from '../../src/network/load-balancer-paths.ts';
import { subtractPorts } from '../../src/network/ports.ts';
import { sensitivePorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceSensitivePortsUnreachable = defineRule({
  id: 'ec2-instance-sensitive-ports-unreachable',
  title: 'Sensitive ports of EC2 instances should not be reachable from the internet',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 2,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['state', 'interfaces', 'groupRules', 'prefixLists', 'networkAcls', 'subnets', 'loadBalancerPaths', 'publicEndpointPaths'],
  params: { ignoredPorts: integers([], 'Sensitive ports that may be reachable from the internet.', { max: 65_535 }) },
  messages: {
    unreachable: 'The internet cannot reach sensitive ports of the instance.',
    reachable: 'The internet can reach {{reachable}}.',
    ...forwardingMessages,
    notRunning: 'The instance is {{state}}.',
  },
  rationale:
    'The public address, route, network ACL and security groups all allow traffic from the internet. Services on these ports are attacked within minutes.',
  remediation: {
    text: 'Remove the security group rules for the ports, then move the instance to a subnet without a route to an internet gateway.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security-groups.html',
    impact: 'Clients outside the allowed range can no longer connect.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID\naws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids RULE_ID',
    console: [
      'Open the instance in the Amazon EC2 console and choose the Security tab.',
      'Open each security group and choose Edit inbound rules.',
      'Delete the rules that the finding names, or limit their source, then save.',
    ].join('\n'),
    ...ingressFromClients,
  },
  controls: {
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: [
      'ec2_instance_port_cassandra_exposed_to_internet',
      'ec2_instance_port_cifs_exposed_to_internet',
      'ec2_instance_port_elasticsearch_kibana_exposed_to_internet',
      'ec2_instance_port_ftp_exposed_to_internet',
      'ec2_instance_port_kafka_exposed_to_internet',
      'ec2_instance_port_kerberos_exposed_to_internet',
      'ec2_instance_port_ldap_exposed_to_internet',
      'ec2_instance_port_memcached_exposed_to_internet',
      'ec2_instance_port_mongodb_exposed_to_internet',
      'ec2_instance_port_mysql_exposed_to_internet',
      'ec2_instance_port_oracle_exposed_to_internet',
      'ec2_instance_port_postgresql_exposed_to_internet',
      'ec2_instance_port_rdp_exposed_to_internet',
      'ec2_instance_port_redis_exposed_to_internet',
      'ec2_instance_port_sqlserver_exposed_to_internet',
      'ec2_instance_port_ssh_exposed_to_internet',
      'ec2_instance_port_telnet_exposed_to_internet',
      'ec2_confidential_workload_host_unrestricted_ingress',
      'ec2_confidential_workload_host_vsock_proxy_exposed',
    ],
    cloudsploit: ['ec2NetworkExposure'],
  },
  // Applies to security groups that are not in use, too.
  related: { cis: ['5.0:5.1.2', '6.0:6.1.2', '7.0:6.1.2'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const ignored = params.ignoredPorts.map((port) => ({ from: port, to: port }));
    const ports = sensitivePorts.map((entry) => ({ ...entry, ports: subtractPorts(entry.ports, ignored) }));
    const { paths, obstacles } = internetReachability(facts.interfaces, facts, ports);
    if (paths.length === 0) {
      const rules = () => facts.interfaces.flatMap(({ groupIds }) => groupIds.flatMap((id) => facts.groupRules[id] ?? []));
      const forwarded = forwardedPaths(facts, rules, ports);
      if (forwarded === undefined) return pass('unreachable', { stoppedBy: obstacles });
      const { message, paths: found } = forwarded;
      return fail(message, { reachable: found.map(describeLoadBalancerPath), paths: found.map(({ entry }) => entry) });
    }
    const evidence = { reachable: exposedPorts(paths, ports), paths: paths.map(describePath) };
    if (paths.some(({ answered }) => answered)) return fail('reachable', evidence);
    return fail('reachable', evidence, { severity: 'high', because: 'the network ACL does not allow responses' });
  },
});
