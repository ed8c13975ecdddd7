import { ecrRepositoryLifecycleConfigured } from '../../../rules/ecr/ecr-repository-lifecycle-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const rules = (...actions: readonly string[]) => ({ lifecycleRules: actions.map((action) => ({ action, tags: 'untagged' })) });

testRule(ecrRepositoryLifecycleConfigured, {
  base: rules('expire'),
  pass: [
    { name: 'passes for a rule that expires images', message: 'configured', evidence: { tags: ['untagged'] } },
    { name: 'passes for a rule that archives images', facts: rules('transition') },
    { name: 'passes for a known rule after an unknown one', facts: rules('notify', 'expire') },
  ],
  fail: [
    { name: 'fails with no policy', facts: { lifecycleRules: undefined }, message: 'none' },
    { name: 'fails for a policy without rules', facts: { lifecycleRules: [] }, message: 'inactive' },
  ],
  undecided: [
    { name: 'is unknown for only unknown actions', facts: rules('notify'), message: 'unknown', evidence: { actions: ['notify'] } },
  ],
});
