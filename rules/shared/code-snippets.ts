const indented = (lines: readonly string[], indent: string): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `${indent}${line}`)
    .join('\n');

/** Terraform resource with some arguments. */
export const terraformResource = (type: string, ...lines: readonly string[]): string =>
  `resource "${type}" "this" {\n${indented(lines, '  ')}\n}`;

/** Resource of a CloudFormation template with some properties. Its logical ID is the last part of its type. */
export const cloudFormationResource = (type: string, ...properties: readonly string[]): string =>
  `${type.split('::').at(-1)}:\n  Type: ${type}\n  Properties:\n${indented(properties, '    ')}`;

interface IngressRule {
  /** The security group of the rule. */
  readonly group?: string;
  readonly port?: string;
}

const ingress = ({ group = 'SECURITY_GROUP_ID', port = 'PORT' }: IngressRule, terraform: string, cloudFormation: string) => ({
  terraform: terraformResource(
    'aws_vpc_security_group_ingress_rule',
    `security_group_id            = "${group}"`,
    terraform,
    'ip_protocol                  = "tcp"',
    `from_port                    = ${port}`,
    `to_port                      = ${port}`,
  ),
  cloudFormation: cloudFormationResource(
    'AWS::EC2::SecurityGroupIngress',
    `GroupId: '${group}'`,
    cloudFormation,
    'IpProtocol: tcp',
    `FromPort: ${port}`,
    `ToPort: ${port}`,
  ),
});

/** Snippets of an inbound rule that allows another security group. */
export const ingressFromGroup = ({ source, ...rule }: IngressRule & { readonly source: string }) =>
  ingress(rule, `referenced_security_group_id = "${source}"`, `SourceSecurityGroupId: ${source}`);

/** Snippets of an inbound rule that allows a known range of addresses. */
export const ingressFromTrustedBlock = (rule: IngressRule) =>
  ingress(rule, 'cidr_ipv4                    = "TRUSTED_CIDR_BLOCK"', 'CidrIp: TRUSTED_CIDR_BLOCK');

/** Snippets of the rule that replaces one for all addresses: it allows the security group of the clients. */
export const ingressFromClients = ingressFromGroup({ source: 'CLIENT_SECURITY_GROUP_ID' });

const listRules = 'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID';
const revokeRules = 'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID';

/** Commands and console steps that remove inbound rules for all addresses. */
export const revokeOpenIngress = {
  cli: `${listRules}\n${revokeRules}`,
  console:
    'Open Amazon EC2, Security groups, and choose the group.\nEdit inbound rules and delete rules with the source 0.0.0.0/0 or ::/0.',
};

/** Remediation that replaces inbound rules for all addresses by one for the security group of the clients. */
export const restrictToClients = {
  impact: 'Clients from removed sources lose access. Add rules for the security groups of clients first.',
  cli: [
    'aws ec2 authorize-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --source-group CLIENT_SECURITY_GROUP_ID',
    listRules,
    revokeRules,
  ].join('\n'),
  console: revokeOpenIngress.console,
  ...ingressFromClients,
};

/** Reasons why a remediation has no Terraform or CloudFormation snippet. */
export const notAsCode = {
  cloudFormation: 'CloudFormation has no resource type for this setting.',
  snapshots: 'Snapshots and their permissions are usually not managed as code.',
  images: 'Images and their permissions are usually not managed as code.',
  credentials: 'Credentials of users are not managed as code.',
} as const;

/** CloudFormation lines of a policy that allows only the required actions on the required resources. */
export const leastPrivilegeDocument: readonly string[] = [
  'PolicyDocument:',
  "  Version: '2012-10-17'",
  '  Statement:',
  '    - Effect: Allow',
  '      Action: [REQUIRED_ACTION]',
  '      Resource: [RESOURCE_ARN]',
];

/** Snippets of an inline policy that allows a role only what it needs. */
export const leastPrivilegePolicy = {
  terraform: terraformResource('aws_iam_role_policy', 'role   = "ROLE_NAME"', 'policy = data.aws_iam_policy_document.least_privilege.json'),
  cloudFormation: cloudFormationResource(
    'AWS::IAM::RolePolicy',
    'RoleName: ROLE_NAME',
    'PolicyName: least-privilege',
    ...leastPrivilegeDocument,
  ),
};
