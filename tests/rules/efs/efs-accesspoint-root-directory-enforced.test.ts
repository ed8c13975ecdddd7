import { efsAccesspointRootDirectoryEnforced } from '../../../rules/efs/efs-accesspoint-root-directory-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsAccesspointRootDirectoryEnforced, {
  base: { rootDirectory: '/app' },
  pass: [{ name: 'passes for a directory', message: 'enforced', evidence: { path: '/app' } }],
  fail: ['/', '', '//', '/.'].map((rootDirectory) => ({
    name: `the directory '${rootDirectory}'`,
    facts: { rootDirectory },
    message: 'whole' as const,
  })),
});
