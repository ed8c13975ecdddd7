import type { Finding } from '../../src/core/result/finding.ts';
import { formats } from '../../src/report/formats.ts';
import { resultOf, sampleResult } from '../support/results/sample-result.ts';

const sample = sampleResult({ findings: 400 });
const accountId = '111122223333';
const found = sample.findings.find(({ status }) => status === 'FAIL');
if (found === undefined) throw new Error('the sample has no failure');
const finding: Finding = {
  ...found,
  resource: {
    ...found.resource,
    type: 'AWS::::Account',
    id: accountId,
    arn: `arn:aws:iam::${accountId}:root`,
    name: accountId,
    accountId,
  },
};
const result = resultOf([finding]);

test.each(['html', 'csv', 'junit', 'ocsf', 'sarif', 'asff', 'markdown'] as const)(
  '%s does not name the account by the ARN of its root user',
  (format) => {
    const text = [...formats[format].render(result)].join('');
    expect(text).not.toContain(`${accountId}:root`);
    if (format !== 'markdown' && format !== 'html') expect(text).toContain(`AWS::::Account:${accountId}`);
  },
);
