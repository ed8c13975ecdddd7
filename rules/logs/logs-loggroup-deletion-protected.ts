import { defineRule } from '../../src/core/rule.ts';
import { strings } from '../../src/core/parameters.ts';
import { holdsAny } from '../../src/core/first-verdict.ts';
import { terraformResource } from '../shared/code-snippets.ts';

export const logsLoggroupDeletionProtected = defineRule({
  id: 'logs-loggroup-deletion-protected',
  title: 'CloudWatch log groups for audit logs should have deletion protection',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['deletionProtected', 'auditSources'],
  params: { protectedLogGroups: strings([], 'Name prefixes of further log groups that must be protected.') },
  messages: {
    protected: 'Deletion protection is enabled.',
    unprotected: 'The log group records {{sources}}, and can be deleted with one call.',
    other: 'The log group does not record audit logs, and is not among protectedLogGroups.',
  },
  rationale: 'An intruder who deletes the log group removes the traces of the intrusion.',
  remediation: {
    text: 'Enable deletion protection, and allow only administrators to turn it off.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/protecting-log-groups-from-deletion.html',
    impact: 'The change does not interrupt service. Tools that delete the log group fail until protection is turned off.',
    cli: 'aws logs put-log-group-deletion-protection --log-group-identifier {{id}} --deletion-protection-enabled',
    console: 'Open the log group in the CloudWatch console.\nChoose Actions, then Edit deletion protection, and turn it on.',
    terraform: terraformResource(
      'aws_cloudwatch_log_group',
      'name                        = "{{id}}"',
      'deletion_protection_enabled = true',
    ),
    notAsCode: 'CloudFormation protects log groups only from deletion with their stack: set DeletionPolicy to Retain.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { resource: { id }, params }) => {
    const listed = params.protectedLogGroups.some((prefix) => id.startsWith(prefix));
    if (
      !holdsAny(
        () => listed,
        () => facts.auditSources.length > 0,
      )
    )
      return notApplicable('other');
    if (facts.deletionProtected) return pass('protected');
    return fail('unprotected', { sources: () => (facts.auditSources.length > 0 ? facts.auditSources : 'what protectedLogGroups names') });
  },
});
