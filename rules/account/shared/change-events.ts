import type { AlarmedFilter } from '../../../src/services/cloudtrail/facts.ts';
import type { Json } from '../../../src/core/to-json.ts';
import { filterMatches } from './log-filter.ts';

/** A type of change that needs an alarm, with CloudTrail events that it causes. */
interface Change {
  readonly name: string;
  readonly events: readonly Json[];
}

/** Calls to one service, as CloudTrail records them. */
const calls = (source: string, names: string): readonly Json[] =>
  names.split(/\s+/).map((eventName) => ({
    eventSource: `${source}.amazonaws.com`,
    eventName,
    eventType: 'AwsApiCall',
    userIdentity: { type: 'AssumedRole' },
  }));

const refused = (errorCode: string): Json => ({
  eventSource: 'ec2.amazonaws.com',
  eventName: 'RunInstances',
  eventType: 'AwsApiCall',
  errorCode,
  sourceIPAddress: '203.0.113.7',
  userIdentity: { type: 'IAMUser' },
});

const signIn = (more: { readonly [name: string]: Json }): Json => ({
  eventSource: 'signin.amazonaws.com',
  eventName: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
  userIdentity: { type: 'IAMUser' },
  ...more,
});

/**
 * The changes for which the CIS AWS Foundations Benchmark and Security Hub ask for an alarm.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
const changes: readonly Change[] = [
  { name: 'refused calls', events: [refused('Client.UnauthorizedOperation'), refused('AccessDenied')] },
  {
    name: 'sign-in without MFA',
    events: [signIn({ additionalEventData: { MFAUsed: 'No' }, responseElements: { ConsoleLogin: 'Success' } })],
  },
  {
    name: 'use of the root user',
    events: [{ eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances', eventType: 'AwsApiCall', userIdentity: { type: 'Root' } }],
  },
  {
    name: 'IAM policies',
    events: calls(
      'iam',
      `DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy
      CreatePolicyVersion DeletePolicyVersion AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy
      DetachGroupPolicy`,
    ),
  },
  { name: 'CloudTrail', events: calls('cloudtrail', 'CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging') },
  {
    name: 'failed sign-ins',
    events: [signIn({ errorMessage: 'Failed authentication', responseElements: { ConsoleLogin: 'Failure' } })],
  },
  { name: 'disabling of KMS keys', events: calls('kms', 'DisableKey ScheduleKeyDeletion') },
  {
    name: 'S3 bucket policies',
    events: calls(
      's3',
      `PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy DeleteBucketCors
      DeleteBucketLifecycle DeleteBucketReplication`,
    ),
  },
  {
    name: 'AWS Config',
    events: calls('config', 'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder'),
  },
  {
    name: 'security groups',
    events: calls(
      'ec2',
      `AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup
      DeleteSecurityGroup`,
    ),
  },
  {
    name: 'network ACLs',
    events: calls(
      'ec2',
      `CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry ReplaceNetworkAclAssociation`,
    ),
  },
  {
    name: 'network gateways',
    events: calls(
      'ec2',
      `CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway DetachInternetGateway`,
    ),
  },
  {
    name: 'route tables',
    events: calls(
      'ec2',
      `CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable DeleteRoute DisassociateRouteTable`,
    ),
  },
  {
    name: 'VPCs',
    events: calls(
      'ec2',
      `CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection
      RejectVpcPeeringConnection`,
    ),
  },
];

/** CloudTrail records these events in the management account. */
const organizationChange: Change = {
  name: 'the organization',
  events: calls(
    'organizations',
    `AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization
    DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization
    MoveAccount RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit`,
  ),
};

/** Types of change by the state of their alarms. */
export interface ChangeAlarms {
  readonly covered: readonly string[];
  /** Types of change without a notifying alarm. */
  readonly missing: readonly string[];
  /** Types of change that may be covered: the alarm actions or the filter could not be evaluated. */
  readonly unknown: readonly string[];
}

/** A type of change is covered if each of its events matches a metric filter with a notifying alarm. */
export function changeAlarms(filters: readonly AlarmedFilter[], managesOrganization: boolean): ChangeAlarms {
  const covered: string[] = [];
  const missing: string[] = [];
  const unknown: string[] = [];
  for (const { name, events } of managesOrganization ? [...changes, organizationChange] : changes) {
    const best = events.map((event) => bestOf(filters, event));
    if (best.every((state) => state === 'notifies')) covered.push(name);
    else if (best.every((state) => state === 'notifies' || state === 'unknown')) unknown.push(name);
    else missing.push(name);
  }
  return { covered, missing, unknown };
}

function bestOf(filters: readonly AlarmedFilter[], event: Json): 'notifies' | 'unknown' | 'none' {
  const alarms = filters.flatMap(({ pattern, alarm }) => {
    const matches = filterMatches(pattern, event);
    if (matches === false || alarm === 'none' || alarm === 'silent') return [];
    return [matches === undefined ? 'unknown' : alarm === 'subscribed' ? 'notifies' : alarm];
  });
  return alarms.includes('notifies') ? 'notifies' : alarms.includes('unknown') ? 'unknown' : 'none';
}
