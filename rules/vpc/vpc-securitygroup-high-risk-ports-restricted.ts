import { closedToWorld } from './shared/closed-to-world.ts';
import { ingressFromGroup } from '../shared/code-snippets.ts';
import { exposedPorts, openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { subtractPorts } from '../../src/network/ports.ts';
import { highRiskPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupHighRiskPortsRestricted = defineRule({
  id: 'vpc-securitygroup-high-risk-ports-restricted',
  title: 'Security groups should not allow internet access to high-risk ports',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: { ignoredPorts: integers([], 'High-risk ports that may be open to the internet.', { max: 65_535 }) },
  messages: {
    restricted: 'The security group does not allow internet access to high-risk ports.',
    open: 'The security group allows internet access to {{open}}.',
  },
  rationale:
    'Databases, caches and file shares are not designed to face the internet. One weak password or unpatched vulnerability exposes their data.',
  remediation: {
    text: 'Limit the rule to the security groups or IP address ranges that need the service. Use a VPN or Session Manager from elsewhere.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19',
    impact: 'Clients outside the allowed range can no longer connect.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 authorize-security-group-ingress --group-id {{id}} --ip-permissions IpProtocol=tcp,FromPort=PORT,ToPort=PORT,IpRanges=[{CidrIp=TRUSTED_CIDR_BLOCK}]\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids RULE_ID',
    console:
      'Open the Amazon EC2 console and choose Security Groups.\nSelect the group and choose Edit inbound rules.\nChange the source of the rule to the security group of the clients, or delete the rule.\nChoose Save rules.',
    ...ingressFromGroup({ group: '{{id}}', source: 'CLIENT_SECURITY_GROUP_ID' }),
  },
  controls: {
    securityHub: ['EC2.19'],
    awsConfig: ['restricted-common-ports'],
    // CIFS (port 445).
    cis: ['5.0:5.1.2', '6.0:6.1.2', '7.0:6.1.2'],
    nist80053: ['AC-4', 'CM-7', 'SC-7', 'SC-7(4)'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_cassandra_7199_9160_8888',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_ftp_20_21',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_kafka_9092',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mongodb_27017_27018',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_oracle_1521_2483',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_sql_server_1433_1434',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_telnet_23',
    ],
    cloudsploit: [
      'openCIFS',
      'openCassandraClient',
      'openCassandraInternode',
      'openCassandraMonitoring',
      'openCassandraThrift',
      'openDNS',
      'openDocker',
      'openElasticsearch',
      'openFTP',
      'openHadoopNameNode',
      'openHadoopNameNodeWebUI',
      'openInternalWeb',
      'openKibana',
      'openLDAP',
      'openLDAPS',
      'openMemcached',
      'openMongoDB',
      'openMySQL',
      'openNetBIOS',
      'openOracle',
      'openOracleAutoDataWarehouse',
      'openPostgreSQL',
      'openRPC',
      'openRedis',
      'openSMBoTCP',
      'openSMTP',
      'openSNMP',
      'openSQLServer',
      'openSalt',
      'openTelnet',
      'openVNCClient',
      'openVNCServer',
      'openCustomPorts',
    ],
  },
  fixedFacts: ({ ingress }) => ({ ingress: closedToWorld(ingress) }),
  evaluate: (facts, { pass, fail }, { params }) => {
    const ignored = params.ignoredPorts.map((port) => ({ from: port, to: port }));
    const ports = highRiskPorts.map((entry) => ({ ...entry, ports: subtractPorts(entry.ports, ignored) }));
    const open = openToWorld(facts.ingress, facts, (openings) => exposedPorts(openings, ports));
    return open.length === 0 ? pass('restricted') : fail('open', { open }, () => whenUnused(facts));
  },
});
