import { frameworkCoverage } from '../../src/frameworks/coverage.ts';
import type { Framework } from '../../src/frameworks/framework.ts';

const framework: Framework = {
  id: 'sample',
  title: 'Sample',
  source: 'https://example.com/',
  asOf: '2026-11',
  controls: () => ['1', '2', '10'].map((id) => ({ id, title: `Control ${id}` })),
  controlIdsOf: ({ controls: { cis = [] } }) => cis,
};

describe('frameworkCoverage', () => {
  it('groups the rules by control in the order of the framework, and lists the other controls', () => {
    const first = { id: 'first', controls: { cis: ['10', '1'] } };
    const second = { id: 'second', controls: { cis: ['1'] } };
    expect(frameworkCoverage(framework, [first, second, { id: 'third', controls: {} }])).toEqual({
      checked: [
        { id: '1', title: 'Control 1', rules: [first, second] },
        { id: '10', title: 'Control 10', rules: [first] },
      ],
      notChecked: [{ id: '2', title: 'Control 2' }],
    });
  });

  it('keeps a control that the list does not contain', () => {
    const rule = { id: 'old', controls: { cis: ['99'] } };
    expect(frameworkCoverage(framework, [rule]).checked).toEqual([{ id: '99', title: '99', rules: [rule] }]);
  });
});
