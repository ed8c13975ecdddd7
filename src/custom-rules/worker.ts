/** The worker in which custom rules run: an endless loop or a crash in a rule ends only the worker. It has no environment variables. */
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRule } from '../core/rule.ts';
import { evaluateRule } from '../evaluate/evaluate-rule.ts';
import { type AnyRuleTests, ruleChecks } from '../evaluate/rule-checks.ts';
import { errorText } from '../util/error-text.ts';
import type { Request, Response, WorkerData } from './messages.ts';
import { TEST_TABLE } from './test-table.ts';
import { type LoadedRule, parseYamlRules } from './yaml-rules.ts';

const { port, ready } = workerData as WorkerData;
const loaded = new Map<string, LoadedRule>();

/** Rules import from the package by its name, wherever they are. */
const PACKAGE = '@onus-audit/onus';
const api = ['../rule-api.ts', '../rule-api.js', './rule-api.mjs'].map((file) => join(import.meta.dirname, file)).find(existsSync);
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === PACKAGE && api !== undefined ? { url: pathToFileURL(api).href, shortCircuit: true } : next(specifier, context),
});

port.on('message', (request: Request) => {
  void answer(request)
    .catch((error: unknown): Response => ({ kind: 'error', message: errorText(error) }))
    .then((response) => {
      port.postMessage(response);
      Atomics.store(ready, 0, 1);
      Atomics.notify(ready, 0);
    });
});

async function answer(request: Request): Promise<Response> {
  if (request.kind === 'load') {
    const rules = await loadFile(request.file);
    for (const one of rules) if (typeof one.rule.id === 'string') loaded.set(one.rule.id, one);
    return { kind: 'loaded', rules: rules.map(({ rule }) => JSON.parse(JSON.stringify(rule)) as unknown) };
  }
  const entry = loaded.get(request.id);
  if (entry === undefined) throw new Error(`rule ${request.id} is not loaded`);
  if (request.kind === 'evaluate')
    return { kind: 'outcome', outcome: evaluateRule(entry.rule, request.resource, { params: request.params, now: request.now }) };
  if (entry.tests === undefined) return { kind: 'tested' };
  const checks = ruleChecks(entry.rule, entry.tests).map(({ name, run }) => {
    const problem = run();
    return { name, ...(problem === undefined ? {} : { problem }) };
  });
  return { kind: 'tested', checks };
}

async function loadFile(file: string): Promise<LoadedRule[]> {
  if (/\.ya?ml$/.test(file)) return parseYamlRules(await readFile(file, 'utf8'));
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const values = Object.values(module).flat();
  const tables = new Map(values.flatMap((value) => (isTable(value) ? [[value.ruleId, value.tests] as const] : [])));
  return [...new Set(values.filter(isRule))].map((rule) => {
    const tests = tables.get(rule.id);
    return tests === undefined ? { rule } : { rule, tests };
  });
}

const isRule = (value: unknown): value is AnyRule =>
  typeof value === 'object' && value !== null && 'evaluate' in value && typeof value.evaluate === 'function';

const isTable = (value: unknown): value is { readonly ruleId: string; readonly tests: AnyRuleTests } =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === TEST_TABLE;
