export {
  DescribeDocumentPermissionCommand,
  DescribeInstanceInformationCommand,
  DescribeInstancePatchStatesCommand,
  GetDocumentCommand,
  GetParametersCommand,
  ListComplianceItemsCommand,
  ListDocumentsCommand,
  ListResourceComplianceSummariesCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
