import { cloudFormationResource, leastPrivilegeDocument, terraformResource } from '../../shared/code-snippets.ts';

/** IAM identities that policies can be attached to, as variants of rule families. */
export const principals = [
  { type: 'AWS::IAM::User', kind: 'user', plural: 'Users' },
  { type: 'AWS::IAM::Group', kind: 'group', plural: 'Groups' },
  { type: 'AWS::IAM::Role', kind: 'role', plural: 'Roles' },
] as const;

export type Principal = (typeof principals)[number];

/** Service-linked roles: AWS defines their trust policy and permissions, and customers cannot change them. */
export const isServiceLinked = (path: string): boolean => path.startsWith('/aws-service-role/');

/** AWS CLI commands that show when an identity last used each service, the basis for a narrower policy. */
export const showUsedServices = [
  'aws iam generate-service-last-accessed-details --arn {{arn}} --granularity ACTION_LEVEL',
  'aws iam get-service-last-accessed-details --job-id JOB_ID',
].join('\n');

/** AWS CLI commands that save an inline policy and then replace it. */
export const replaceInlinePolicy = (kind: Principal['kind']): string =>
  [
    showUsedServices,
    `aws iam get-${kind}-policy --${kind}-name {{name}} --policy-name POLICY_NAME`,
    `aws iam put-${kind}-policy --${kind}-name {{name}} --policy-name POLICY_NAME --policy-document file://narrow-policy.json`,
  ].join('\n');

/** How to replace the default version of a managed policy by a narrower one. */
export const narrowManagedPolicy = {
  impact:
    'Calls that the new version does not allow are denied at once for every identity with the policy. The old version is kept and can be made the default again.',
  cli: [
    showUsedServices,
    'aws iam create-policy-version --policy-arn {{arn}} --policy-document file://narrow-policy.json --set-as-default',
  ].join('\n'),
  console: 'Open IAM, Policies, {{name}}, Permissions.\nChoose Edit, replace the statement, and save it as the default version.',
};

/** How to replace a trust policy. */
export const replaceTrustPolicy = {
  impact:
    'Callers that the new trust policy does not name lose access at once. The command replaces the whole policy: keep all statements that are needed.',
  cli: [
    'aws iam get-role --role-name {{name}} --query Role.AssumeRolePolicyDocument',
    'aws iam update-assume-role-policy --role-name {{name}} --policy-document file://trust-policy.json',
  ].join('\n'),
  console: 'Open IAM, Roles, {{name}}, Trust relationships.\nChoose Edit trust policy, change the statement, and choose Update policy.',
};

const inlinePolicyTypes = { user: 'AWS::IAM::UserPolicy', group: 'AWS::IAM::GroupPolicy', role: 'AWS::IAM::RolePolicy' } as const;

/** Terraform and CloudFormation snippets that replace an inline policy. */
export const inlinePolicyAsCode = (kind: Principal['kind']) => ({
  terraform: terraformResource(
    `aws_iam_${kind}_policy`,
    'name   = "POLICY_NAME"',
    `${kind.padEnd(6)} = "{{name}}"`,
    'policy = data.aws_iam_policy_document.required_actions.json',
  ),
  cloudFormation: cloudFormationResource(
    inlinePolicyTypes[kind],
    `${kind === 'user' ? 'UserName' : kind === 'group' ? 'GroupName' : 'RoleName'}: '{{name}}'`,
    'PolicyName: POLICY_NAME',
    ...leastPrivilegeDocument,
  ),
});
