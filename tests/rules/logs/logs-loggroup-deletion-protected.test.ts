import { logsLoggroupDeletionProtected } from '../../../rules/logs/logs-loggroup-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupDeletionProtected, {
  base: { deletionProtected: true, auditSources: ['the trail main'] },
  resource: { id: '/audit/main' },
  pass: [
    { name: 'the log group of a trail', message: 'protected' },
    { name: 'a configured log group', facts: { auditSources: [] }, params: { protectedLogGroups: ['/audit/'] } },
  ],
  fail: [
    {
      name: 'the log group of a trail, without protection',
      facts: { deletionProtected: false },
      message: 'unprotected',
      evidence: { sources: ['the trail main'] },
    },
    {
      name: 'a configured log group, without protection',
      facts: { deletionProtected: false, auditSources: [] },
      params: { protectedLogGroups: ['/audit/'] },
      evidence: { sources: 'what protectedLogGroups names' },
    },
  ],
  notApplicable: [
    { name: 'another log group', facts: { auditSources: [], deletionProtected: false }, message: 'other' },
    { name: 'another prefix', facts: { auditSources: [] }, params: { protectedLogGroups: ['audit'] } },
  ],
});
