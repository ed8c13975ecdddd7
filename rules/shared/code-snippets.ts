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

/** Reasons why a remediation has no Terraform or CloudFormation snippet. */
export const notAsCode = {
  cloudFormation: 'CloudFormation has no resource type for this setting.',
  snapshots: 'Snapshots and their permissions are usually not managed as code.',
  images: 'Images and their permissions are usually not managed as code.',
  credentials: 'Credentials of users are not managed as code.',
} as const;
