import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Commands and snippets that replace an access point with one that enforces a user and a root directory. */
export const replaceAccessPoint = {
  cli: `aws efs create-access-point --file-system-id FILE_SYSTEM_ID --posix-user Uid=1000,Gid=1000 --root-directory 'Path=/DIRECTORY,CreationInfo={OwnerUid=1000,OwnerGid=1000,Permissions=750}'
aws efs delete-access-point --access-point-id {{id}}`,
  terraform: terraformResource(
    'aws_efs_access_point',
    'file_system_id = "FILE_SYSTEM_ID"',
    'posix_user {',
    '  uid = 1000',
    '  gid = 1000',
    '}',
    'root_directory {',
    '  path = "/DIRECTORY"',
    '}',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::EFS::AccessPoint',
    'FileSystemId: FILE_SYSTEM_ID',
    'PosixUser:',
    "  Uid: '1000'",
    "  Gid: '1000'",
    'RootDirectory:',
    '  Path: /DIRECTORY',
  ),
};
