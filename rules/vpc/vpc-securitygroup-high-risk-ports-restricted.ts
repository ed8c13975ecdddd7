import { exposedPorts, openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { subtractPorts } from '../../src/network/ports.ts';
import { highRiskPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupHighRiskPortsRestricted = defineRule({
  id: 'vpc-securitygroup-high-risk-ports-restricted',
  title: 'Security groups should not open high-risk service ports to the world',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: { ignoredPorts: integers([], 'Ports that may be open to the internet although they are on the list.', { max: 65_535 }) },
  messages: { restricted: 'No high-risk port is open to the internet.', open: 'Open to the internet: {{open}}.' },
  rationale:
    'Databases, caches, file shares and the like were not made to face the internet: one weak password or unpatched flaw gives away what they hold.',
  remediation: {
    text: 'Limit the rule to the security groups or address ranges that need the service, and reach it from elsewhere through a VPN or Session Manager.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19',
  },
  controls: {
    securityHub: ['EC2.19'],
    awsConfig: ['restricted-common-ports'],
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
  evaluate: (facts, { pass, fail }, { params }) => {
    const ignored = params.ignoredPorts.map((port) => ({ from: port, to: port }));
    const ports = highRiskPorts.map((entry) => ({ ...entry, ports: subtractPorts(entry.ports, ignored) }));
    const open = openToWorld(facts.ingress, facts, (openings) => exposedPorts(openings, ports));
    return open.length === 0 ? pass('restricted') : fail('open', { open }, whenUnused(facts));
  },
});
