import { cloudFormationResource } from '../../shared/code-snippets.ts';
import type { Remediation } from '../../../src/core/rule.ts';

/** How to create a recorder, or change the existing one, and start it. A Region has one customer-managed recorder and one delivery channel. */
export const recorderRemediation: Remediation = {
  text: 'Turn on AWS Config in the Region with the service-linked role and record all types. Include global IAM types in one Region only.',
  url: 'https://docs.aws.amazon.com/config/latest/developerguide/gs-cli.html',
  impact:
    'AWS Config bills each recorded configuration item and stores history in the bucket. Resources are not affected. ' +
    'Set includeGlobalResourceTypes=false in all Regions but one, or IAM changes are recorded and billed once per Region. ' +
    'Creating the service-linked role fails harmlessly if it exists.',
  cli: [
    'aws iam create-service-linked-role --aws-service-name config.amazonaws.com',
    'aws configservice put-configuration-recorder --configuration-recorder name={{recorder}},roleARN=arn:{{partition}}:iam::{{accountId}}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig --recording-group allSupported=true,includeGlobalResourceTypes=true',
    'aws configservice put-delivery-channel --delivery-channel name=default,s3BucketName=BUCKET_NAME',
    'aws configservice start-configuration-recorder --configuration-recorder-name {{recorder}}',
  ].join('\n'),
  console:
    'Open AWS Config in the Region and choose Get started, or Settings and Edit if a recorder exists.\n' +
    'Choose All resource types with customizable overrides. Keep the global IAM types in one Region and exclude them in the others.\n' +
    'Choose Use an existing AWS Config service-linked role.\n' +
    'Choose the bucket for the configuration history and save.',
  terraform: `resource "aws_config_configuration_recorder" "default" {
  name     = "{{recorder}}"
  role_arn = "arn:{{partition}}:iam::{{accountId}}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

  recording_group {
    all_supported                 = true
    include_global_resource_types = true # in one Region only
  }
}

resource "aws_config_delivery_channel" "default" {
  s3_bucket_name = "BUCKET_NAME"
  depends_on     = [aws_config_configuration_recorder.default]
}

resource "aws_config_configuration_recorder_status" "default" {
  name       = aws_config_configuration_recorder.default.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.default]
}`,
  cloudFormation: [
    cloudFormationResource(
      'AWS::Config::ConfigurationRecorder',
      "RoleARN: 'arn:{{partition}}:iam::{{accountId}}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'",
      'RecordingGroup:',
      '  AllSupported: true',
      '  IncludeGlobalResourceTypes: true # in one Region only',
    ),
    cloudFormationResource('AWS::Config::DeliveryChannel', 'S3BucketName: BUCKET_NAME'),
  ].join('\n'),
  consolePage: 'config/home?region={{region}}#/settings',
};
