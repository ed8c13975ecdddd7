import {
  CreateRuleGroupCommand,
  CreateWebACLCommand,
  PutLoggingConfigurationCommand,
  type Rule,
  type Scope,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { wafRules } from '../../../rules/waf/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

/** Moto does not list the resources of web ACLs. Rules that need them only for the severity can be evaluated. */
const supported = [
  'waf-rulegroup-has-rules',
  'waf-rulegroup-metrics-enabled',
  'waf-webacl-has-rules',
  'waf-webacl-logged',
  'waf-webacl-logs-redacted',
];
const rules = wafRules.filter(({ id }) => supported.includes(id));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const metrics = (MetricName: string, CloudWatchMetricsEnabled = true) => ({
  MetricName,
  CloudWatchMetricsEnabled,
  SampledRequestsEnabled: true,
});
const countryRule: Rule = {
  Name: 'countries',
  Priority: 0,
  Statement: { GeoMatchStatement: { CountryCodes: ['KP'] } },
  Action: { Block: {} },
  VisibilityConfig: metrics('countries'),
};

async function makeWebAcl(Name: string, Scope: Scope, Rules: Rule[]) {
  const client = new WAFV2Client({ ...moto.client, region: Scope === 'CLOUDFRONT' ? 'us-east-1' : 'eu-west-1' });
  const { Summary } = await client.send(
    new CreateWebACLCommand({ Name, Scope, DefaultAction: { Allow: {} }, Rules, VisibilityConfig: metrics(Name) }),
  );
  return Summary;
}

test('evaluates web ACLs of a Region, with and without rules and logs', async () => {
  const secure = await makeWebAcl('shop', 'REGIONAL', [countryRule]);
  const empty = await makeWebAcl('empty', 'REGIONAL', []);
  await new WAFV2Client({ ...moto.client, region: 'eu-west-1' }).send(
    new PutLoggingConfigurationCommand({
      LoggingConfiguration: {
        ResourceArn: secure?.ARN,
        LogDestinationConfigs: [`arn:aws:logs:eu-west-1:${motoAccountId}:log-group:aws-waf-logs-shop`],
        RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'Cookie' } }],
      },
    }),
  );
  const evaluated = await auditMoto(moto, rules, { regions: ['eu-west-1'] });
  expect(statusesOf(evaluated, secure?.Id)).toMatchObject({ 'waf-webacl-has-rules': 'PASS', 'waf-webacl-logged': 'PASS' });
  expect(statusesOf(evaluated, empty?.Id)).toEqual({
    'waf-webacl-has-rules': 'FAIL',
    'waf-webacl-logged': 'FAIL',
    'waf-webacl-logs-redacted': 'NOT_APPLICABLE',
  });
});

test.each([['eu-west-1'], ['us-east-1', 'eu-west-1']])('evaluates web ACLs for CloudFront once if %s is audited', async (...regions) => {
  const edge = await makeWebAcl('edge', 'CLOUDFRONT', []);
  const evaluated = await auditMoto(moto, rules, { regions });
  expect(
    evaluated.filter(({ resourceId }) => resourceId === edge?.Id).map(({ ruleId, region, status }) => [ruleId, region, status]),
  ).toEqual([
    ['waf-webacl-has-rules', 'global', 'FAIL'],
    ['waf-webacl-logged', 'global', 'FAIL'],
    ['waf-webacl-logs-redacted', 'global', 'NOT_APPLICABLE'],
  ]);
});

test('evaluates rule groups with and without rules and metrics', async () => {
  const client = new WAFV2Client({ ...moto.client, region: 'eu-west-1' });
  const make = async (Name: string, Rules: Rule[], hasMetrics: boolean) =>
    (
      await client.send(
        new CreateRuleGroupCommand({ Name, Scope: 'REGIONAL', Capacity: 10, Rules, VisibilityConfig: metrics(Name, hasMetrics) }),
      )
    ).Summary?.Id;
  const secure = await make('countries', [countryRule], true);
  const insecure = await make('nothing', [], false);
  const evaluated = await auditMoto(moto, rules, { regions: ['eu-west-1'] });
  expect(statusesOf(evaluated, secure)).toEqual({ 'waf-rulegroup-has-rules': 'PASS', 'waf-rulegroup-metrics-enabled': 'PASS' });
  expect(statusesOf(evaluated, insecure)).toEqual({ 'waf-rulegroup-has-rules': 'FAIL', 'waf-rulegroup-metrics-enabled': 'FAIL' });
});
