import { efsFilesystemOverwriteProtected } from '../../../rules/efs/efs-filesystem-overwrite-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsFilesystemOverwriteProtected, {
  base: { overwriteProtection: 'ENABLED' },
  pass: [{ name: 'protection', message: 'protected' }],
  fail: [{ name: 'no protection', facts: { overwriteProtection: 'DISABLED' }, message: 'unprotected' }],
  notApplicable: [
    { name: 'a copy', facts: { overwriteProtection: 'REPLICATING' }, message: 'replica' },
    { name: 'a Region without the feature', facts: { overwriteProtection: undefined }, message: 'unavailable' },
  ],
  undecided: [{ name: 'an unknown state', facts: { overwriteProtection: 'PAUSED' }, message: 'unknown' }],
});
