import { pythonWithTools } from '../../scripts/python-tools.mjs';

/** Installs moto and cfn-lint before the first integration test, and passes their Python to the workers. */
export default function setup() {
  process.env['ONUS_PYTHON'] = pythonWithTools();
}
