import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Snippets of a queue policy that names its principals. */
export const queuePolicyForTrustedAccounts = {
  terraform: terraformResource(
    'aws_sqs_queue_policy',
    'queue_url = aws_sqs_queue.this.id',
    'policy    = data.aws_iam_policy_document.trusted_accounts.json',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::SQS::QueuePolicy',
    'Queues: [QUEUE_URL]',
    'PolicyDocument:',
    "  Version: '2012-10-17'",
    '  Statement:',
    '    - Effect: Allow',
    '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
    '      Action: sqs:SendMessage',
    "      Resource: '{{arn}}'",
  ),
};
