import { logsLoggroupDeletionProtected } from '../../../rules/logs/logs-loggroup-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupDeletionProtected, {
  base: { deletionProtected: true, auditSources: ['the trail main'] },
  resource: { id: '/audit/main' },
  pass: [
    { name: 'passes for the log group of a trail', message: 'protected' },
    { name: 'passes for a configured log group', facts: { auditSources: [] }, params: { protectedLogGroups: ['/audit/'] } },
  ],
  fail: [
    {
      name: 'fails for the log group of a trail, without protection',
      facts: { deletionProtected: false },
      message: 'unprotected',
      evidence: { sources: ['the trail main'] },
    },
    {
      name: 'fails for a configured log group, without protection',
      facts: { deletionProtected: false, auditSources: [] },
      params: { protectedLogGroups: ['/audit/'] },
      evidence: { sources: 'what protectedLogGroups names' },
    },
  ],
  notApplicable: [
    { name: 'skips another log group', facts: { auditSources: [], deletionProtected: false }, message: 'other' },
    { name: 'skips another prefix', facts: { auditSources: [] }, params: { protectedLogGroups: ['audit'] } },
  ],
});
