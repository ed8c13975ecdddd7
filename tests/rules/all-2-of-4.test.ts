import { testRules } from '../support/rule-test-files.ts';

testRules({ part: 2, of: 4 });
