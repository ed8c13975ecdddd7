export { GetArchiveCommand, ListArchivesCommand, MailManagerClient } from '@aws-sdk/client-mailmanager';
