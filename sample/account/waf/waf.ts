import type { LoggingConfiguration, RuleGroup, WebACL } from '@aws-sdk/client-wafv2';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

interface Named {
  readonly name: string;
  readonly region: string;
  readonly id: string;
  /** Whether it protects CloudFront distributions. */
  readonly global?: true;
}

export interface WebAclSpec extends Named {
  /** ARNs of Application Load Balancers. */
  readonly loadBalancers: readonly string[];
  readonly rules?: WebACL['Rules'];
  readonly logging?: Omit<LoggingConfiguration, 'ResourceArn'>;
}

export interface RuleGroupSpec extends Named {
  readonly rules: RuleGroup['Rules'];
  readonly metrics: boolean;
}

export interface WafResources {
  readonly webAcls: readonly WebAclSpec[];
  readonly ruleGroups: readonly RuleGroupSpec[];
}

const arnOf = (type: string, { region, name, id, global }: Named): string =>
  `arn:aws:wafv2:${region}:${company.accountId}:${global === true ? 'global' : 'regional'}/${type}/${name}/${id}`;

const webAclArn = (webAcl: Named): string => arnOf('webacl', webAcl);
export const ruleGroupArn = (group: Named): string => arnOf('rulegroup', group);

export const visibility = (MetricName: string, CloudWatchMetricsEnabled = true) => ({
  MetricName,
  CloudWatchMetricsEnabled,
  SampledRequestsEnabled: true,
});

const summaryOf = (arn: string, { name, id }: Named) => ({ Name: name, Id: id, ARN: arn, LockToken: id, Description: '' });

export function wafData({ webAcls, ruleGroups }: WafResources): ServiceData {
  const aclsByArn = new Map(webAcls.map((webAcl) => [webAclArn(webAcl), webAcl]));
  const groupsByArn = new Map(ruleGroups.map((group) => [ruleGroupArn(group), group]));
  const inScope = <S extends Named>(all: readonly S[], Scope: string | undefined, region: string) =>
    all.filter((one) => one.region === region && (one.global === true) === (Scope === 'CLOUDFRONT'));
  const paged = <I>(items: readonly I[], { NextMarker, Limit }: { NextMarker?: string | undefined; Limit?: number | undefined }) =>
    page(items, { token: NextMarker, max: Limit, defaultMax: 100, invalidToken: 'WAFInvalidParameterException' });
  const missing = () =>
    awsError('WAFNonexistentItemException', 400, 'AWS WAF couldn’t perform the operation because your resource doesn’t exist.');
  return service('wafv2')({
    ListWebACLs: (input, { region }) => {
      const { items, nextToken } = paged(inScope(webAcls, input.Scope, region), input);
      return { WebACLs: items.map((webAcl) => summaryOf(webAclArn(webAcl), webAcl)), NextMarker: nextToken };
    },
    GetWebACL: ({ Id, Scope }, { region }) => {
      const found = inScope(webAcls, Scope, region).find(({ id }) => id === Id);
      if (found === undefined) throw missing();
      return {
        LockToken: found.id,
        WebACL: {
          Name: found.name,
          Id: found.id,
          ARN: webAclArn(found),
          DefaultAction: { Allow: {} },
          Rules: found.rules ?? [],
          VisibilityConfig: visibility(found.name),
          ManagedByFirewallManager: false,
        },
      };
    },
    ListRuleGroups: (input, { region }) => {
      const { items, nextToken } = paged(inScope(ruleGroups, input.Scope, region), input);
      return { RuleGroups: items.map((group) => summaryOf(ruleGroupArn(group), group)), NextMarker: nextToken };
    },
    GetRuleGroup: ({ ARN = '' }) => {
      const found = groupsByArn.get(ARN);
      if (found === undefined) throw missing();
      const { name: Name, id: Id, rules, metrics } = found;
      return { LockToken: Id, RuleGroup: { Name, Id, ARN, Capacity: 50, Rules: rules, VisibilityConfig: visibility(Name, metrics) } };
    },
    DescribeManagedRuleGroup: () => ({ Capacity: 700, Rules: [{ Name: 'NoUserAgent_HEADER', Action: { Block: {} } }] }),
    ListLoggingConfigurations: (input, { region }) => {
      const all = inScope(webAcls, input.Scope, region).flatMap((webAcl) =>
        webAcl.logging === undefined || (webAcl.logging.LogScope ?? 'CUSTOMER') !== (input.LogScope ?? 'CUSTOMER')
          ? []
          : [{ ResourceArn: webAclArn(webAcl), ...webAcl.logging }],
      );
      const { items, nextToken } = paged(all, input);
      return { LoggingConfigurations: items, NextMarker: nextToken };
    },
    ListResourcesForWebACL: ({ WebACLArn = '', ResourceType = 'APPLICATION_LOAD_BALANCER' }) => ({
      ResourceArns: ResourceType === 'APPLICATION_LOAD_BALANCER' ? [...(aclsByArn.get(WebACLArn)?.loadBalancers ?? [])] : [],
    }),
  });
}
