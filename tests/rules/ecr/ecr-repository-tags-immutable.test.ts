import { ecrRepositoryTagsImmutable } from '../../../rules/ecr/ecr-repository-tags-immutable.ts';
import { testRule } from '../../support/rule-tester.ts';

const mutability = (mode: string, ...exclusions: readonly string[]) => ({ tagMutability: { mode, exclusions } });

testRule(ecrRepositoryTagsImmutable, {
  base: mutability('IMMUTABLE'),
  pass: [
    { name: 'passes for immutable tags', message: 'immutable' },
    {
      name: 'passes for allowed exclusions',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', 'latest'),
      params: { allowedExclusions: ['latest', 'dev-*'] },
      message: 'excluded',
    },
  ],
  fail: [
    { name: 'fails for mutable tags', facts: mutability('MUTABLE'), message: 'mutable' },
    { name: 'fails for mutable tags with exclusions', facts: mutability('MUTABLE_WITH_EXCLUSION', 'v*'), message: 'mutable' },
    {
      name: 'fails for exclusions that are not allowed',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', 'latest', 'v*'),
      params: { allowedExclusions: ['latest'] },
      message: 'wide',
      evidence: { exclusions: ['v*'] },
    },
    {
      name: 'fails for an exclusion of all tags, even if it is allowed',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', '*'),
      params: { allowedExclusions: ['*'] },
      message: 'wide',
    },
    {
      name: 'fails for a cached repository if those are evaluated',
      facts: { ...mutability('MUTABLE'), pullThroughPrefix: 'quay' },
      params: { exemptPullThrough: false },
    },
  ],
  notApplicable: [{ name: 'skips a cached repository', facts: { ...mutability('MUTABLE'), pullThroughPrefix: 'quay' }, message: 'cache' }],
  undecided: [{ name: 'is unknown for an unknown mode', facts: mutability('FROZEN'), message: 'unknown' }],
});
