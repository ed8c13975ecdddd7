import { dynamodbTableCapacityAdapts } from '../../../rules/dynamodb/dynamodb-table-capacity-adapts.ts';
import { testRule } from '../../support/rule-tester.ts';

const provisioned = { mode: 'PROVISIONED' as const, indexes: ['by-date'] };
const table = { reads: true, writes: true };
const byDate = { index: 'by-date', reads: true, writes: true };

testRule(dynamodbTableCapacityAdapts, {
  base: { capacity: provisioned, scaling: [table] },
  pass: [
    {
      name: 'passes with on-demand capacity',
      facts: { capacity: { mode: 'PAY_PER_REQUEST', indexes: [] }, scaling: [] },
      message: 'onDemand',
    },
    { name: 'passes when reads and writes scale', message: 'scales' },
    {
      name: 'passes when the indexes scale as well',
      facts: { scaling: [table, byDate] },
      params: { checkIndexes: true },
      message: 'scales',
    },
    { name: 'passes without indexes', facts: { capacity: { ...provisioned, indexes: [] } }, params: { checkIndexes: true } },
  ],
  fail: [
    {
      name: 'fails when nothing scales',
      facts: { scaling: [] },
      message: 'fixed',
      evidence: { fixed: ['reads of the table', 'writes of the table'] },
    },
    {
      name: 'fails when only reads scale',
      facts: { scaling: [{ reads: true, writes: false }] },
      evidence: { fixed: ['writes of the table'] },
    },
    {
      name: 'fails when only an index scales',
      facts: { scaling: [byDate] },
      evidence: { fixed: ['reads of the table', 'writes of the table'] },
    },
    {
      name: 'fails when an index does not scale',
      facts: { scaling: [table, { ...byDate, reads: false }] },
      params: { checkIndexes: true },
      evidence: { fixed: ['reads of the index by-date'] },
    },
  ],
});
