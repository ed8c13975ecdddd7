const names = (list: string): string =>
  list
    .split(/\s+/)
    .map((name) => `($.eventName = ${name})`)
    .join(' || ');

/** The metric filters that the CIS AWS Foundations Benchmark prescribes, by kind of change. */
export const changeFilters: Readonly<Record<string, string>> = {
  'refused calls':
    '{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }',
  'sign-in without MFA':
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  'use of the root user': '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  'IAM policies': `{ ($.eventSource = iam.amazonaws.com) && (${names(
    'DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy',
  )}) }`,
  CloudTrail: `{ ${names('CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging')} }`,
  'failed sign-ins': '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  'disabling of KMS keys': '{ ($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)) }',
  'S3 bucket policies': `{ ($.eventSource = s3.amazonaws.com) && (${names(
    'PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication',
  )}) }`,
  'AWS Config': `{ ($.eventSource = config.amazonaws.com) && (${names(
    'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder',
  )}) }`,
  'security groups': `{ ${names(
    'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup',
  )} }`,
  'network ACLs': `{ ${names(
    'CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry ReplaceNetworkAclAssociation',
  )} }`,
  'network gateways': `{ ${names(
    'CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway DetachInternetGateway',
  )} }`,
  'route tables': `{ ($.eventSource = ec2.amazonaws.com) && ${names(
    'CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable DeleteRoute DisassociateRouteTable',
  )} }`,
  VPCs: `{ ${names(
    'CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink EnableVpcClassicLink',
  )} }`,
  'the organization': `{ ($.eventSource = organizations.amazonaws.com) && (${names(
    'AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit',
  )}) }`,
};
