import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clientActions } from './shared/client-access.ts';

export const efsFilesystemTlsRequired = defineRule({
  id: 'efs-filesystem-tls-required',
  title: 'EFS file systems should require encryption in transit',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  fix: 'tls-policies',
  facts: ['policy'],
  messages: {
    enforced: 'The file system policy denies clients that do not use TLS.',
    noPolicy: 'The file system does not have a policy that denies clients without TLS.',
    gaps: 'The file system policy does not deny {{actions}} without TLS.',
    malformed: 'The file system policy is malformed: {{problem}}.',
  },
  rationale: 'NFS sends files in clear text. A policy rejects clients that do not use the mount option for TLS.',
  remediation: {
    text: 'Add a statement that denies all actions to everyone if aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-in-transit.html',
    impact:
      'Clients that mount without TLS lose access: change their mount options first. put-file-system-policy replaces the whole policy.',
    cli: `aws efs describe-file-system-policy --file-system-id {{id}} --query Policy --output text > policy.json
aws efs put-file-system-policy --file-system-id {{id}} --policy file://policy.json`,
    console:
      'Open the Amazon EFS console and choose the file system.\nChoose File system policy, Edit, and select Enforce in-transit encryption for all clients.',
    policy: `{
  "Sid": "DenyWithoutTls",
  "Effect": "Deny",
  "Principal": { "AWS": "*" },
  "Action": "*",
  "Resource": "{{arn}}",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
    terraform: terraformResource('aws_efs_file_system_policy', 'file_system_id = "{{id}}"', 'policy         = file("POLICY_FILE")'),
    cloudFormation: cloudFormationResource('AWS::EFS::FileSystem', 'FileSystemPolicy: POLICY_JSON'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    if (facts.policy === undefined) return fail('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const actions = clientActions.filter((action) => !tlsEnforcement(policy, { action, resources: [resource.arn] }).enforced);
    return actions.length === 0 ? pass('enforced') : fail('gaps', { actions });
  },
});
