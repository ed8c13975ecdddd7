import type { FaultKind } from '../../../sample/endpoint/types.ts';

/** A kind of fault, and its expected effect in the report. */
export interface SweptKind {
  readonly kind: FaultKind;
  /** Allowed kinds of collection errors; empty: the fault must change nothing. */
  readonly becomes: readonly string[];
}

/** All faults of the responses of one operation. */
export const sweptKinds: readonly SweptKind[] = [
  { kind: 'denied', becomes: ['denied'] },
  { kind: 'throttled', becomes: ['throttled'] },
  { kind: 'fault500', becomes: ['failed', 'unreachable'] },
  { kind: 'hang', becomes: ['unreachable'] },
  { kind: 'stall', becomes: ['unreachable', 'failed'] },
  { kind: 'reset', becomes: ['unreachable'] },
  { kind: 'truncate', becomes: ['unreachable', 'failed'] },
  { kind: 'half', becomes: ['unreachable', 'failed', 'not-reported'] },
  { kind: 'html', becomes: ['failed', 'unreachable'] },
  { kind: 'portal', becomes: ['failed', 'unreachable'] },
  { kind: 'empty', becomes: ['failed', 'unreachable', 'not-reported'] },
  { kind: 'bare', becomes: ['failed', 'not-reported'] },
  { kind: 'repeatToken', becomes: ['failed'] },
  { kind: 'emptyPage', becomes: [] },
  { kind: 'expired', becomes: ['expired'] },
];

/** Documented meanings of responses without optional members: the allowed verdicts by operation. */
const documented: Readonly<Record<string, readonly string[]>> = {
  // No policy: https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_MultiRegionAccessPointPolicyDocument.html
  's3control:GetMultiRegionAccessPointPolicy': ['s3-multi-region-access-point-policy-not-public'],
  // No policy: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
  'secretsmanager:GetResourcePolicy': ['secretsmanager-secret-access-restricted'],
  // No variables, and no logging of bodies: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html
  'apigateway:GetStages': ['apigateway-stage-no-secrets-in-variables', 'apigateway-stage-bodies-not-logged'],
  // Never versioned: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
  's3:GetBucketVersioning': ['s3-bucket-lifecycle-configured'],
  // Events never expire, and bearer tokens were never enabled: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html
  'logs:DescribeLogGroups': ['logs-loggroup-retained', 'logs-loggroup-bearer-tokens-disabled'],
  // No date on which AWS applies it: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingMaintenanceAction.html
  'rds:DescribePendingMaintenanceActions': ['rds-pending-maintenance-applied'],
  // No end of support announced: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBMajorEngineVersion.html
  'rds:DescribeDBMajorEngineVersions': ['rds-engine-version-supported'],
  // A public zone: https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html
  'route53:ListHostedZones': ['route53-zone-issuers-restricted', 'route53-zone-mail-spoofing-prevented'],
  // All invocations go to one version: https://docs.aws.amazon.com/lambda/latest/api/API_AliasConfiguration.html
  'lambda:ListAliases': ['lambda-function-runtime-updates-automatic'],
  // The image and the account decide: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
  'ec2:DescribeLaunchTemplateVersions': ['autoscaling-group-imdsv2-required'],
};

/** Returns whether the verdict for a response without optional members is documented. */
export const isDocumented = (operation: string, kind: SweptKind['kind'], violation: string): boolean =>
  kind === 'bare' && (documented[operation] ?? []).some((rule) => violation.includes(`became PASS: ${rule} `));
