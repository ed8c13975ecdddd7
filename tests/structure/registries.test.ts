import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { collectors } from '../../src/services/index.ts';
import { collectorOf, planFor } from '../../src/collect/plan.ts';
import { severities } from '../../src/core/names.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';

const root = join(__dirname, '../..');
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();

describe('the registry of rules', () => {
  test('holds every rule file, under the id that is written in it', () => {
    const files = filesBelow('rules').filter((file) => basename(file) !== 'index.ts');
    expect(rules.map(({ service, id }) => `${service}/${id}.ts`).sort()).toEqual(files);
  });

  test('every rule has a test', () => {
    const tests = new Set(filesBelow('tests/rules'));
    expect(rules.map(({ service, id }) => `${service}/${id}.test.ts`).filter((file) => !tests.has(file))).toEqual([]);
  });

  test('ids are unique', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('every rule has one collector that knows its facts, and reads something', () => {
    for (const rule of rules) {
      expect(collectorOf(rule, collectors).type).toBe(rule.resourceType);
      expect(rule.facts.length).toBeGreaterThan(0);
      expect(new Set(rule.facts).size).toBe(rule.facts.length);
    }
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    test('is well described', () => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(id.startsWith(`${rule.service}-`)).toBe(true);
      expect(rule.title).toMatch(/\bshould\b/);
      expect(rule.title).not.toMatch(/\.$/);
      expect(rule.rationale).toMatch(/^[A-Z].{30,}\.$/s);
      expect(rule.remediation.text).toMatch(/^[A-Z].{15,}\.$/s);
      expect(rule.remediation.url).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
      expect(severities).toContain(rule.severity);
      for (const message of Object.values(rule.messages)) expect(message).toMatch(/^[A-Z{].*[.}]$/s);
      for (const { description } of Object.values(rule.params)) expect(description).toMatch(/^[A-Z].*\.$/s);
    });

    test('names ids of other catalogues in their form', () => {
      const { securityHub = [], awsConfig = [], cis = [], nist80053 = [], pciDss = [] } = rule.controls;
      for (const control of securityHub) expect(control).toMatch(/^[A-Z][A-Za-z0-9]*\.\d+$/);
      for (const control of awsConfig) expect(control).toMatch(/^[a-z0-9-]+$/);
      for (const control of cis) expect(control).toMatch(/^\d\.\d(\.\d)?:\d+(\.\d+)*$/);
      for (const control of nist80053) expect(control).toMatch(/^[A-Z]{2}-\d+(\(\d+\))?$/);
      for (const control of pciDss) expect(control).toMatch(/^\d(\.\d)*:[A-Z]?\d+(\.\d+)*$/);
    });

    test('judges a responsibility that can be the customer’s', () => {
      const owners = responsibilityModel.owners
        .filter(({ responsibility }) => responsibility === rule.responsibility)
        .map(({ owner }) => owner);
      expect(owners.some((owner) => owner !== 'aws')).toBe(true);
    });
  });
});

describe('the registry of collectors', () => {
  test('holds every collector file', () => {
    const defining = filesBelow('src/collectors').filter((file) =>
      /defineCollector|accountCollector\(/.test(readFileSync(join(root, 'src/collectors', file), 'utf8')),
    );
    const listed = [...readFileSync(join(root, 'src/collectors/index.ts'), 'utf8').matchAll(/from '\.\/(.+\.ts)'/g)].map(
      ([, file]) => file,
    );
    expect(listed.sort()).toEqual(defining.sort());
  });

  test('knows no fact that no rule reads', () => {
    const planned = planFor(rules, collectors);
    const unread = collectors.flatMap((collector) => {
      const read = planned.collectors.find((plan) => plan.collector === collector)?.facts ?? [];
      return Object.keys(collector.facts)
        .filter((fact) => !read.includes(fact))
        .map((fact) => `${collector.type} ${fact}`);
    });
    expect(unread).toEqual([]);
  });
});
