import { defineService, attested, notApplicable } from '../../core/service.ts';
import { groupCollector } from './group.ts';
import { managedPolicyCollector } from './managed-policy.ts';
import { roleCollector } from './role.ts';
import { serverCertificateCollector } from './server-certificate.ts';
import { userCollector } from './user.ts';
import { iamAccountFacts } from './account.ts';
import { iam } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    iam: true;
  }
}

export const iamService = defineService({
  id: 'iam',
  title: 'AWS Identity and Access Management (IAM)',
  clients: [iam],
  model: {
    category: 'account',
    sources: [],
    reason: 'Decides who may do what in the whole account; AWS runs the service, the identities and policies are yours.',
    cloudFormation: ['AWS::IAM', 'AWS::AccessAnalyzer'],
    coverage: {
      'client-side-encryption': notApplicable('IAM holds no payload of yours.'),
      'server-side-encryption': notApplicable('AWS encrypts identity data and offers no choice.'),
      'platform-and-application-management': notApplicable(
        'AWS runs the service; secrets in code are evaluated with the service that stores the code.',
      ),
      backups: attested('Policies live in version control; IAM has no backup API.'),
      'region-choice': notApplicable('A global service; the partition was chosen with the account.'),
    },
  },
  consolePages: {
    'AWS::IAM::Group': 'iam/home#/groups/details/{{name}}',
    'AWS::IAM::ManagedPolicy': 'iam/home#/policies/details/{{arn}}',
    'AWS::IAM::Role': 'iam/home#/roles/details/{{name}}',
    'AWS::IAM::ServerCertificate': 'acm/home?region={{region}}#/certificates/list',
    'AWS::IAM::User': 'iam/home#/users/details/{{name}}',
    'AWS::AccessAnalyzer::Analyzer': 'access-analyzer/home?region={{region}}#/findings?analyzerArn={{arn}}',
  },
  collectors: [groupCollector, managedPolicyCollector, roleCollector, serverCertificateCollector, userCollector],
  accountFacts: { global: iamAccountFacts },
  arnTypes: { 'iam:policy': 'AWS::IAM::ManagedPolicy' },
  asffTypes: {
    'AWS::IAM::Group': 'AwsIamGroup',
    'AWS::IAM::ManagedPolicy': 'AwsIamPolicy',
    'AWS::IAM::Role': 'AwsIamRole',
    'AWS::IAM::User': 'AwsIamUser',
  },
});
