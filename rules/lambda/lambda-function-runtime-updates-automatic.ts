import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionRuntimeUpdatesAutomatic = defineRule({
  id: 'lambda-function-runtime-updates-automatic',
  title: 'Lambda should be allowed to patch the runtime of functions',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['packageType', 'runtimeUpdates'],
  params: {
    maxDeployAgeDays: integer(90, 'Days after which a function whose runtime is patched at each update must have been updated.', {
      min: 1,
    }),
  },
  messages: {
    patched: 'The runtime is patched.',
    pinned: 'The runtime is pinned to one version for {{versions}}.',
    stale: 'The runtime is patched at updates only, and the last one was {{days}} days ago for {{versions}}.',
    unknown: 'The update mode {{modes}} is not known.',
    image: 'The runtime is in a container image, which Lambda does not patch.',
  },
  rationale:
    'AWS patches runtimes all the time, but a function that is pinned to a version, or never updated, keeps the flaws of its old one.',
  remediation: {
    text: 'Set runtime updates to Auto, and publish versions that aliases point to again.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
    cli: 'aws lambda put-runtime-management-config --function-name FUNCTION --update-runtime-on Auto',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.packageType === 'Image') return notApplicable('image');
    const of = (mode: string) => facts.runtimeUpdates.filter((update) => update.mode === mode);
    const named = (updates: typeof facts.runtimeUpdates) =>
      updates.map(({ version }) => (version === '$LATEST' ? version : `version ${version}`));
    const pinned = of('Manual');
    if (pinned.length > 0) return fail('pinned', { versions: named(pinned) });
    const stale = of('FunctionUpdate').filter(({ changedAt }) => ageInDays(changedAt, now) > params.maxDeployAgeDays);
    if (stale.length > 0) {
      return fail('stale', { versions: named(stale), days: Math.max(...stale.map(({ changedAt }) => ageInDays(changedAt, now))) });
    }
    const unknown = facts.runtimeUpdates.filter(({ mode }) => !['Auto', 'FunctionUpdate', 'Manual'].includes(mode));
    return unknown.length > 0 ? indeterminate('unknown', { modes: unknown.map(({ mode }) => mode) }) : pass('patched');
  },
});
