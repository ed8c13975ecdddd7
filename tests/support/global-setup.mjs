import { pythonWithTools } from '../../scripts/python-tools.mjs';

/** Before the first integration test: makes sure moto and cfn-lint are there, and tells the workers which Python has them. */
export default function setup() {
  process.env['ONUS_PYTHON'] = pythonWithTools();
}
