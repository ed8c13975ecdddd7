import { accountOfArn } from '../../src/policy/arn.ts';
import { isLayerPublisher, layerGrants } from './shared/layers.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionLayersTrusted = defineRule({
  id: 'lambda-function-layers-trusted',
  title: 'Layers should come from trusted accounts and not be published to all',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  facts: ['layers', 'ownLayerPolicies'],
  params: { trustedAccounts },
  messages: {
    trusted: 'Its layers come from your own account, from trusted ones, or from AWS.',
    foreign: 'Layers come from accounts that are not known to be trusted: {{layers}}.',
    public: 'Layers of yours can be downloaded from any AWS account: {{layers}}.',
    malformed: 'The policy of a layer cannot be understood: {{layers}}.',
    none: 'The function uses no layers.',
  },
  rationale:
    'The code of a layer runs with all rights of the function, so whoever publishes it is inside. A layer that is published to all shows everybody what is in it.',
  remediation: {
    text: 'Publish a copy of the layer that you have looked into in an account of yours, or list its account in trustedAccounts. Take layers of yours back from the public.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
  },
  controls: { prowler: ['awslambda_function_using_cross_account_layers'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { accountId } }) => {
    if (facts.layers.length === 0) return notApplicable('none');
    const trusted = [accountId, ...params.trustedAccounts];
    const foreign = facts.layers.filter((arn) => {
      const account = accountOfArn(arn);
      return account === undefined || !(trusted.includes(account) || isLayerPublisher(account));
    });
    if (foreign.length > 0) return fail('foreign', { layers: foreign });
    const { open, malformed } = layerGrants(facts.ownLayerPolicies, accountId);
    if (open.length > 0) return fail('public', { layers: open });
    return malformed.length > 0 ? indeterminate('malformed', { layers: malformed }) : pass('trusted');
  },
});
