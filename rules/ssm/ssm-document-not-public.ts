import { terraformResource } from '../shared/code-snippets.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmDocumentNotPublic = defineRule({
  id: 'ssm-document-not-public',
  title: 'SSM documents should not be public',
  resourceType: 'AWS::SSM::Document',
  responsibility: 'customer-data',
  severity: 'critical',
  tier: 1,
  fix: 'unshare-documents',
  exposesPublicly: true,
  facts: ['sharedWith'],
  params: { trustedAccounts },
  messages: {
    private: 'The document is not shared.',
    trusted: 'The document is shared only with the trusted accounts {{accounts}}.',
    public: 'Every AWS account can read and run the document.',
    foreign: 'The document is shared with accounts that are not trusted: {{accounts}}.',
  },
  rationale: 'Documents disclose system names, scripts and procedures. Every AWS account can read a public document.',
  remediation: {
    text: 'Stop public sharing, and share the document only with the accounts that need it.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
    impact: 'Other accounts can no longer use the document.',
    cli: 'aws ssm modify-document-permission --name {{id}} --permission-type Share --account-ids-to-remove all',
    console: 'Open the document in the Systems Manager console.\nChoose Details, Actions, Modify permissions, and select Private.',
    terraform: terraformResource(
      'aws_ssm_document',
      'name          = "{{name}}"',
      'document_type = "Command"',
      'content       = file("document.json")',
      'permissions = {',
      '  type        = "Share"',
      '  account_ids = "TRUSTED_ACCOUNT_ID"',
      '}',
    ),
    notAsCode: 'CloudFormation does not manage the permissions of documents.',
  },
  controls: {
    securityHub: ['SSM.4'],
    awsConfig: ['ssm-document-not-public'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ssm_documents_set_as_public'],
    cloudsploit: ['ssmDocumentPublicAccess'],
  },
  evaluate: ({ sharedWith }, { pass, fail }, { resource, params }) => {
    if (sharedWith.some((account) => account.toLowerCase() === 'all')) return fail('public');
    const foreign = sharedWith.filter((account) => account !== resource.accountId && !params.trustedAccounts.includes(account));
    if (foreign.length > 0) {
      return fail('foreign', { accounts: foreign }, { severity: 'high', because: 'access is limited to certain accounts' });
    }
    return sharedWith.length === 0 ? pass('private') : pass('trusted', { accounts: sharedWith });
  },
});
