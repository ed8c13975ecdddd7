import { neptuneClusterTagsCopied } from '../../../rules/neptune/neptune-cluster-tags-copied.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneClusterTagsCopied, {
  base: { copyTagsToSnapshot: true },
  pass: [{ name: 'passes when tags are copied', message: 'copied' }],
  fail: [{ name: 'fails when tags are not copied', facts: { copyTagsToSnapshot: false }, message: 'notCopied' }],
});
