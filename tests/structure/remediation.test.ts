import { rules } from '../../rules/index.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { collectors } from '../../src/services/index.ts';
import { consolePages } from '../../src/responsibility/services.ts';

const important = rules.filter(({ severity }) => severity === 'critical' || severity === 'high' || severity === 'medium');

/** Lists the rules for which a check fails, so that one test covers all of them. */
const failing = (check: (rule: AnyRule) => boolean): string[] => important.filter((rule) => !check(rule)).map(({ id }) => id);

describe('the remediation of every critical, high and medium rule', () => {
  test('has an AWS CLI command and says what the change affects', () => {
    expect(failing(({ remediation: { cli } }) => /^aws \S+ \S+/m.test(cli ?? ''))).toEqual([]);
    expect(failing(({ remediation: { impact } }) => /^[A-Z].{15,}\.$/s.test(impact ?? ''))).toEqual([]);
  });

  test('has console steps that start at a page of the console', () => {
    expect(failing(({ remediation: { console } }) => (console ?? '').split('\n').every((step) => /^[A-Z].*\.$/.test(step)))).toEqual([]);
    expect(
      failing(
        ({ resourceType, remediation: { consolePage = consolePages[resourceType] } }) => consolePage !== undefined && isPage(consolePage),
      ),
    ).toEqual([]);
  });

  test('has Terraform and CloudFormation snippets, or says why not', () => {
    expect(
      failing(
        ({ remediation: { terraform, cloudFormation, notAsCode } }) =>
          notAsCode !== undefined || (terraform !== undefined && cloudFormation !== undefined),
      ),
    ).toEqual([]);
    expect(
      failing(
        ({ remediation: { terraform, cloudFormation, notAsCode } }) =>
          (notAsCode === undefined) !== (terraform === undefined || cloudFormation === undefined) || /^[A-Z].*\.$/.test(notAsCode ?? 'A.'),
      ),
    ).toEqual([]);
    expect(failing(({ remediation: { terraform = 'resource "' } }) => /^(#.*\n)?(resource|data|import) "?/.test(terraform))).toEqual([]);
    expect(failing(({ remediation: { cloudFormation } }) => /^\w+:\n {2}Type: AWS::/.test(cloudFormation ?? 'A:\n  Type: AWS::'))).toEqual(
      [],
    );
  });

  test('contains no values of tags, which anyone with access to the resource can set', () => {
    expect(failing(({ remediation }) => !/\{\{tags?\b/.test(JSON.stringify(remediation)))).toEqual([]);
  });
});

const isPage = (page: string): boolean => /^[a-z0-9-]+\/\S*$/.test(page);

test('every resource type has a page in the console', () => {
  const types = new Set(collectors.map(({ type }) => type).filter((type) => type !== 'AWS::::Account'));
  expect([...types].filter((type) => !isPage(consolePages[type] ?? ''))).toEqual([]);
});
