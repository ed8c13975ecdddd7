import { acmRules } from '../../../rules/acm/index.ts';
import { apigatewayRules } from '../../../rules/apigateway/index.ts';
import { cloudfrontRules } from '../../../rules/cloudfront/index.ts';
import { elbRules } from '../../../rules/elb/index.ts';
import { route53Rules } from '../../../rules/route53/index.ts';
import { wafRules } from '../../../rules/waf/index.ts';
import { elbData } from '../../../sample/account/elb/elb.ts';
import { generateElb, sampleElb } from '../../../sample/account/elb/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

const rules = [...elbRules, ...acmRules, ...cloudfrontRules, ...apigatewayRules, ...wafRules, ...route53Rules];

describe("the company's load balancers, certificates, distributions, APIs, web ACLs and DNS zones", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, sampleAccount.services);
  });

  const count = (type: string) => audit.resources.filter((resource) => resource.type === type).length;

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(count('AWS::ElasticLoadBalancingV2::LoadBalancer')).toBe(sampleElb.loadBalancers.length);
    expect(count('AWS::ElasticLoadBalancingV2::Listener')).toBe(sampleElb.loadBalancers.flatMap(({ listeners = [] }) => listeners).length);
    expect(count('AWS::ElasticLoadBalancingV2::TargetGroup')).toBe(sampleElb.targetGroups.length);
    expect(count('AWS::ElasticLoadBalancing::LoadBalancer')).toBe(sampleElb.classic.length);
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(rules, audit.verdicts)).toEqual({
      // No countries and sensitive paths are configured by default.
      'cloudfront-distribution-field-level-encrypted': ['NOT_APPLICABLE'],
      'cloudfront-distribution-geo-restricted': ['NOT_APPLICABLE'],
    });
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const named = ['elb-loadbalancer-deletion-protected'];
  const { resources, calls } = await auditSample(
    rules.filter(({ id }) => named.includes(id)),
    elbData(generateElb(900)),
  );
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(900);
  expect(calls.duplicates).toEqual([]);
  expect(calls.operations).toMatchObject({ 'elbv2:DescribeLoadBalancers': 5, 'elbv2:DescribeLoadBalancerAttributes': 900 });
});
