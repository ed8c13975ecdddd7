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

/** Snippets of the rule that replaces one for all addresses: it allows the security group of the clients. */
export const ingressFromClients = {
  terraform: terraformResource(
    'aws_vpc_security_group_ingress_rule',
    'security_group_id            = "SECURITY_GROUP_ID"',
    'referenced_security_group_id = "CLIENT_SECURITY_GROUP_ID"',
    'ip_protocol                  = "tcp"',
    'from_port                    = PORT',
    'to_port                      = PORT',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::EC2::SecurityGroupIngress',
    'GroupId: SECURITY_GROUP_ID',
    'SourceSecurityGroupId: CLIENT_SECURITY_GROUP_ID',
    'IpProtocol: tcp',
    'FromPort: PORT',
    'ToPort: PORT',
  ),
} as const;

/** Reasons why a remediation has no Terraform or CloudFormation snippet. */
export const notAsCode = {
  cloudFormation: 'CloudFormation has no resource type for this setting.',
  snapshots: 'Snapshots and their permissions are usually not managed as code.',
  images: 'Images and their permissions are usually not managed as code.',
  credentials: 'Credentials of users are not managed as code.',
} as const;
