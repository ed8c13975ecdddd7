import { ecrRepositoryLifecycleConfigured } from '../../../rules/ecr/ecr-repository-lifecycle-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const rules = (...actions: readonly string[]) => ({ lifecycleRules: actions.map((action) => ({ action, tags: 'untagged' })) });

testRule(ecrRepositoryLifecycleConfigured, {
  base: rules('expire'),
  pass: [
    { name: 'a rule that expires images', message: 'configured', evidence: { tags: ['untagged'] } },
    { name: 'a rule that archives images', facts: rules('transition') },
    { name: 'a known rule after an unknown one', facts: rules('notify', 'expire') },
  ],
  fail: [
    { name: 'no policy', facts: { lifecycleRules: undefined }, message: 'none' },
    { name: 'a policy without rules', facts: { lifecycleRules: [] }, message: 'inactive' },
  ],
  undecided: [{ name: 'only unknown actions', facts: rules('notify'), message: 'unknown', evidence: { actions: ['notify'] } }],
});
