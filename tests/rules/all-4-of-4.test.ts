import { testRules } from '../support/rule-test-files.ts';

testRules({ part: 4, of: 4 });
