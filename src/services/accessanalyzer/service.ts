import { defineService } from '../../core/service.ts';
import { analyzerCollector } from './analyzer.ts';
import { accessAnalyzerAccountFacts } from './account.ts';
import { accessAnalyzer } from './clients.ts';

export const accessanalyzerService = defineService({
  id: 'accessanalyzer',
  title: 'IAM Access Analyzer',
  clients: [accessAnalyzer],
  collectors: [analyzerCollector],
  accountFacts: { regional: accessAnalyzerAccountFacts },
});
