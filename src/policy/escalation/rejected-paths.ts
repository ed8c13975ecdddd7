import type { RejectedPath } from './path.ts';

const DENY_REMOVAL = 'It gives permissions only if the removed policy holds a Deny; the policies themselves show that.';
const RETIRED = 'AWS has ended the service.';
const NARROW = 'The service uses the role only for data of one kind, such as files or model calls, never for calls of the caller’s choice.';

/** Documented combinations that are not reported on their own. */
export const rejectedPaths: readonly RejectedPath[] = [
  { actions: ['iam:DetachUserPolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:DetachRolePolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:DetachGroupPolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:DeleteUserPolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:DeleteRolePolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:DeleteGroupPolicy'], reason: DENY_REMOVAL },
  { actions: ['iam:RemoveUserFromGroup'], reason: DENY_REMOVAL },
  { actions: ['sso:DeleteInlinePolicyFromPermissionSet'], reason: DENY_REMOVAL },
  { actions: ['sso:DetachManagedPolicyFromPermissionSet'], reason: DENY_REMOVAL },
  {
    actions: ['sso:DeletePermissionsBoundaryFromPermissionSet'],
    reason: 'It gives permissions only if the permission set of the caller has a boundary, which the account does not show.',
  },
  { actions: ['sso:ProvisionPermissionSet'], reason: 'It applies a permission set as it is; another action must change it first.' },
  { actions: ['iam:CreateServiceLinkedRole'], reason: 'AWS defines the permissions of the role, and only its service can assume it.' },
  { actions: ['iam:CreateRole'], reason: 'The new role has no permissions until another action gives it some.' },
  { actions: ['iam:CreateUser'], reason: 'The new user has no permissions until another action gives it some.' },
  { actions: ['iam:UpdateAccessKey'], reason: 'It turns on an existing access key; the caller must already have its secret.' },
  { actions: ['iam:DeactivateMFADevice'], reason: 'It removes a second factor; the caller must already have the password.' },
  { actions: ['iam:ResyncMFADevice'], reason: 'It does not change who holds the device.' },
  { actions: ['iam:UploadSSHPublicKey'], reason: 'The key opens only CodeCommit repositories, with the permissions of the user.' },
  {
    actions: ['iam:CreateServiceSpecificCredential'],
    reason: 'The credential opens one service only, such as CodeCommit or Amazon Keyspaces.',
  },
  {
    actions: ['iam:UpdateOpenIDConnectProviderThumbprint'],
    reason:
      'AWS verifies known issuers with its own certificate authorities; the caller would also have to take over the address of the issuer.',
  },
  { actions: ['iam:AddClientIDToOpenIDConnectProvider'], reason: 'Trust policies check the audience and subject themselves.' },
  { actions: ['iam:CreateOpenIDConnectProvider'], reason: 'No role trusts the new provider until its trust policy is changed.' },
  { actions: ['iam:CreateSAMLProvider'], reason: 'No role trusts the new provider until its trust policy is changed.' },
  { actions: ['sts:GetFederationToken'], reason: 'The session never has more permissions than the user.' },
  { actions: ['lambda:InvokeFunction'], reason: 'The function runs its own code; workloads are meant to call functions.' },
  { actions: ['lambda:AddPermission'], reason: 'It lets others call the function, which runs its own code.' },
  { actions: ['lambda:CreateEventSourceMapping'], reason: 'The function runs its own code.' },
  { actions: ['lambda:PublishLayerVersion'], reason: 'A function uses the layer only after its configuration is changed.' },
  { actions: ['states:StartExecution'], reason: 'The state machine makes its own calls.' },
  { actions: ['events:PutRule'], reason: 'A rule does nothing until it has a target.' },
  { actions: ['ecs:RegisterTaskDefinition', 'iam:PassRole'], reason: 'The task definition does not run until a task or service uses it.' },
  { actions: ['s3:PutObject'], reason: 'Whether a bucket holds code that runs with a role is not visible in IAM policies.' },
  { actions: ['cognito-idp:AdminSetUserPassword'], reason: 'Users of a user pool are users of an application.' },
  { actions: ['bedrock:CreateAgent', 'iam:PassRole'], reason: NARROW },
  { actions: ['transfer:CreateUser', 'iam:PassRole'], reason: NARROW },
  { actions: ['redshift:ModifyClusterIamRoles', 'iam:PassRole'], reason: NARROW },
  { actions: ['rds:AddRoleToDBCluster', 'iam:PassRole'], reason: NARROW },
  { actions: ['backup:StartRestoreJob', 'iam:PassRole'], reason: NARROW },
  { actions: ['codestar:CreateProject', 'iam:PassRole'], reason: RETIRED },
  { actions: ['codestar:CreateProjectFromTemplate'], reason: RETIRED },
  { actions: ['codestar:AssociateTeamMember'], reason: RETIRED },
  { actions: ['opsworks:CreateStack', 'iam:PassRole'], reason: RETIRED },
];
