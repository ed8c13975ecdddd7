import { vpcRules } from '../../../rules/vpc/index.ts';
import { generateConnections, sampleConnections } from '../../../sample/account/vpc/connections-company.ts';
import { merged } from '../../../sample/account/index.ts';
import { organizationsData } from '../../../sample/account/organizations/organizations.ts';
import { resolverData, sampleResolver } from '../../../sample/account/vpc/resolver.ts';
import { vpcData } from '../../../sample/account/vpc/vpc.ts';
import { connectionData } from '../../../sample/account/vpc/connections.ts';
import { sampleVpc } from '../../../sample/account/vpc/company.ts';
import { paged } from '../../../src/services/ec2/paged.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit } from '../../support/audit-sample.ts';

const connectionRules = vpcRules.filter(({ id }) =>
  /^vpc-(endpoint|peering|network-|private|vpn|client-vpn|transit|encryption|dns)/.test(id),
);

describe('the network connections of the company', () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(
      connectionRules,
      merged([vpcData(sampleVpc), connectionData(sampleConnections), resolverData(sampleResolver), organizationsData()]),
    );
  });

  test('are read completely without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    // One of the Regions does not offer encryption controls.
    expect(audit.calls.errors).toEqual({ UnsupportedOperation: 1 });
    expect(audit.calls.operations).toEqual({
      'ec2:DescribeClientVpnEndpoints': 3,
      'ec2:DescribeNatGateways': 3,
      'ec2:DescribeNetworkInterfaces': 3,
      'ec2:DescribeRouteTables': 3,
      'ec2:DescribeSubnets': 3,
      'ec2:DescribeTransitGateways': 3,
      'ec2:DescribeVpcEncryptionControls': 3,
      'ec2:DescribeVpcEndpointServiceConfigurations': 3,
      'ec2:DescribeVpcEndpointServicePermissions': 2,
      'ec2:DescribeVpcEndpointServices': 3,
      'ec2:DescribeVpcEndpoints': 3,
      'ec2:DescribeVpcPeeringConnections': 3,
      'ec2:DescribeVpcs': 3,
      'ec2:DescribeVpnConnections': 3,
      'organizations:DescribeOrganization': 1,
      'route53resolver:ListResolverQueryLogConfigAssociations': 3,
      'route53resolver:ListResolverQueryLogConfigs': 2,
    });
    const unread = audit.resources.flatMap(({ facts }) => Object.values<Fact>(facts).filter(({ state }) => state === 'unreadable'));
    expect(unread).toEqual([]);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(connectionRules, audit.verdicts)).toEqual({});
  });

  test('contain no pre-shared key', () => {
    expect(JSON.stringify(audit.resources)).not.toContain('Tr0ub4dor');
  });

  test.each([
    ['vpc-endpoints-present', 'PASS', ['meridian-prod', 'meridian-us']],
    ['vpc-endpoint-policy-restricted', 'NOT_APPLICABLE', ['reporting']],
    ['vpc-endpoint-policy-restricted', 'FAIL', ['ec2', 's3', 'secretsmanager']],
    ['vpc-endpoint-service-consumers-trusted', 'FAIL', ['prices']],
    ['vpc-peering-least-access', 'PASS', ['prod-analytics']],
    ['vpc-peering-least-access', 'FAIL', ['agency', 'prod-analytics']],
    ['vpc-network-multi-az', 'PASS', ['meridian-prod']],
    ['vpc-private-subnet-tier-present', 'PASS', ['meridian-analytics', 'meridian-prod']],
    ['vpc-private-subnet-tier-present', 'FAIL', ['default', 'meridian-us']],
    ['vpc-vpn-tunnels-up', 'FAIL', ['warehouse']],
    ['vpc-vpn-strong-crypto', 'FAIL', ['warehouse']],
    ['vpc-transit-gateway-no-auto-accept', 'FAIL', ['us-backbone']],
    ['vpc-encryption-control-enabled', 'PASS', ['meridian-prod']],
    ['vpc-encryption-control-enabled', 'FAIL', ['default', 'meridian-analytics']],
    ['vpc-dns-query-logging-enabled', 'PASS', ['meridian-prod']],
  ])('%s: %s for %j', (ruleId, status, names) => {
    const nameOf = new Map(audit.resources.map(({ region, id, name }) => [`${region} ${id}`, name]));
    const found = audit.verdicts.filter((verdict) => verdict.ruleId === ruleId && verdict.status === status);
    expect(found.map(({ region, resourceId }) => nameOf.get(`${region} ${resourceId}`)).sort()).toEqual(names);
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = generateConnections(1200);
  const asked = connectionRules.filter(({ id }) => id === 'vpc-endpoint-policy-restricted');
  const { resources, calls } = await auditSample(asked, [connectionData(many)]);
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(many.endpoints.length);
  expect(calls.duplicates).toEqual([]);
  const pages = [...Map.groupBy(many.endpoints, ({ region }) => region).values()].map(({ length }) => Math.ceil(length / paged.MaxResults));
  expect(calls.operations['ec2:DescribeVpcEndpoints']).toBe(pages.reduce((sum, count) => sum + count, 0));
  expect(generateConnections(1200)).toEqual(many);
});
