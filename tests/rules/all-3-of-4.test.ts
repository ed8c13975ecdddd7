import { testRules } from '../support/rule-test-files.ts';

testRules({ part: 3, of: 4 });
