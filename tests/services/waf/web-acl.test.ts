import {
  CloudFrontClient,
  ListDistributionsByWebACLIdCommand,
  ListDistributionTenantsByCustomizationCommand,
} from '@aws-sdk/client-cloudfront';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  DescribeManagedRuleGroupCommand,
  GetRuleGroupCommand,
  GetWebACLCommand,
  ListLoggingConfigurationsCommand,
  ListResourcesForWebACLCommand,
  ListRuleGroupsCommand,
  ListWebACLsCommand,
  type Rule,
  type WebACL,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { ruleGroupCollectors } from '../../../src/services/waf/rule-group.ts';
import { webAclCollectors } from '../../../src/services/waf/web-acl.ts';
import type { Collector } from '../../../src/core/collector.ts';
import { collect } from '../../support/collect.ts';

const [webAclCollector, globalWebAclCollector] = webAclCollectors;
const waf = mockClient(WAFV2Client);
const cloudFront = mockClient(CloudFrontClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const regional = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/1';
const global = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/2';
const group = 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/own/3';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const VisibilityConfig = { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: 'm' };
const rule = (change: Partial<Rule>): Rule => ({ Name: 'rule', Priority: 0, Statement: {}, VisibilityConfig, ...change });
const having = (acl: Partial<WebACL>) =>
  waf
    .on(GetWebACLCommand)
    .resolves({ WebACL: { Name: 'shop', Id: '1', ARN: regional, DefaultAction: { Allow: {} }, VisibilityConfig, ...acl } });

beforeEach(() => {
  for (const mock of [waf, cloudFront, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  waf.on(ListWebACLsCommand, { Scope: 'REGIONAL' }).resolves({ WebACLs: [{ Name: 'shop', Id: '1', ARN: regional }] });
  waf.on(ListWebACLsCommand, { Scope: 'CLOUDFRONT' }).resolves({ WebACLs: [{ Name: 'edge', Id: '2', ARN: global }] });
  waf.on(ListResourcesForWebACLCommand).resolves({ ResourceArns: [] });
});

async function fact(name: string, collector: Collector = webAclCollector): Promise<unknown> {
  const { resources, listingErrors } = await collect(collector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return (resources.at(-1)?.facts as Record<string, unknown> | undefined)?.[name];
}

describe('listing', () => {
  test.each([['eu-west-1'], ['eu-west-1', 'us-east-1']])(
    'reads web ACLs for CloudFront once, in their Region, if %s is audited',
    async (...regions) => {
      having({});
      expect((await collect(webAclCollector, { regions })).resources.map(({ arn }) => arn)).toEqual(regions.map(() => regional));
      const { resources } = await collect(globalWebAclCollector, { facts: ['configuration'], regions });
      expect(resources).toMatchObject([{ arn: global, region: 'global' }]);
      const calls = waf.commandCalls(ListWebACLsCommand, { Scope: 'CLOUDFRONT' });
      expect(await Promise.all(calls.map(({ thisValue }) => (thisValue as WAFV2Client).config.region()))).toEqual(['us-east-1']);
      expect(waf.commandCalls(GetWebACLCommand, { Id: '2', Scope: 'CLOUDFRONT' })).toHaveLength(1);
    },
  );

  test('makes no call for CloudFront in partitions where AWS WAF is Regional only', async () => {
    const china = { partition: 'aws-cn', homeRegion: 'cn-north-1', regions: ['cn-north-1'] };
    expect(await collect(globalWebAclCollector, china)).toEqual({ resources: [], listingErrors: [] });
    expect(waf.calls()).toHaveLength(0);
  });

  test('shows tags of web ACLs for CloudFront that are kept in their Region', async () => {
    having({});
    tagging.on(GetResourcesCommand).callsFake(async (_input, getClient) => ({
      ResourceTagMappingList:
        (await getClient().config.region()) === 'us-east-1' ? [{ ResourceARN: global, Tags: [{ Key: 'team', Value: 'edge' }] }] : [],
    }));
    expect((await collect(globalWebAclCollector, { facts: ['configuration'] })).resources).toMatchObject([{ tags: { team: 'edge' } }]);
  });

  test('follows pages', async () => {
    waf
      .on(ListWebACLsCommand, { Scope: 'REGIONAL' })
      .resolvesOnce({ WebACLs: [{ Name: 'shop', Id: '1', ARN: regional }], NextMarker: 'more' })
      .resolvesOnce({ WebACLs: [] });
    having({});
    expect((await collect(webAclCollector, { facts: ['configuration'] })).resources).toHaveLength(1);
    expect(waf.commandCalls(ListWebACLsCommand)).toHaveLength(2);
  });

  test('reports a denied call, and leaves out web ACLs that are deleted during the run', async () => {
    waf.on(GetWebACLCommand).rejects(awsError('WAFNonexistentItemException'));
    expect(await collect(webAclCollector, { facts: ['configuration'] })).toEqual({ resources: [], listingErrors: [] });
    waf.on(ListWebACLsCommand).rejects(awsError('AccessDeniedException'));
    const { listingErrors } = await collect(webAclCollector, { facts: ['configuration'] });
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'wafv2:ListWebACLs' } }]);
  });
});

describe('configuration', () => {
  test('orders rules by priority, with those of Firewall Manager around them', async () => {
    const managed = (Name: string) => ({
      Name,
      Priority: 0,
      FirewallManagerStatement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
      OverrideAction: { None: {} },
      VisibilityConfig,
    });
    having({
      PreProcessFirewallManagerRuleGroups: [managed('first')],
      PostProcessFirewallManagerRuleGroups: [managed('last')],
      Rules: [
        rule({ Name: 'b', Priority: 2, Action: { Block: {} } }),
        rule({ Name: 'a', Priority: 1, Action: { Count: {} }, Statement: { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } } }),
      ],
      ManagedByFirewallManager: true,
      DataProtectionConfig: {
        DataProtections: [
          { Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['Cookie'] }, Action: 'HASH' },
          { Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['x-token'] }, Action: 'HASH', ExcludeRuleMatchDetails: true },
          { Field: { FieldType: 'BODY' }, Action: 'SUBSTITUTION' },
        ],
      },
    });
    const none = { overrides: {}, scopedDown: false };
    expect(await fact('configuration')).toEqual(
      known({
        defaultAction: 'allow',
        rules: [
          { name: 'first', priority: 0, action: 'none', group: { managed: 'AWS/first', ...none } },
          { name: 'a', priority: 1, action: 'count', rate: { limit: 100, windowSeconds: 300 } },
          { name: 'b', priority: 2, action: 'block' },
          { name: 'last', priority: 0, action: 'none', group: { managed: 'AWS/last', ...none } },
        ],
        managedByFirewallManager: true,
        protectedHeaders: ['cookie'],
      }),
    );
  });

  test('shows unknown actions as they are, and missing ones as unknown', async () => {
    having({ Rules: [rule({ Action: { Monetize: {} } as never }), rule({})] });
    expect(await fact('configuration')).toMatchObject({ value: { rules: [{ action: 'monetize' }, { action: 'unknown' }] } });
  });

  test('is unreadable without a default action', async () => {
    having({ DefaultAction: undefined });
    expect(await fact('configuration')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });
});

describe('rule groups', () => {
  const uses = [rule({ Statement: { RuleGroupReferenceStatement: { ARN: group } }, OverrideAction: { None: {} } })];

  test('reads the rules of groups in use', async () => {
    having({ Rules: uses });
    waf.on(GetRuleGroupCommand, { ARN: group }).resolves({
      RuleGroup: { Name: 'own', Id: '3', ARN: group, Capacity: 1, VisibilityConfig, Rules: [rule({ Action: { Block: {} } })] },
    });
    expect(await fact('groupRules')).toEqual(known({ [group]: [{ name: 'rule', priority: 0, action: 'block' }] }));
  });

  test('leaves out groups that do not exist, and reports groups that are denied', async () => {
    having({ Rules: uses });
    waf.on(GetRuleGroupCommand).rejects(awsError('WAFNonexistentItemException'));
    expect(await fact('groupRules')).toEqual(known({}));
    waf.on(GetRuleGroupCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact('groupRules')).toMatchObject({ state: 'unreadable', collectionError: { action: 'wafv2:GetRuleGroup' } });
  });

  test('describes managed rule groups only if the web ACL overrides actions', async () => {
    const managed = (change: object) =>
      rule({
        Name: 'core',
        Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'Core', ...change } },
        OverrideAction: { None: {} },
      });
    waf.on(DescribeManagedRuleGroupCommand).resolves({ Rules: [{ Name: 'a', Action: { Block: {} } }] });
    having({ Rules: [managed({})] });
    expect(await fact('managedActions')).toEqual(known({}));
    expect(waf.commandCalls(DescribeManagedRuleGroupCommand)).toHaveLength(0);
    having({ Rules: [managed({ Version: '1.0', ExcludedRules: [{ Name: 'a' }] })] });
    expect(await fact('managedActions')).toEqual(known({ core: { a: 'block' } }));
    expect(waf.commandCalls(DescribeManagedRuleGroupCommand, { VersionName: '1.0', Scope: 'REGIONAL' })).toHaveLength(1);
  });

  test('of the account are listed with their metrics', async () => {
    waf.on(ListRuleGroupsCommand).resolves({ RuleGroups: [{ Name: 'own', Id: '3', ARN: group }] });
    waf
      .on(GetRuleGroupCommand)
      .resolves({ RuleGroup: { Name: 'own', Id: '3', ARN: group, Capacity: 1, VisibilityConfig, Rules: [rule({})] } });
    const { resources } = await collect(ruleGroupCollectors[0]);
    expect(resources).toMatchObject([
      { id: '3', name: 'own', facts: { content: known({ metricsEnabled: true, rules: [{ name: 'rule', metricsEnabled: true }] }) } },
    ]);
  });
});

describe('the resource that uses a web ACL', () => {
  test('ends the search', async () => {
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'API_GATEWAY' }).resolves({ ResourceArns: ['stage'] });
    expect(await fact('usedBy')).toEqual(known('stage'));
    expect(waf.commandCalls(ListResourcesForWebACLCommand)).toHaveLength(2);
  });

  test('may have any type', async () => {
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'VERIFIED_ACCESS_INSTANCE' }).resolves({ ResourceArns: ['vai'] });
    expect(await fact('usedBy')).toEqual(known('vai'));
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'VERIFIED_ACCESS_INSTANCE' }).resolves({});
    expect(await fact('usedBy')).toEqual(absent());
  });

  test('may be found although another type is denied', async () => {
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'APPLICATION_LOAD_BALANCER' }).rejects(awsError('AccessDeniedException'));
    expect(await fact('usedBy')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'APPSYNC' }).resolves({ ResourceArns: ['api'] });
    expect(await fact('usedBy')).toEqual(known('api'));
  });

  test.each(['distribution', 'tenant', 'app', undefined])('of the scope CLOUDFRONT is a %s', async (user) => {
    cloudFront.on(ListDistributionsByWebACLIdCommand, { WebACLId: global }).resolves({
      DistributionList: {
        Items: user === 'distribution' ? [{ ARN: user } as never] : [],
        Marker: '',
        MaxItems: 1,
        IsTruncated: false,
        Quantity: 1,
      },
    });
    cloudFront
      .on(ListDistributionTenantsByCustomizationCommand)
      .resolves({ DistributionTenantList: user === 'tenant' ? [{ Arn: user } as never] : [] });
    waf.on(ListResourcesForWebACLCommand, { ResourceType: 'AMPLIFY' }).resolves({ ResourceArns: user === 'app' ? [user] : [] });
    expect(await fact('usedBy', globalWebAclCollector)).toEqual(user === undefined ? absent() : known(user));
  });
});

test('logging of each log scope', async () => {
  waf.on(ListLoggingConfigurationsCommand).resolves({});
  waf.on(ListLoggingConfigurationsCommand, { LogScope: 'CUSTOMER' }).resolves({
    LoggingConfigurations: [
      {
        ResourceArn: regional,
        LogDestinationConfigs: ['bucket'],
        RedactedFields: [{ SingleHeader: { Name: 'Cookie' } }, { QueryString: {} }],
        LoggingFilter: { DefaultBehavior: 'DROP', Filters: [] },
      },
    ],
  });
  expect(await fact('logging')).toEqual(
    known([{ destinations: ['bucket'], scope: 'CUSTOMER', redactedHeaders: ['cookie'], filtered: true }]),
  );
  expect(await fact('otherLogging')).toEqual(known([]));
  waf.on(ListLoggingConfigurationsCommand, { LogScope: 'SECURITY_LAKE' }).resolves({
    LoggingConfigurations: [{ ResourceArn: regional, LogDestinationConfigs: [], LogScope: 'SECURITY_LAKE' }],
  });
  expect(await fact('otherLogging')).toMatchObject({ value: [{ scope: 'SECURITY_LAKE', filtered: false }] });
});
