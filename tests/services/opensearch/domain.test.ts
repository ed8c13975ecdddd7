import { DescribeSecurityGroupsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  DescribeDomainsCommand,
  type DomainStatus,
  ListDomainNamesCommand,
  ListVersionsCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { domainCollector } from '../../../src/services/opensearch/domain.ts';
import { collect } from '../../support/collect.ts';

const opensearch = mockClient(OpenSearchClient);
const ec2 = mockClient(EC2Client);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:es:eu-west-1:111122223333:domain/${name}`;
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'es:DescribeDomains' } };

/** Domains of the account, with their descriptions. */
function having(domains: Readonly<Record<string, Partial<DomainStatus>>>): void {
  opensearch.on(ListDomainNamesCommand).resolves({ DomainNames: Object.keys(domains).map((DomainName) => ({ DomainName })) });
  opensearch.on(DescribeDomainsCommand).callsFake(({ DomainNames }: { readonly DomainNames: readonly string[] }) => ({
    DomainStatusList: DomainNames.flatMap((DomainName) => ({ DomainName, ARN: arnOf(DomainName), ...domains[DomainName] })),
  }));
}

/** Returns a fact of the only domain. */
async function fact(name: string, domain: Partial<DomainStatus>): Promise<unknown> {
  having({ search: domain });
  const { resources, listingErrors } = await collect(domainCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

beforeEach(() => {
  for (const mock of [opensearch, ec2, kms, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  opensearch.on(ListVersionsCommand).resolves({ Versions: ['OpenSearch_2.19', 'OpenSearch_2.11'] });
});

describe('listing', () => {
  test('describes five domains per call, and leaves out domains that are being deleted', async () => {
    having({ a: {}, b: {}, c: {}, d: {}, e: { Deleted: true }, f: {} });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: arnOf('a'), Tags: [{ Key: 'team', Value: 'web' }] }],
    });
    const { resources, listingErrors } = await collect(domainCollector, { facts: ['policy'] });
    expect(listingErrors).toEqual([]);
    expect(resources.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(resources[0]).toMatchObject({ type: 'AWS::OpenSearch::Domain', service: 'opensearch', arn: arnOf('a'), tags: { team: 'web' } });
    expect(opensearch.commandCalls(DescribeDomainsCommand)).toHaveLength(2);
  });

  test('calls nothing else without domains', async () => {
    opensearch.on(ListDomainNamesCommand).resolves({});
    expect((await collect(domainCollector, { facts: ['policy'] })).resources).toEqual([]);
    expect(opensearch.calls()).toHaveLength(1);
  });

  test.each([
    [ListDomainNamesCommand, 'es:ListDomainNames'],
    [DescribeDomainsCommand, 'es:DescribeDomains'],
  ])('reports a denied call with the action of IAM', async (command, action) => {
    having({ search: {} });
    opensearch.on(command as typeof ListDomainNamesCommand).rejects(awsError('AccessDeniedException'));
    const { listingErrors } = await collect(domainCollector, { facts: ['policy'] });
    expect(listingErrors).toMatchObject([{ type: 'AWS::OpenSearch::Domain', collectionError: { kind: 'denied', action } }]);
  });
});

describe('facts', () => {
  const group = 'arn:aws:logs:eu-west-1:111122223333:log-group:search';
  test.each<[string, Partial<DomainStatus>, unknown]>([
    ['endpoint', { VPCOptions: { VPCId: 'vpc-1' } }, known('vpc')],
    ['endpoint', { Endpoint: 'search.example' }, known('public')],
    ['endpoint', { EndpointV2: 'search.example' }, known('public')],
    ['policy', { AccessPolicies: '{}' }, known('{}')],
    ['policy', { AccessPolicies: '' }, absent()],
    ['policy', {}, absent()],
    [
      'fineGrainedAccess',
      { AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: true, AnonymousAuthEnabled: true } },
      known({ enabled: true, anonymous: true, internalUsers: true }),
    ],
    [
      'fineGrainedAccess',
      { AdvancedSecurityOptions: { Enabled: false } },
      known({ enabled: false, anonymous: false, internalUsers: false }),
    ],
    ['encryptedAtRest', { EncryptionAtRestOptions: { Enabled: false } }, known(false)],
    ['encryptionKey', { EncryptionAtRestOptions: { Enabled: false, KmsKeyId: keyArn } }, absent()],
    ['nodeToNodeEncrypted', { NodeToNodeEncryptionOptions: { Enabled: true } }, known(true)],
    [
      'endpointTls',
      { DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } },
      known({ httpsRequired: true, policy: 'Policy-Min-TLS-1-2-2019-07' }),
    ],
    [
      'publishedLogs',
      {
        LogPublishingOptions: {
          AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: group },
          ES_APPLICATION_LOGS: { Enabled: false, CloudWatchLogsLogGroupArn: group },
          INDEX_SLOW_LOGS: { Enabled: true },
        },
      },
      known({ AUDIT_LOGS: group }),
    ],
    ['publishedLogs', {}, known({})],
    [
      'nodes',
      { ClusterConfig: { InstanceCount: 3, ZoneAwarenessEnabled: true, DedicatedMasterEnabled: true, DedicatedMasterCount: 5 } },
      known({ dataNodes: 3, zoneAware: true, dedicatedMasters: 5 }),
    ],
    [
      'nodes',
      { ClusterConfig: { InstanceCount: 1, DedicatedMasterEnabled: false, DedicatedMasterCount: 3 } },
      known({ dataNodes: 1, zoneAware: false, dedicatedMasters: 0 }),
    ],
    ['serviceSoftware', { ServiceSoftwareOptions: { UpdateAvailable: false, NewVersion: '' } }, known({ updateAvailable: false })],
    [
      'serviceSoftware',
      { ServiceSoftwareOptions: { UpdateAvailable: true, NewVersion: 'R2' } },
      known({ updateAvailable: true, newVersion: 'R2' }),
    ],
    ['engineVersion', { EngineVersion: 'OpenSearch_2.19' }, known('OpenSearch_2.19')],
    ['versionOffered', { EngineVersion: 'OpenSearch_2.19' }, known(true)],
    ['versionOffered', { EngineVersion: 'OpenSearch_2.1' }, known(false)],
    ['snapshotPause', {}, absent()],
    ['snapshotPause', { AutomatedSnapshotPauseOptions: { Enabled: true, State: 'Active' } }, known('Active')],
    ['snapshotPause', { AutomatedSnapshotPauseOptions: { Enabled: true, State: 'Completed' } }, absent()],
    ['snapshotPause', { AutomatedSnapshotPauseOptions: { Enabled: false, State: 'Active' } }, absent()],
  ])('%s of %j', async (name, domain, expected) => {
    expect(await fact(name, domain)).toEqual(expected);
  });

  test.each<[string, Partial<DomainStatus>]>([
    ['endpoint', {}],
    ['fineGrainedAccess', {}],
    ['encryptedAtRest', {}],
    ['nodeToNodeEncrypted', {}],
    ['endpointTls', { DomainEndpointOptions: { EnforceHTTPS: true } }],
    ['nodes', {}],
    ['serviceSoftware', {}],
    ['engineVersion', {}],
    ['snapshotPause', { AutomatedSnapshotPauseOptions: { Enabled: true } }],
    ['groupRules', { VPCOptions: { VPCId: 'vpc-1' } }],
  ])('%s of a domain that is being created: %j', async (name, domain) => {
    ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [] });
    expect(await fact(name, domain)).toMatchObject(notReported);
  });

  test('the key has its manager', async () => {
    kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: '1', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
    expect(await fact('encryptionKey', { EncryptionAtRestOptions: { Enabled: true, KmsKeyId: keyArn } })).toEqual(
      known({ arn: keyArn, manager: 'CUSTOMER', state: 'Enabled' }),
    );
  });

  test('reads the rules of the security groups, and none of a public endpoint', async () => {
    ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [{ GroupId: 'sg-1', IpPermissions: [] }] });
    expect(await fact('groupRules', { VPCOptions: { VPCId: 'vpc-1', SecurityGroupIds: ['sg-1'] } })).toEqual(known({ 'sg-1': [] }));
    expect(await fact('groupRules', { Endpoint: 'search.example' })).toEqual(known({}));
    expect(await fact('groupRules', { VPCOptions: { VPCId: 'vpc-1', SecurityGroupIds: ['sg-2'] } })).toMatchObject({ state: 'unreadable' });
    expect(await fact('prefixLists', { VPCOptions: { VPCId: 'vpc-1', SecurityGroupIds: ['sg-1'] } })).toEqual(known({}));
  });
});
