import { testRules } from '../support/rule-test-files.ts';

testRules({ part: 1, of: 4 });
