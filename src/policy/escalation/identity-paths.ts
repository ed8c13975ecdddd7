import type { EscalationPath } from './path.ts';

const BOUNDARY = 'The caller has a permissions boundary that allows the call.';
const MANAGEMENT = 'The account administers IAM Identity Center for its organization.';

/** Paths through IAM, AWS STS and IAM Identity Center. */
export const identityPaths: readonly EscalationPath[] = [
  {
    how: 'create a new version of a policy',
    needs: ['iam:CreatePolicyVersion'],
    onSelf: 'administrator',
    catalog: ['iam-001', 'iam-016', 'iam-020'],
  },
  {
    how: 'make another version of a policy the default',
    needs: ['iam:SetDefaultPolicyVersion'],
    precondition: 'An earlier version of the policy allows more.',
  },
  {
    how: 'attach a policy to a user',
    needs: ['iam:AttachUserPolicy'],
    onSelf: 'administrator',
    catalog: ['iam-008', 'iam-015'],
  },
  { how: 'attach a policy to a group', needs: ['iam:AttachGroupPolicy'], onSelf: 'administrator', catalog: ['iam-010'] },
  {
    how: 'attach a policy to a role',
    needs: ['iam:AttachRolePolicy'],
    onSelf: 'administrator',
    catalog: ['iam-009', 'iam-014', 'iam-019'],
  },
  { how: 'write an inline policy of a user', needs: ['iam:PutUserPolicy'], onSelf: 'administrator', catalog: ['iam-007', 'iam-018'] },
  { how: 'write an inline policy of a group', needs: ['iam:PutGroupPolicy'], onSelf: 'administrator', catalog: ['iam-011'] },
  {
    how: 'write an inline policy of a role',
    needs: ['iam:PutRolePolicy'],
    onSelf: 'administrator',
    catalog: ['iam-005', 'iam-017', 'iam-021'],
  },
  { how: 'add a user to a group', needs: ['iam:AddUserToGroup'], onSelf: 'nothing', takesOver: true, catalog: ['iam-013'] },
  {
    how: 'create access keys for another user',
    needs: ['iam:CreateAccessKey'],
    onSelf: 'nothing',
    takesOver: true,
    catalog: ['iam-002', 'iam-003'],
  },
  {
    how: 'create a console password for another user',
    needs: ['iam:CreateLoginProfile'],
    onSelf: 'nothing',
    takesOver: true,
    catalog: ['iam-004'],
  },
  {
    how: 'change the password of another user',
    needs: ['iam:UpdateLoginProfile'],
    onSelf: 'nothing',
    takesOver: true,
    catalog: ['iam-006'],
  },
  { how: 'change who can assume a role', needs: ['iam:UpdateAssumeRolePolicy'], onSelf: 'nothing', takesOver: true, catalog: ['iam-012'] },
  {
    how: 'replace the metadata of an identity provider that roles trust',
    needs: ['iam:UpdateSAMLProvider'],
    precondition: 'A role trusts a SAML provider.',
  },
  {
    how: 'remove the permissions boundary of the own user',
    needs: [['iam:DeleteUserPermissionsBoundary', 'iam:PutUserPermissionsBoundary']],
    onSelf: 'only',
    underBoundary: true,
    precondition: BOUNDARY,
  },
  {
    how: 'remove the permissions boundary of the own role',
    needs: [['iam:DeleteRolePermissionsBoundary', 'iam:PutRolePermissionsBoundary']],
    onSelf: 'only',
    underBoundary: true,
    precondition: BOUNDARY,
  },
  { how: 'assume any role', needs: ['sts:AssumeRole'], onlyUnlimited: true, catalog: ['sts-001'] },
  {
    how: 'get root sessions in member accounts',
    needs: ['sts:AssumeRoot'],
    precondition: 'The account manages its organization, or administers root access for it.',
    forOrganization: true,
  },
  { how: 'pass any role to any service', needs: ['iam:PassRole'], onlyUnlimited: true },
  {
    how: 'change the role of an instance profile',
    needs: ['iam:RemoveRoleFromInstanceProfile', 'iam:AddRoleToInstanceProfile'],
    passedTo: 'ec2.amazonaws.com',
    precondition: 'The caller can run code on an instance with the profile.',
  },
  {
    how: 'get credentials of a role for certificates of an own authority',
    needs: ['rolesanywhere:CreateTrustAnchor', 'rolesanywhere:CreateProfile'],
    passedTo: 'rolesanywhere.amazonaws.com',
  },
  {
    how: 'set the roles of an identity pool',
    needs: ['cognito-identity:SetIdentityPoolRoles'],
    passedTo: 'cognito-identity.amazonaws.com',
    precondition: 'A role trusts the identity pool.',
    catalog: ['cognitoidentity-001'],
  },

  {
    how: 'write the inline policy of a permission set',
    needs: ['sso:PutInlinePolicyToPermissionSet'],
    precondition: MANAGEMENT,
    forOrganization: true,
  },
  {
    how: 'attach a policy to a permission set',
    needs: [['sso:AttachManagedPolicyToPermissionSet', 'sso:AttachCustomerManagedPolicyReferenceToPermissionSet']],
    precondition: MANAGEMENT,
    forOrganization: true,
  },
  { how: 'assign a permission set to a user', needs: ['sso:CreateAccountAssignment'], precondition: MANAGEMENT, forOrganization: true },
  {
    how: 'add a user to a group of IAM Identity Center',
    needs: [['identitystore:CreateGroupMembership', 'sso-directory:AddMemberToGroup']],
    precondition: MANAGEMENT,
    forOrganization: true,
  },
  {
    how: 'change the password of a user of IAM Identity Center',
    needs: ['sso-directory:UpdatePassword'],
    precondition: MANAGEMENT,
    forOrganization: true,
  },
];
