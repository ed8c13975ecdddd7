import { defineService } from '../../core/service.ts';
import { secretCollector } from './secret.ts';
import { secretsManager } from './clients.ts';

export const secretsmanagerService = defineService({
  id: 'secretsmanager',
  title: 'AWS Secrets Manager',
  clients: [secretsManager],
  collectors: [secretCollector],
  asffTypes: { 'AWS::SecretsManager::Secret': 'AwsSecretsManagerSecret' },
});
