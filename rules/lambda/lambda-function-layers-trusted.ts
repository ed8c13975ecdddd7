import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { accountOfArn } from '../../src/policy/arn.ts';
import { isLayerPublisher, layerGrants, layerPublishers } from './shared/layers.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionLayersTrusted = defineRule({
  id: 'lambda-function-layers-trusted',
  title: 'Lambda layers should come from trusted accounts and should not be public',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  facts: ['layers', 'servedVersions', 'ownLayerPolicies'],
  params: { trustedAccounts },
  messages: {
    trusted: 'The layers come from the account, from trusted accounts, or from AWS.',
    foreign: 'Layers come from accounts that are neither trusted nor known as publishers of AWS layers: {{layers}}.',
    public: 'Layers of the account can be downloaded from any AWS account: {{layers}}.',
    malformed: 'The policies of these layers are malformed: {{layers}}.',
    none: 'The function does not use layers.',
  },
  rationale:
    'The code of a layer runs with all permissions of the function, so the publisher of the layer can act as the function. A public layer discloses its content.',
  remediation: {
    text: 'Review the layer and publish a copy in your own account, or add its account to trustedAccounts. Remove public permissions from your own layers.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    impact:
      'Accounts that use the public layer can no longer add it to functions; functions that already use it keep working. A new layer version applies when the function is updated.',
    cli: `aws lambda get-layer-version-policy --layer-name LAYER_NAME --version-number VERSION_NUMBER
aws lambda remove-layer-version-permission --layer-name LAYER_NAME --version-number VERSION_NUMBER --statement-id STATEMENT_ID`,
    console:
      'Open the function in the Lambda console and choose Layers.\nReplace layers of unknown accounts with copies in your account.\nOpen your own layers and remove permissions for all accounts.',
    terraform: terraformResource('aws_lambda_function', 'function_name = "{{name}}"', 'layers        = ["TRUSTED_LAYER_VERSION_ARN"]'),
    cloudFormation: cloudFormationResource('AWS::Lambda::Function', 'Layers: [TRUSTED_LAYER_VERSION_ARN]'),
  },
  controls: {},
  // Layers that AWS publishes also belong to other accounts.
  related: { prowler: ['awslambda_function_using_cross_account_layers'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { accountId } }) => {
    const trusted = [accountId, ...params.trustedAccounts];
    const isForeign = (arn: string): boolean => {
      const account = accountOfArn(arn);
      return account === undefined || !(trusted.includes(account) || isLayerPublisher(account));
    };
    const failIfForeign = (layers: readonly string[]) => {
      const foreign = [...new Set(layers.filter(isForeign))];
      const because = `the publisher is unknown and may be AWS (publishers as of ${layerPublishers.asOf})`;
      return foreign.length > 0 ? fail('foreign', { layers: foreign }, { severity: 'low', because }) : undefined;
    };
    const servedLayers = () => facts.servedVersions.flatMap(({ layers }) => layers);
    const failure = firstVerdict(
      () => {
        const { open } = layerGrants(facts.ownLayerPolicies, accountId);
        return open.length > 0 ? fail('public', { layers: open }) : undefined;
      },
      () => failIfForeign(facts.layers),
      () => failIfForeign(servedLayers()),
    );
    if (failure !== undefined) return failure;
    if (facts.layers.length === 0 && servedLayers().length === 0) return notApplicable('none');
    const { malformed } = layerGrants(facts.ownLayerPolicies, accountId);
    return malformed.length > 0 ? indeterminate('malformed', { layers: malformed }) : pass('trusted');
  },
});
