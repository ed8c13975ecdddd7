import { ecrRepositoryTagsImmutable } from '../../../rules/ecr/ecr-repository-tags-immutable.ts';
import { testRule } from '../../support/rule-tester.ts';

const mutability = (mode: string, ...exclusions: readonly string[]) => ({ tagMutability: { mode, exclusions } });

testRule(ecrRepositoryTagsImmutable, {
  base: mutability('IMMUTABLE'),
  pass: [
    { name: 'immutable tags', message: 'immutable' },
    {
      name: 'allowed exclusions',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', 'latest'),
      params: { allowedExclusions: ['latest', 'dev-*'] },
      message: 'excluded',
    },
  ],
  fail: [
    { name: 'mutable tags', facts: mutability('MUTABLE'), message: 'mutable' },
    { name: 'mutable tags with exclusions', facts: mutability('MUTABLE_WITH_EXCLUSION', 'v*'), message: 'mutable' },
    {
      name: 'exclusions that are not allowed',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', 'latest', 'v*'),
      params: { allowedExclusions: ['latest'] },
      message: 'wide',
      evidence: { exclusions: ['v*'] },
    },
    {
      name: 'an exclusion of all tags, even if it is allowed',
      facts: mutability('IMMUTABLE_WITH_EXCLUSION', '*'),
      params: { allowedExclusions: ['*'] },
      message: 'wide',
    },
    {
      name: 'a cached repository if those are evaluated',
      facts: { ...mutability('MUTABLE'), pullThroughPrefix: 'quay' },
      params: { exemptPullThrough: false },
    },
  ],
  notApplicable: [{ name: 'a cached repository', facts: { ...mutability('MUTABLE'), pullThroughPrefix: 'quay' }, message: 'cache' }],
  undecided: [{ name: 'an unknown mode', facts: mutability('FROZEN'), message: 'unknown' }],
});
