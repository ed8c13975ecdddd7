import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Commands, steps and snippets that change a stage of a REST API; its ID is the ID of the API and the name of the stage. */
export const stageSnippets = (
  operation: string,
  step: string,
  { terraform, cloudFormation }: { readonly terraform: readonly string[]; readonly cloudFormation: readonly string[] },
): { readonly cli: string; readonly console: string; readonly terraform: string; readonly cloudFormation: string } => ({
  cli: `aws apigateway update-stage --rest-api-id REST_API_ID --stage-name STAGE_NAME --patch-operations ${operation}`,
  console: `Open the API in the Amazon API Gateway console, and choose Stages.\nSelect the stage.\n${step}`,
  terraform: terraformResource('aws_api_gateway_stage', ...terraform),
  cloudFormation: cloudFormationResource('AWS::ApiGateway::Stage', ...cloudFormation),
});
