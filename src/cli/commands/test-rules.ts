import { customRulesIn, customRulesOf } from '../../commands/load-config.ts';
import { UserError } from '../../core/user-error.ts';
import { configFileOf } from '../options.ts';
import { paints, type Terminal } from '../terminal.ts';

/** `onus test-rules`: exits with 1 if a case fails or a rule cannot be loaded. */
export async function testRulesCommand(
  files: readonly string[],
  options: { readonly config?: string },
  terminal: Terminal,
): Promise<number> {
  const custom = files.length > 0 ? customRulesIn(files, '.') : await customRulesOf(configFileOf(options.config));
  if (custom === undefined) throw new UserError('no custom rules: name their files, or list them under rules in onus.yaml');
  const { red, green, yellow } = paints(terminal.outColor);
  let failed = custom.problems.length;
  try {
    for (const { id, file } of custom.rules) {
      const checks = custom.test(id);
      const problems = (checks ?? []).filter(({ problem }) => problem !== undefined);
      failed += problems.length;
      if (checks === undefined) terminal.out(`${yellow('–')} ${id} (${file}): no test table\n`);
      else if (problems.length === 0) terminal.out(`${green('✓')} ${id} (${file}): ${checks.length} checks\n`);
      else terminal.out(`${red('✗')} ${id} (${file}): ${problems.length} of ${checks.length} checks fail\n`);
      for (const { name, problem } of problems) terminal.out(`    ${name}: ${problem}\n`);
    }
  } finally {
    custom.close();
  }
  for (const { file, message } of custom.problems) terminal.out(`${red('✗')} ${file}: ${message}\n`);
  return failed === 0 ? 0 : 1;
}
