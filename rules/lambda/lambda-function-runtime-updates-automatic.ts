import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionRuntimeUpdatesAutomatic = defineRule({
  id: 'lambda-function-runtime-updates-automatic',
  title: 'Lambda runtimes should be updated automatically',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  // One call per function and version against a limit that all Lambda control plane calls share.
  optIn: true,
  facts: ['packageType', 'runtimeUpdates'],
  params: {
    maxDeployAgeDays: integer(90, 'Maximum days since the last update of a function, if its runtime is updated only with the function.', {
      min: 1,
    }),
  },
  messages: {
    patched: 'Lambda updates the runtime.',
    pinned: 'The runtime of {{versions}} is pinned to a runtime version.',
    stale:
      'The runtime of {{versions}} is updated only with the function, which was last updated {{days}} days ago; the maximum is {{max}}.',
    unknown: 'Onus does not know the runtime update mode {{modes}}.',
    image: 'The function uses a container image; Lambda does not update its runtime.',
  },
  rationale:
    'AWS releases runtime patches continuously. A function that is pinned to a runtime version or is never updated keeps known vulnerabilities.',
  remediation: {
    text: 'Set the runtime update mode to Auto, and publish new versions for your aliases.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
    impact: 'Lambda updates the runtime in two phases. A patch release rarely breaks code; roll back with the Manual mode.',
    cli: `aws lambda put-runtime-management-config --function-name {{id}} --update-runtime-on Auto
aws lambda publish-version --function-name {{id}}`,
    console:
      'Open the function in the Lambda console.\nUnder Code, Runtime settings, choose Edit runtime management configuration.\nSelect Auto.',
    terraform: terraformResource('aws_lambda_runtime_management_config', 'function_name     = "{{name}}"', 'update_runtime_on = "Auto"'),
    cloudFormation: cloudFormationResource('AWS::Lambda::Function', 'RuntimeManagementConfig:', '  UpdateRuntimeOn: Auto'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.packageType === 'Image') return notApplicable('image');
    const inMode = (mode: string) => facts.runtimeUpdates.filter((update) => update.mode === mode);
    const describe = (updates: typeof facts.runtimeUpdates) =>
      updates.map(({ version }) => (version === '$LATEST' ? version : `version ${version}`));
    const pinned = inMode('Manual');
    if (pinned.length > 0) return fail('pinned', { versions: describe(pinned) });
    const stale = inMode('FunctionUpdate').filter(({ changedAt }) => ageInDays(changedAt, now) > params.maxDeployAgeDays);
    if (stale.length > 0) {
      const days = Math.max(...stale.map(({ changedAt }) => ageInDays(changedAt, now)));
      return fail('stale', { versions: describe(stale), days, max: params.maxDeployAgeDays });
    }
    const unknown = facts.runtimeUpdates.filter(({ mode }) => !['Auto', 'FunctionUpdate', 'Manual'].includes(mode));
    return unknown.length > 0 ? indeterminate('unknown', { modes: unknown.map(({ mode }) => mode) }) : pass('patched');
  },
});
