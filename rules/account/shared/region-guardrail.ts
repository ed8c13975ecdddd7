import { datedTable } from '../../../src/core/dated-table.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { isMalformed, parsePolicy, type Statement } from '../../../src/policy/policy-document.ts';
import { wildcardCovers, wildcardsOverlap } from '../../../src/util/wildcard.ts';

/** A service control policy that denies Regions. */
export interface RegionGuardrail {
  /** Regions that the policy does not deny. */
  readonly allowed: readonly string[];
  /** Actions of global services that the policy does not deny. */
  readonly global: readonly string[];
  /** Exemptions that defeat the policy: principals, or actions of Regional services. */
  readonly gaps: readonly string[];
  /** Exempted actions of services that are not known to be global or Regional. */
  readonly unknown: readonly string[];
}

/** Actions that AWS's own Region deny policies exempt because their service has a global endpoint. */
const globalActions = datedTable<string>({
  source: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    'https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html',
  ],
  asOf: '2026-11',
  missing: 'The service may be Regional: the exemption fails with low severity.',
  entries: `a4b:* access-analyzer:* account:* acm:* activate:* artifact:* aws-marketplace-management:* aws-marketplace:* aws-portal:* billing:*
    billingconductor:* bcm-data-exports:* budgets:* ce:* chatbot:* chime:* cloudfront:* cloudtrail:LookupEvents compute-optimizer:* config:*
    consoleapp:* consolidatedbilling:* cur:* customer-verification:* datapipeline:GetAccountLimits devicefarm:* directconnect:*
    ec2:DescribeRegions ec2:DescribeTransitGateways ec2:DescribeVpnGateways ecr-public:* fms:* freetier:* globalaccelerator:* health:* iam:*
    identitystore:* importexport:* invoicing:* iq:* kms:* license-manager:ListReceivedLicenses lightsail:Get* mobileanalytics:*
    networkmanager:* notifications-contacts:* notifications:* organizations:* payments:* pricing:* quicksight:DescribeAccountSubscription
    resource-explorer-2:* route53-recovery-cluster:* route53-recovery-control-config:* route53-recovery-readiness:* route53:*
    route53domains:* route53profiles:* s3:CreateMultiRegionAccessPoint s3:DeleteMultiRegionAccessPoint
    s3:DescribeMultiRegionAccessPointOperation s3:GetAccountPublic* s3:GetBucketLocation s3:GetMultiRegionAccessPoint*
    s3:ListAllMyBuckets s3:ListMultiRegionAccessPoints s3:PutAccountPublic* s3:PutMultiRegionAccessPointPolicy savingsplans:* shield:*
    signin:* sso-directory:* sso:* sts:* support:* supportapp:* supportplans:* sustainability:* tag:GetResources tax:* trustedadvisor:*
    user-subscriptions:* vendor-insights:ListEntitledSecurityProfiles waf-regional:* waf:* wafv2:* wellarchitected:*`,
});
const globalPatterns = globalActions.entries.split(/\s+/).map((pattern) => pattern.toLowerCase());

/** Regional services that store data or run workloads. */
const regionalServices =
  `apprunner athena autoscaling backup batch bedrock cloudformation codebuild dms docdb-elastic dynamodb ec2 ecr ecs eks elasticache
  elasticbeanstalk elasticfilesystem elasticmapreduce es firehose fsx glacier glue kafka kinesis lambda lightsail logs memorydb mq neptune-db
  opensearch rds redshift s3 sagemaker secretsmanager sns sqs ssm states transfer workspaces`.split(/\s+/);

/**
 * Finds the statement of a service control policy that denies all actions, except those of global services, outside of some Regions;
 * `undefined` if the policy does not contain such a statement.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export function regionGuardrail(document: string): RegionGuardrail | undefined {
  const policy = parsePolicy(document);
  if (isMalformed(policy)) return undefined;
  const guardrails = policy.statements.map(guardrailOf).filter((guardrail) => guardrail !== undefined);
  return guardrails.toSorted((a, b) => a.gaps.length - b.gaps.length || a.unknown.length - b.unknown.length)[0];
}

function guardrailOf({ effect, actions, notActions, resources, notResources, conditions }: Statement): RegionGuardrail | undefined {
  const isEveryAction = actions?.includes('*') === true || notActions !== undefined;
  if (effect !== 'Deny' || !isEveryAction || notResources !== undefined || resources?.includes('*') === false) return undefined;
  const region = conditions.find(deniesOtherRegions);
  if (region === undefined) return undefined;
  const exempted = (notActions ?? []).map((pattern) => ({ pattern, kind: kindOf(pattern.toLowerCase()) }));
  const patterns = (kind: string) => exempted.filter((exemption) => exemption.kind === kind).map(({ pattern }) => pattern);
  const principals = conditions.filter((condition) => condition !== region).flatMap(exemptionGaps);
  return {
    allowed: region.values,
    global: patterns('global'),
    gaps: [...principals, ...patterns('regional')],
    unknown: patterns('unknown'),
  };
}

/** Whether a condition of a Deny holds for requests to all Regions but the named ones. Every request has a Region, so `IfExists` is harmless. */
const deniesOtherRegions = ({ key, operator, qualifier, values }: Condition): boolean =>
  key === 'aws:requestedregion' &&
  qualifier === undefined &&
  values.length > 0 &&
  /^StringNot(?:Equals|EqualsIgnoreCase|Like)$/.test(operator);

function kindOf(pattern: string): 'global' | 'regional' | 'unknown' {
  if (globalPatterns.some((wide) => wildcardCovers(wide, pattern))) return 'global';
  const [service = '', action = '*'] = pattern.split(':');
  if (/^(?:describe|list)\w/.test(action)) return 'global';
  return regionalServices.some((regional) => wildcardsOverlap(service, regional)) ? 'regional' : 'unknown';
}

/** What another condition of the Deny exempts beyond single principals; empty if that is harmless. */
function exemptionGaps({ key, operator, qualifier, values }: Condition): readonly string[] {
  const described = `${key} ${operator} ${values.join(', ')}`;
  if (qualifier !== undefined) return [described];
  if (key === 'aws:principalisawsservice' && operator === 'Bool')
    return values.every((value) => value.toLowerCase() === 'false') ? [] : [described];
  if (key !== 'aws:principalarn' || !/^(?:Arn|String)Not(?:Equals|EqualsIgnoreCase|Like)$/.test(operator)) return [described];
  return values.filter((arn) => !isSinglePrincipal(arn)).map((arn) => `principals ${arn}`);
}

/** Whether an ARN pattern names a role or user, maybe in every account. SCPs never apply to service-linked roles. */
function isSinglePrincipal(arn: string): boolean {
  const [, path = ''] = /^arn:[^:]*:(?:iam|sts)::[^:]*:((?:role|user|assumed-role)\/.*)$/.exec(arn) ?? [];
  if (path.includes('${')) return false;
  if (path.startsWith('role/aws-service-role/')) return true;
  const parts = path.split('/');
  const name = (parts[0] === 'assumed-role' ? parts[1] : parts.at(-1)) ?? '';
  return name.replace(/[*?]/g, '').length >= 3;
}
