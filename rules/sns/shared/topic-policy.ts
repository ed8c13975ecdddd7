import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Commands, console steps and snippets that replace the policy of a topic. */
export const replaceTopicPolicy = {
  cli: `aws sns get-topic-attributes --topic-arn {{arn}}
aws sns set-topic-attributes --topic-arn {{arn}} --attribute-name Policy --attribute-value file://policy.json`,
  console:
    'Open the topic in the Amazon SNS console and choose Edit.\nUnder Access policy, remove or limit the statement.\nSave the changes.',
  terraform: terraformResource('aws_sns_topic_policy', 'arn    = "{{arn}}"', 'policy = data.aws_iam_policy_document.publishers.json'),
  cloudFormation: cloudFormationResource('AWS::SNS::TopicPolicy', "Topics: ['{{arn}}']", 'PolicyDocument: PUBLISHERS_POLICY'),
};
