import { efsFilesystemOverwriteProtected } from '../../../rules/efs/efs-filesystem-overwrite-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsFilesystemOverwriteProtected, {
  base: { overwriteProtection: 'ENABLED' },
  pass: [{ name: 'passes for protection', message: 'protected' }],
  fail: [{ name: 'fails with no protection', facts: { overwriteProtection: 'DISABLED' }, message: 'unprotected' }],
  notApplicable: [
    { name: 'skips a copy', facts: { overwriteProtection: 'REPLICATING' }, message: 'replica' },
    { name: 'skips a Region without the feature', facts: { overwriteProtection: undefined }, message: 'unavailable' },
  ],
  undecided: [{ name: 'is unknown for an unknown state', facts: { overwriteProtection: 'PAUSED' }, message: 'unknown' }],
});
