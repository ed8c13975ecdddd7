import { readFileSync } from 'node:fs';
import { packaged } from '../support/lambda.ts';

describe('the audit package', () => {
  const content = packaged('audit');
  const importsOf = (file: string): string[] =>
    Array.from(
      Buffer.from(content[file] ?? [])
        .toString()
        .matchAll(/(?:from|^|;)\s*(?:import)?"\.\/([\w-]+\.mjs)"/g),
      ([, name = '']) => name,
    );

  test('has a limited size', () => {
    // Packaging limits the size of the code that loads at startup.
    expect(readFileSync('build/handlers/audit.zip').length).toBeLessThan(2 * 1024 * 1024);
  });

  test('loads no client of an audited service before it is called', () => {
    const loaded = new Set(['index.mjs']);
    for (const file of loaded) for (const imported of importsOf(file)) loaded.add(imported);
    expect(loaded.size).toBeGreaterThan(3);
    const lazy = Object.keys(content).filter((file) => !loaded.has(file));
    // The client of each service is in its own chunk, named after the file client.ts.
    expect(lazy.filter((file) => /^client-\w+\.mjs$/.test(file)).length).toBeGreaterThan(20);
    expect([...loaded].filter((file) => /(^|-)client-\w+\.mjs$/.test(file))).toEqual([]);
    expect(lazy).toContainEqual(expect.stringMatching(/^load-config-\w+\.mjs$/));
  });
});
