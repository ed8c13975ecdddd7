import {
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeSSLPoliciesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  DescribeTrustStoresCommand,
  ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { ACMClient, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { DescribeNetworkInterfacesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient, ListServerCertificatesCommand } from '@aws-sdk/client-iam';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListResourcesForWebACLCommand, ListWebACLsCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { listenerCollector } from '../../../src/services/elb/listener.ts';
import { loadBalancerCollector } from '../../../src/services/elb/load-balancer.ts';
import { targetGroupCollector } from '../../../src/services/elb/target-group.ts';
import { collect } from '../../support/collect.ts';

const elb = mockClient(ElasticLoadBalancingV2Client);
const acm = mockClient(ACMClient);
const iam = mockClient(IAMClient);
const ec2 = mockClient(EC2Client);
const waf = mockClient(WAFV2Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/${name}/1`;
const awsError = (name: string, httpStatusCode = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
const denied = { state: 'unreadable', collectionError: { kind: 'denied' } };

const loadBalancer = (name: string, change: Partial<LoadBalancer> = {}): LoadBalancer => ({
  LoadBalancerName: name,
  LoadBalancerArn: arnOf(name),
  Type: 'application',
  Scheme: 'internet-facing',
  State: { Code: 'active' },
  DNSName: `${name}.elb.amazonaws.com`,
  AvailabilityZones: [
    { ZoneName: 'eu-west-1a', SubnetId: 'subnet-1' },
    { ZoneName: 'eu-west-1a', SubnetId: 'subnet-2' },
  ],
  SecurityGroups: ['sg-1'],
  ...change,
});
const listener = (name: string, number: number, change: Partial<Listener> = {}): Listener => ({
  ListenerArn: `${arnOf(name).replace('loadbalancer', 'listener')}/${number}`,
  LoadBalancerArn: arnOf(name),
  Protocol: 'HTTPS',
  Port: 443,
  DefaultActions: [{ Type: 'fixed-response' }],
  ...change,
});

beforeEach(() => {
  for (const mock of [elb, acm, iam, ec2, waf, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [loadBalancer('web')] });
  elb.on(DescribeListenersCommand).resolves({ Listeners: [listener('web', 1)] });
  elb.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [] });
});

const factsOf = async (collector: Parameters<typeof collect>[0], ...facts: readonly string[]) => {
  const { resources } = await collect(collector, { facts });
  return Object.fromEntries(resources.map((resource) => [resource.name, resource.facts as Record<string, unknown>]));
};

describe('load balancers', () => {
  test('are listed page by page, with distinct Availability Zones', async () => {
    elb
      .on(DescribeLoadBalancersCommand, { PageSize: 400 })
      .resolves({ LoadBalancers: [], NextMarker: 'more' })
      .on(DescribeLoadBalancersCommand, { Marker: 'more' })
      .resolves({ LoadBalancers: [loadBalancer('web')] });
    const found = await factsOf(loadBalancerCollector, 'summary', 'entryPoints');
    expect(found['web']?.['summary']).toMatchObject(known({ zones: ['eu-west-1a'], outpost: false }));
    expect(found['web']?.['entryPoints']).toMatchObject({
      value: [{ subnetId: 'subnet-1', publicIpv4: ['web.elb.amazonaws.com'], ipv6: [] }, {}],
    });
  });

  test.each([
    [{ Scheme: 'internal' as const }, []],
    [{ Type: 'gateway' as const }, []],
    [{ Scheme: 'internal' as const, IpAddressType: 'dualstack' as const }, [{ publicIpv4: [], ipv6: ['web.elb.amazonaws.com'] }, {}]],
    [{ IpAddressType: 'dualstack-without-public-ipv4' as const }, [{ publicIpv4: [], ipv6: ['web.elb.amazonaws.com'] }, {}]],
    [{ Type: 'network' as const, SecurityGroups: [] }, [{ unfiltered: true }, {}]],
    [{ Type: 'network' as const, AvailabilityZones: [] }, []],
  ])('have entry points as %j', async (change, expected) => {
    elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [loadBalancer('web', change)] });
    expect((await factsOf(loadBalancerCollector, 'entryPoints'))['web']?.['entryPoints']).toMatchObject({ value: expected });
  });

  test('without type or state have an unreadable summary', async () => {
    elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [{ LoadBalancerName: 'web', LoadBalancerArn: arnOf('web') }] });
    expect((await factsOf(loadBalancerCollector, 'summary'))['web']?.['summary']).toMatchObject({
      collectionError: { kind: 'not-reported' },
    });
  });

  test('that are deleted during the audit are left out', async () => {
    elb.on(DescribeLoadBalancerAttributesCommand).rejects(awsError('LoadBalancerNotFoundException'));
    elb.on(DescribeLoadBalancersCommand, { LoadBalancerArns: [arnOf('web')] }).rejects(awsError('LoadBalancerNotFoundException'));
    expect(await factsOf(loadBalancerCollector, 'attributes')).toEqual({});
  });

  test('with denied attributes keep their other facts', async () => {
    elb.on(DescribeLoadBalancerAttributesCommand).rejects(awsError('AccessDenied', 403));
    const found = await factsOf(loadBalancerCollector, 'attributes', 'summary');
    expect(found['web']).toMatchObject({ attributes: denied, summary: { state: 'known' } });
  });

  test('have a web ACL, or not, or possibly one that could not be read', async () => {
    elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [loadBalancer('web'), loadBalancer('old')] });
    waf.on(ListWebACLsCommand).resolves({ WebACLs: [{ ARN: 'acl-1' }, { ARN: 'acl-2' }] });
    waf.on(ListResourcesForWebACLCommand, { WebACLArn: 'acl-1' }).resolves({ ResourceArns: [arnOf('web')] });
    const second = waf.on(ListResourcesForWebACLCommand, { WebACLArn: 'acl-2' });
    second.resolves({});
    expect(await factsOf(loadBalancerCollector, 'webAcl')).toEqual({ web: { webAcl: known('acl-1') }, old: { webAcl: absent() } });
    second.rejects(awsError('WAFNonexistentItemException'));
    expect(await factsOf(loadBalancerCollector, 'webAcl')).toMatchObject({ old: { webAcl: absent() } });
    second.rejects(awsError('AccessDeniedException', 403));
    expect(await factsOf(loadBalancerCollector, 'webAcl')).toMatchObject({ web: { webAcl: known('acl-1') }, old: { webAcl: denied } });
  });
});

describe('listeners', () => {
  test('make the listing incomplete if the listeners of one load balancer are denied', async () => {
    elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [loadBalancer('secret'), loadBalancer('web')] });
    elb.on(DescribeListenersCommand, { LoadBalancerArn: arnOf('secret') }).rejects(awsError('AccessDenied', 403));
    const { resources, listingErrors } = await collect(listenerCollector, { facts: ['summary'] });
    expect(resources).toMatchObject([{ name: 'web:443', id: 'app/web/1/1' }]);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'elasticloadbalancing:DescribeListeners' } }]);
  });

  test('of a load balancer that is deleted during the audit are none', async () => {
    elb.on(DescribeListenersCommand).rejects(awsError('LoadBalancerNotFoundException'));
    expect(await collect(listenerCollector, { facts: ['summary'] })).toEqual({ resources: [], listingErrors: [] });
  });

  test('have unreadable rules if the response lacks their actions, or how these authenticate', async () => {
    for (const Actions of [undefined, [], [{ Type: 'authenticate-cognito' as const }]]) {
      elb.on(DescribeRulesCommand).resolves({ Rules: [{ Priority: '5', ...(Actions === undefined ? {} : { Actions }) }] });
      expect((await factsOf(listenerCollector, 'rules'))['web:443']?.['rules']).toMatchObject({
        collectionError: { kind: 'not-reported' },
      });
    }
  });

  test('of Application Load Balancers have rules in order, and others only the default actions', async () => {
    const pool = { UserPoolArn: 'arn:pool', UserPoolClientId: 'web', UserPoolDomain: 'web' };
    elb.on(DescribeRulesCommand).resolves({
      Rules: [
        {
          Priority: '5',
          Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/health'] } }],
          Actions: [
            { Type: 'forward', Order: 2 },
            { Type: 'authenticate-cognito', Order: 1, AuthenticateCognitoConfig: pool },
          ],
        },
        {
          Priority: '6',
          Conditions: [{ Field: 'host-header' }, { Field: 'path-pattern', Values: ['/x'] }],
          Actions: [{ Type: 'redirect' }],
        },
      ],
    });
    const rules = (await factsOf(listenerCollector, 'rules'))['web:443']?.['rules'];
    expect(rules).toEqual(
      known([
        {
          priority: '5',
          paths: ['/health'],
          actions: [{ type: 'authenticate-cognito', unauthenticated: 'authenticate' }, { type: 'forward' }],
        },
        { priority: '6', actions: [{ type: 'redirect', redirectProtocol: '#{protocol}' }] },
      ]),
    );

    elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [loadBalancer('web', { Type: 'network' })] });
    elb.on(DescribeRulesCommand).rejects(awsError('AccessDenied', 403));
    expect((await factsOf(listenerCollector, 'rules'))['web:443']).toEqual({
      rules: known([{ priority: 'default', actions: [{ type: 'fixed-response' }] }]),
    });
  });

  test('have default and SNI certificates, each once, with the details of ACM and IAM', async () => {
    elb.on(DescribeListenerCertificatesCommand).resolves({
      Certificates: [
        'arn:aws:acm:x:1:certificate/a',
        'arn:aws:acm:x:1:certificate/a',
        'arn:aws:acm:x:1:certificate/lost',
        'arn:aws:iam::1:server-certificate/b',
      ].map((CertificateArn) => ({ CertificateArn })),
    });
    const NotAfter = new Date('2027-01-01T00:00:00Z');
    acm.on(ListCertificatesCommand).resolves({
      CertificateSummaryList: [
        {
          CertificateArn: 'arn:aws:acm:x:1:certificate/a',
          Status: 'ISSUED',
          Type: 'AMAZON_ISSUED',
          RenewalEligibility: 'ELIGIBLE',
          NotAfter,
        },
      ],
    });
    iam.on(ListServerCertificatesCommand).resolves({
      ServerCertificateMetadataList: [
        {
          Arn: 'arn:aws:iam::1:server-certificate/b',
          Expiration: NotAfter,
          Path: '/',
          ServerCertificateName: 'b',
          ServerCertificateId: 'ID',
        },
      ],
    });
    expect((await factsOf(listenerCollector, 'certificates'))['web:443']?.['certificates']).toEqual(
      known([
        { arn: 'arn:aws:acm:x:1:certificate/a', source: 'acm', status: 'ISSUED', expiresAt: '2027-01-01T00:00:00.000Z', renewed: true },
        { arn: 'arn:aws:acm:x:1:certificate/lost', source: 'acm', renewed: false },
        { arn: 'arn:aws:iam::1:server-certificate/b', source: 'iam', expiresAt: '2027-01-01T00:00:00.000Z', renewed: false },
      ]),
    );
    expect(acm.commandCalls(ListCertificatesCommand)[0]?.args[0].input.Includes?.keyTypes).toContain('EC_prime256v1');
  });

  test('without TLS have no certificates and need no call', async () => {
    elb.on(DescribeListenersCommand).resolves({ Listeners: [listener('web', 1, { Protocol: 'HTTP', Port: 80 })] });
    expect((await factsOf(listenerCollector, 'certificates'))['web:80']).toEqual({ certificates: known([]) });
    expect(elb.commandCalls(DescribeListenerCertificatesCommand)).toHaveLength(0);
  });

  test('have the TLS policy that AWS describes, and the status of their trust store', async () => {
    elb.on(DescribeListenersCommand).resolves({
      Listeners: [
        listener('web', 1, { SslPolicy: 'known', MutualAuthentication: { Mode: 'verify', TrustStoreArn: 'store' } }),
        listener('web', 2, { Port: 8443, SslPolicy: 'unknown' }),
      ],
    });
    elb.on(DescribeSSLPoliciesCommand).resolves({ SslPolicies: [{ Name: 'known', SslProtocols: ['TLSv1.3'], Ciphers: [{ Name: 'A' }] }] });
    elb.on(DescribeTrustStoresCommand).resolves({ TrustStores: [{ TrustStoreArn: 'store', Status: 'ACTIVE' }] });
    expect(await factsOf(listenerCollector, 'tlsPolicy', 'trustStoreStatus', 'mutualTls')).toMatchObject({
      'web:443': { tlsPolicy: known({ protocols: ['TLSv1.3'], ciphers: ['A'] }), trustStoreStatus: known('ACTIVE') },
      'web:8443': { tlsPolicy: absent(), trustStoreStatus: absent(), mutualTls: known({ mode: 'off' }) },
    });
  });
});

describe('target groups', () => {
  const group = {
    TargetGroupName: 'web',
    TargetGroupArn: 'arn:group',
    TargetType: 'instance',
    Port: 80,
    VpcId: 'vpc-1',
    LoadBalancerArns: [arnOf('web')],
  } as const;

  test('list targets that are network interfaces of the account', async () => {
    elb.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [{ ...group, LoadBalancerArns: [arnOf('web')], TargetType: 'ip' }] });
    elb.on(DescribeTargetHealthCommand).resolves({
      TargetHealthDescriptions: [{ Target: { Id: '10.0.0.1' } }, { Target: { Id: '192.168.0.1', Port: 8080 } }],
    });
    ec2
      .on(DescribeNetworkInterfacesCommand)
      .resolves({ NetworkInterfaces: [{ VpcId: 'vpc-1', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1' }] }] });
    expect((await factsOf(targetGroupCollector, 'targets'))['web']).toEqual({
      targets: known([
        { id: '10.0.0.1', port: 80, paths: [] },
        { id: '192.168.0.1', port: 8080, paths: [], elsewhere: true },
      ]),
    });
  });

  test('have no targets if they are unused or deleted', async () => {
    elb.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [{ ...group, LoadBalancerArns: [] }] });
    expect((await factsOf(targetGroupCollector, 'targets'))['web']).toEqual({ targets: known([]) });
    elb.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [{ ...group, LoadBalancerArns: [arnOf('web')] }] });
    elb.on(DescribeTargetHealthCommand).rejects(awsError('TargetGroupNotFoundException'));
    expect((await factsOf(targetGroupCollector, 'targets'))['web']).toEqual({ targets: known([]) });
  });

  test('have unreadable targets if the targets are denied', async () => {
    elb.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [{ ...group, LoadBalancerArns: [arnOf('web')] }] });
    elb.on(DescribeTargetHealthCommand).rejects(awsError('AccessDenied', 403));
    expect((await factsOf(targetGroupCollector, 'targets'))['web']).toMatchObject({ targets: denied });
  });
});
