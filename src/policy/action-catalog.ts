import { datedTable } from '../core/dated-table.ts';

/** Action names by access level, separated by white space. One entry per service, named by its action prefix. */
export const actionCatalog = datedTable({
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  asOf: '2026-09',
  missing: 'The action is not counted as allowed by a wildcard.',
  entries: {
    s3: {
      list: `
        ListAccessGrants ListAccessGrantsInstances ListAccessGrantsLocations ListAccessPoints ListAccessPointsForObjectLambda
        ListAllMyBuckets ListBucket ListBucketMultipartUploads ListBucketVersions ListCallerAccessGrants ListJobs
        ListMultiRegionAccessPoints ListMultipartUploadParts ListObjectAnnotations ListObjectVersionAnnotations
        ListStorageLensConfigurations ListStorageLensGroups ListTagsForResource`,
      read: `
        AllowVendedLogDeliveryForResource DescribeJob DescribeMultiRegionAccessPointOperation GetAccelerateConfiguration GetAccessGrant
        GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy GetAccessGrantsLocation
        GetAccessPoint GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda GetAccessPointPolicy
        GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus GetAccessPointPolicyStatusForObjectLambda
        GetAccountPublicAccessBlock GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging
        GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls
        GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning
        GetBucketWebsite GetDataAccess GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
        GetJobTagging GetLifecycleConfiguration GetMetricsConfiguration GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy
        GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes GetObject GetObjectAcl GetObjectAnnotation
        GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl
        GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication GetObjectVersionAttributes GetObjectVersionForReplication
        GetObjectVersionTagging GetObjectVersionTorrent GetReplicationConfiguration GetStorageLensConfiguration
        GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup`,
      write: `
        AbortMultipartUpload CreateAccessPoint CreateAccessPointForObjectLambda CreateBucket CreateBucketMetadataTableConfiguration
        CreateJob CreateMultiRegionAccessPoint CreateStorageLensGroup DeleteAccessPoint DeleteAccessPointForObjectLambda DeleteBucket
        DeleteBucketMetadataTableConfiguration DeleteBucketWebsite DeleteMultiRegionAccessPoint DeleteObject DeleteObjectAnnotation
        DeleteObjectVersion DeleteObjectVersionAnnotation DeleteStorageLensConfiguration DeleteStorageLensGroup InitiateReplication
        PauseReplication PutAccelerateConfiguration PutAccessPointConfigurationForObjectLambda PutAnalyticsConfiguration PutBucketAbac
        PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration PutBucketRequestPayment PutBucketVersioning
        PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
        PutMetricsConfiguration PutObject PutObjectAnnotation PutObjectLegalHold PutObjectRetention PutObjectVersionAnnotation
        PutReplicationConfiguration PutStorageLensConfiguration ReplicateDelete ReplicateObject ReplicateObjectAnnotation RestoreObject
        SubmitMultiRegionAccessPointRoutes UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
        UpdateBucketMetadataJournalTableConfiguration UpdateJobPriority UpdateJobStatus UpdateObjectEncryption UpdateStorageLensGroup`,
      permissions: `
        AssociateAccessGrantsIdentityCenter BypassGovernanceRetention CreateAccessGrant CreateAccessGrantsInstance
        CreateAccessGrantsLocation DeleteAccessGrant DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy
        DeleteAccessGrantsLocation DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda DeleteBucketPolicy
        DissociateAccessGrantsIdentityCenter ObjectOwnerOverrideToBucketOwner PutAccessGrantsInstanceResourcePolicy PutAccessPointPolicy
        PutAccessPointPolicyForObjectLambda PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock PutBucketAcl
        PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutMultiRegionAccessPointPolicy PutObjectAcl
        PutObjectVersionAcl UpdateAccessGrantsLocation`,
      tagging: `
        DeleteJobTagging DeleteObjectTagging DeleteObjectVersionTagging DeleteStorageLensConfigurationTagging PutBucketTagging
        PutJobTagging PutObjectTagging PutObjectVersionTagging PutStorageLensConfigurationTagging ReplicateTags TagResource UntagResource`,
    },
    ecr: {
      list: 'DescribeImages DescribePullThroughCacheRules ListImages ListPullTimeUpdateExclusions',
      read: `
        BatchCheckLayerAvailability BatchGetImage BatchGetRepositoryScanningConfiguration DescribeImageReplicationStatus
        DescribeImageScanFindings DescribeImageSigningStatus DescribeRegistry DescribeRepositories DescribeRepositoryCreationTemplates
        GetAccountSetting GetAuthorizationToken GetDownloadUrlForLayer GetImageCopyStatus GetLifecyclePolicy GetLifecyclePolicyPreview
        GetRegistryPolicy GetRegistryScanningConfiguration GetRepositoryPolicy GetSigningConfiguration ListTagsForResource
        ValidatePullThroughCacheRule`,
      write: `
        BatchDeleteImage BatchImportUpstreamImage CompleteLayerUpload CreatePullThroughCacheRule CreateRepository
        CreateRepositoryCreationTemplate DeleteLifecyclePolicy DeletePullThroughCacheRule DeleteRepository DeleteRepositoryCreationTemplate
        DeleteSigningConfiguration DeregisterPullTimeUpdateExclusion InitiateLayerUpload PutAccountSetting PutImage
        PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy PutRegistryScanningConfiguration PutReplicationConfiguration
        PutSigningConfiguration RegisterPullTimeUpdateExclusion ReplicateImage StartImageScan StartLifecyclePolicyPreview
        UpdateImageStorageClass UpdatePullThroughCacheRule UpdateRepositoryCreationTemplate UploadLayerPart`,
      permissions: 'DeleteRegistryPolicy DeleteRepositoryPolicy PutRegistryPolicy SetRepositoryPolicy',
      tagging: 'TagResource UntagResource',
    },
    'ecr-public': {
      list: 'DescribeImageTags DescribeRegistries DescribeRepositories',
      read: `
        BatchCheckLayerAvailability DescribeImages GetAuthorizationToken GetRegistryCatalogData GetRepositoryCatalogData
        GetRepositoryPolicy ListTagsForResource`,
      write: `
        BatchDeleteImage CompleteLayerUpload CreateRepository DeleteRepository DeleteRepositoryPolicy InitiateLayerUpload PutImage
        PutRegistryCatalogData PutRepositoryCatalogData UploadLayerPart`,
      permissions: 'SetRepositoryPolicy',
      tagging: 'TagResource UntagResource',
    },
    elasticfilesystem: {
      list: `
        DescribeAccessPoints DescribeAccountPreferences DescribeFileSystems DescribeReplicationConfigurations`,
      read: `
        ClientMount DescribeBackupPolicy DescribeFileSystemPolicy DescribeLifecycleConfiguration DescribeMountTargetSecurityGroups
        DescribeMountTargets DescribeTags ListTagsForResource ReplicationRead`,
      write: `
        Backup ClientRootAccess ClientWrite CreateAccessPoint CreateFileSystem CreateMountTarget CreateReplicationConfiguration
        DeleteAccessPoint DeleteFileSystem DeleteMountTarget DeleteReplicationConfiguration ModifyMountTargetSecurityGroups
        PutAccountPreferences PutBackupPolicy PutLifecycleConfiguration ReplicationWrite Restore UpdateFileSystem
        UpdateFileSystemProtection`,
      permissions: 'DeleteFileSystemPolicy PutFileSystemPolicy',
      tagging: 'CreateTags DeleteTags TagResource UntagResource',
    },
    sqs: {
      read: `
        GetQueueAttributes GetQueueUrl ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags ListQueues ReceiveMessage`,
      write: `
        CancelMessageMoveTask ChangeMessageVisibility CreateQueue DeleteMessage DeleteQueue PurgeQueue SendMessage StartMessageMoveTask`,
      permissions: 'AddPermission RemovePermission SetQueueAttributes',
      tagging: 'TagQueue UntagQueue',
    },
    sns: {
      list: `
        ListEndpointsByPlatformApplication ListOriginationNumbers ListPlatformApplications ListSMSSandboxPhoneNumbers ListSubscriptions
        ListSubscriptionsByTopic ListTopics`,
      read: `
        CheckIfPhoneNumberIsOptedOut GetDataProtectionPolicy GetEndpointAttributes GetPlatformApplicationAttributes GetSMSAttributes
        GetSMSSandboxAccountStatus GetSubscriptionAttributes GetTopicAttributes ListPhoneNumbersOptedOut ListTagsForResource`,
      write: `
        ConfirmSubscription CreatePlatformApplication CreatePlatformEndpoint CreateSMSSandboxPhoneNumber CreateTopic DeleteEndpoint
        DeletePlatformApplication DeleteSMSSandboxPhoneNumber DeleteTopic OptInPhoneNumber Publish PutDataProtectionPolicy
        SetEndpointAttributes SetPlatformApplicationAttributes SetSMSAttributes SetSubscriptionAttributes Subscribe Unsubscribe
        VerifySMSSandboxPhoneNumber`,
      permissions: 'AddPermission RemovePermission SetTopicAttributes',
      tagging: 'TagResource UntagResource',
    },
    kms: {
      list: `
        ListAliases ListGrants ListKeyPolicies ListKeyRotations ListKeys ListResourceTags ListRetirableGrants`,
      read: `
        DescribeCustomKeyStores DescribeKey GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey`,
      write: `
        CancelKeyDeletion ConnectCustomKeyStore CreateAlias CreateCustomKeyStore CreateKey Decrypt DeleteAlias DeleteCustomKeyStore
        DeleteImportedKeyMaterial DeriveSharedSecret DisableKey DisableKeyRotation DisconnectCustomKeyStore EnableKey EnableKeyRotation
        Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac
        GenerateRandom ImportKeyMaterial ReEncryptFrom ReEncryptTo ReplicateKey RotateKeyOnDemand ScheduleKeyDeletion Sign
        SynchronizeMultiRegionKey UpdateAlias UpdateCustomKeyStore UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac`,
      permissions: 'CreateGrant PutKeyPolicy RetireGrant RevokeGrant',
      tagging: 'TagResource UntagResource',
    },
    lambda: {
      list: `
        ListAliases ListCapacityProviders ListCodeSigningConfigs ListDurableExecutionsByFunction ListEventSourceMappings
        ListFunctionEventInvokeConfigs ListFunctionUrlConfigs ListFunctionVersionsByCapacityProvider ListFunctions
        ListFunctionsByCodeSigningConfig ListLayerVersions ListLayers ListManagedMicrovmImageVersions ListManagedMicrovmImages
        ListMicrovmImageBuilds ListMicrovmImageVersions ListMicrovmImages ListMicrovms ListNetworkConnectors
        ListProvisionedConcurrencyConfigs ListVersionsByFunction`,
      read: `
        GetAccountSettings GetAlias GetCapacityProvider GetCodeSigningConfig GetDurableExecution GetDurableExecutionHistory
        GetDurableExecutionState GetEventSourceMapping GetFunction GetFunctionCodeSigningConfig GetFunctionConcurrency
        GetFunctionConfiguration GetFunctionEventInvokeConfig GetFunctionRecursionConfig GetFunctionScalingConfig GetFunctionUrlConfig
        GetLayerVersion GetLayerVersionPolicy GetMicrovm GetMicrovmImage GetMicrovmImageBuild GetMicrovmImageVersion GetNetworkConnector
        GetPolicy GetProvisionedConcurrencyConfig GetResourcePolicy GetRuntimeManagementConfig ListTags`,
      write: `
        CheckpointDurableExecution ConnectMicrovm CreateAlias CreateCapacityProvider CreateCodeSigningConfig CreateEventSourceMapping
        CreateFunction CreateFunctionUrlConfig CreateMicrovmAuthToken CreateMicrovmImage CreateMicrovmShellAuthToken CreateNetworkConnector
        DeleteAlias DeleteCapacityProvider DeleteCodeSigningConfig DeleteEventSourceMapping DeleteFunction DeleteFunctionCodeSigningConfig
        DeleteFunctionConcurrency DeleteFunctionEventInvokeConfig DeleteFunctionUrlConfig DeleteLayerVersion DeleteMicrovmImage
        DeleteMicrovmImageVersion DeleteNetworkConnector DeleteProvisionedConcurrencyConfig InvokeAsync InvokeFunction InvokeFunctionUrl
        PassCapacityProvider PassNetworkConnector PublishLayerVersion PublishVersion PutFunctionCodeSigningConfig PutFunctionConcurrency
        PutFunctionEventInvokeConfig PutFunctionRecursionConfig PutFunctionScalingConfig PutProvisionedConcurrencyConfig
        PutRuntimeManagementConfig ResumeMicrovm RunMicrovm SendDurableExecutionCallbackFailure SendDurableExecutionCallbackHeartbeat
        SendDurableExecutionCallbackSuccess StopDurableExecution SuspendMicrovm TerminateMicrovm UpdateAlias UpdateCapacityProvider
        UpdateCodeSigningConfig UpdateEventSourceMapping UpdateFunctionCode UpdateFunctionCodeSigningConfig UpdateFunctionConfiguration
        UpdateFunctionEventInvokeConfig UpdateFunctionUrlConfig UpdateMicrovmImage UpdateMicrovmImageVersion UpdateNetworkConnector`,
      permissions: `
        AddLayerVersionPermission AddPermission DeleteResourcePolicy DisableReplication EnableReplication PutResourcePolicy
        RemoveLayerVersionPermission RemovePermission`,
      tagging: 'TagResource UntagResource',
    },
    dynamodb: {
      list: 'ListBackups ListContributorInsights ListExports ListGlobalTables ListImports ListTables',
      read: `
        BatchGetItem ConditionCheckItem DescribeBackup DescribeContinuousBackups DescribeContributorInsights DescribeEndpoints
        DescribeExport DescribeGlobalTable DescribeGlobalTableSettings DescribeImport DescribeKinesisStreamingDestination DescribeLimits
        DescribeReservedCapacity DescribeReservedCapacityOfferings DescribeStream DescribeTable DescribeTableReplicaAutoScaling
        DescribeTimeToLive GetAbacStatus GetItem GetRecords GetResourcePolicy GetShardIterator ListStreams ListTagsOfResource PartiQLSelect
        Query ReadDataForReplication Scan SearchVectors`,
      write: `
        AssociateTableReplica BatchWriteItem CreateBackup CreateGlobalTable CreateGlobalTableWitness CreateTable CreateTableReplica
        DeleteBackup DeleteGlobalTableWitness DeleteItem DeleteTable DeleteTableReplica DisableKinesisStreamingDestination
        EnableKinesisStreamingDestination ExportTableToPointInTime ImportTable InjectError PartiQLDelete PartiQLInsert PartiQLUpdate
        PurchaseReservedCapacityOfferings PutItem ReplicateSettings RestoreTableFromAwsBackup RestoreTableFromBackup
        RestoreTableToPointInTime StartAwsBackupJob UpdateContinuousBackups UpdateContributorInsights UpdateGlobalTable
        UpdateGlobalTableSettings UpdateGlobalTableVersion UpdateItem UpdateKinesisStreamingDestination UpdateTable
        UpdateTableReplicaAutoScaling UpdateTimeToLive WriteDataForReplication`,
      permissions: 'DeleteResourcePolicy PutResourcePolicy UpdateAbacStatus',
      tagging: 'TagResource UntagResource',
    },
    glacier: {
      list: 'ListJobs ListMultipartUploads ListParts ListProvisionedCapacity ListTagsForVault ListVaults',
      read: `
        DescribeJob DescribeVault GetDataRetrievalPolicy GetJobOutput GetVaultAccessPolicy GetVaultLock GetVaultNotifications`,
      write: `
        AbortMultipartUpload CompleteMultipartUpload CreateVault DeleteArchive DeleteVault DeleteVaultNotifications InitiateJob
        InitiateMultipartUpload PurchaseProvisionedCapacity SetVaultNotifications UploadArchive UploadMultipartPart`,
      permissions: `
        AbortVaultLock CompleteVaultLock DeleteVaultAccessPolicy InitiateVaultLock SetDataRetrievalPolicy SetVaultAccessPolicy`,
      tagging: 'AddTagsToVault RemoveTagsFromVault',
    },
    backup: {
      list: `
        ListBackupAccessPoints ListBackupAccessPointsByRecoveryPoint ListBackupAccessPointsByResource ListBackupJobSummaries ListBackupJobs
        ListBackupPlanTemplates ListBackupPlanVersions ListBackupPlans ListBackupSelections ListBackupVaults ListCopyJobSummaries
        ListCopyJobs ListFrameworks ListIndexedRecoveryPoints ListLegalHolds ListProtectedResources ListProtectedResourcesByBackupVault
        ListRecoveryPointsByBackupVault ListRecoveryPointsByLegalHold ListRecoveryPointsByResource ListReportJobs ListReportPlans
        ListRestoreAccessBackupVaults ListRestoreJobSummaries ListRestoreJobs ListRestoreJobsByProtectedResource ListRestoreTestingPlans
        ListRestoreTestingSelections ListScanJobSummaries ListScanJobs ListTieringConfigurations`,
      read: `
        DescribeBackupAccessPoint DescribeBackupJob DescribeBackupVault DescribeCopyJob DescribeFramework DescribeGlobalSettings
        DescribeProtectedResource DescribeRecoveryPoint DescribeRegionSettings DescribeReportJob DescribeReportPlan DescribeRestoreJob
        DescribeScanJob ExportBackupPlanTemplate GetBackupPlan GetBackupPlanFromJSON GetBackupPlanFromTemplate GetBackupSelection
        GetBackupVaultAccessPolicy GetBackupVaultNotifications GetBackupVaultSharingPolicy GetLegalHold GetPITRMalwareScanResults
        GetRecoveryPointIndexDetails GetRecoveryPointRestoreMetadata GetRestoreJobMetadata GetRestoreTestingInferredMetadata
        GetRestoreTestingPlan GetRestoreTestingSelection GetSupportedResourceTypes GetTieringConfiguration ListTags`,
      write: `
        AssociateBackupVaultMpaApprovalTeam CancelLegalHold CopyFromBackupVault CopyIntoBackupVault CreateBackupAccessPoint
        CreateBackupPlan CreateBackupSelection CreateBackupVault CreateFramework CreateLegalHold CreateLogicallyAirGappedBackupVault
        CreateReportPlan CreateRestoreAccessBackupVault CreateRestoreTestingPlan CreateRestoreTestingSelection CreateTieringConfiguration
        DeleteBackupAccessPoint DeleteBackupPlan DeleteBackupSelection DeleteBackupVault DeleteBackupVaultLockConfiguration
        DeleteBackupVaultNotifications DeleteFramework DeleteRecoveryPoint DeleteReportPlan DeleteRestoreTestingPlan
        DeleteRestoreTestingSelection DeleteTieringConfiguration DisassociateBackupVaultMpaApprovalTeam DisassociateRecoveryPoint
        DisassociateRecoveryPointFromParent PutBackupVaultLockConfiguration PutBackupVaultNotifications PutRestoreValidationResult
        RevokeRestoreAccessBackupVault StartBackupJob StartCopyJob StartReportJob StartRestoreJob StartScanJob StopBackupJob
        UpdateBackupPlan UpdateFramework UpdateGlobalSettings UpdateRecoveryPointIndexSettings UpdateRecoveryPointLifecycle
        UpdateRegionSettings UpdateReportPlan UpdateRestoreTestingPlan UpdateRestoreTestingSelection UpdateTieringConfiguration`,
      permissions: `
        DeleteBackupVaultAccessPolicy DeleteBackupVaultSharingPolicy ListIndexedRecoveryPointsForSearch PutBackupVaultAccessPolicy
        PutBackupVaultSharingPolicy SearchRecoveryPoint`,
      tagging: 'TagResource UntagResource',
    },
    ses: {
      list: `
        ListAddonInstances ListAddonSubscriptions ListAddressListImportJobs ListAddressLists ListArchiveExports ListArchiveSearches
        ListArchives ListConfigurationSets ListContactLists ListContacts ListCustomVerificationEmailTemplates ListDedicatedIpPools
        ListDeliverabilityTestReports ListEmailIdentities ListEmailIdentityCertificates ListEmailTemplates ListExportJobs ListIdentities
        ListIdentityPolicies ListImportJobs ListIngressPoints ListMembersOfAddressList ListMultiRegionEndpoints ListRelays
        ListReputationEntities ListResourceTenants ListRuleSets ListTemplates ListTenantResources ListTenants ListTrafficPolicies`,
      read: `
        BatchGetMetricData DescribeActiveReceiptRuleSet DescribeConfigurationSet DescribeReceiptRule DescribeReceiptRuleSet GetAccount
        GetAccountSendingEnabled GetAddonInstance GetAddonSubscription GetAddressList GetAddressListImportJob GetArchive GetArchiveExport
        GetArchiveMessage GetArchiveMessageContent GetArchiveSearch GetArchiveSearchResults GetBlacklistReports GetConfigurationSet
        GetConfigurationSetEventDestinations GetContact GetContactList GetCustomVerificationEmailTemplate GetDedicatedIp GetDedicatedIpPool
        GetDedicatedIps GetDeliverabilityDashboardOptions GetDeliverabilityTestReport GetDomainDeliverabilityCampaign
        GetDomainStatisticsReport GetEmailAddressInsights GetEmailIdentity GetEmailIdentityPolicies GetEmailTemplate GetExportJob
        GetIdentityDkimAttributes GetIdentityMailFromDomainAttributes GetIdentityNotificationAttributes GetIdentityPolicies
        GetIdentityVerificationAttributes GetImportJob GetIngressPoint GetMemberOfAddressList GetMessageInsights GetMultiRegionEndpoint
        GetRelay GetReputationEntity GetRuleSet GetSendQuota GetSendStatistics GetSuppressedDestination GetTemplate GetTenant
        GetTrafficPolicy ListDomainDeliverabilityCampaigns ListReceiptFilters ListReceiptRuleSets ListRecommendations
        ListSuppressedDestinations ListTagsForResource ListVerifiedEmailAddresses`,
      write: `
        AssociateEmailIdentityCertificate CancelExportJob CloneReceiptRuleSet CreateAddonInstance CreateAddonSubscription CreateAddressList
        CreateAddressListImportJob CreateArchive CreateConfigurationSet CreateConfigurationSetEventDestination
        CreateConfigurationSetTrackingOptions CreateContact CreateContactList CreateCustomVerificationEmailTemplate CreateDedicatedIpPool
        CreateDeliverabilityTestReport CreateEmailIdentity CreateEmailTemplate CreateExportJob CreateImportJob CreateIngressPoint
        CreateMultiRegionEndpoint CreateReceiptFilter CreateReceiptRule CreateReceiptRuleSet CreateRelay CreateRuleSet CreateTemplate
        CreateTenant CreateTenantResourceAssociation CreateTrafficPolicy DeleteAddonInstance DeleteAddonSubscription DeleteAddressList
        DeleteArchive DeleteConfigurationSet DeleteConfigurationSetEventDestination DeleteConfigurationSetTrackingOptions DeleteContact
        DeleteContactList DeleteCustomVerificationEmailTemplate DeleteDedicatedIpPool DeleteEmailIdentity DeleteEmailTemplate
        DeleteIdentity DeleteIngressPoint DeleteMultiRegionEndpoint DeleteReceiptFilter DeleteReceiptRule DeleteReceiptRuleSet DeleteRelay
        DeleteRuleSet DeleteSuppressedDestination DeleteTemplate DeleteTenant DeleteTenantResourceAssociation DeleteTrafficPolicy
        DeleteVerifiedEmailAddress DeregisterMemberFromAddressList DisassociateEmailIdentityCertificate
        PutAccountDedicatedIpWarmupAttributes PutAccountDetails PutAccountPricingAttributes PutAccountSendingAttributes
        PutAccountSuppressionAttributes PutAccountVdmAttributes PutConfigurationSetArchivingOptions PutConfigurationSetDeliveryOptions
        PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions PutConfigurationSetSuppressionOptions
        PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions PutDedicatedIpInPool PutDedicatedIpPoolScalingAttributes
        PutDedicatedIpWarmupAttributes PutDeliverabilityDashboardOption PutEmailIdentityConfigurationSetAttributes
        PutEmailIdentityDkimAttributes PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes
        PutEmailIdentityMailFromAttributes PutSuppressedDestination PutTenantSuppressionAttributes RegisterMemberToAddressList
        ReorderReceiptRuleSet SendBounce SendBulkEmail SendBulkTemplatedEmail SendCustomVerificationEmail SendEmail SendRawEmail
        SendTemplatedEmail SetActiveReceiptRuleSet SetIdentityDkimEnabled SetIdentityFeedbackForwardingEnabled
        SetIdentityHeadersInNotificationsEnabled SetIdentityMailFromDomain SetIdentityNotificationTopic SetReceiptRulePosition
        StartAddressListImportJob StartArchiveExport StartArchiveSearch StopAddressListImportJob StopArchiveExport StopArchiveSearch
        TestRenderEmailTemplate TestRenderTemplate UpdateAccountSendingEnabled UpdateArchive UpdateConfigurationSet
        UpdateConfigurationSetEventDestination UpdateConfigurationSetReputationMetricsEnabled UpdateConfigurationSetSendingEnabled
        UpdateConfigurationSetTrackingOptions UpdateContact UpdateContactList UpdateCustomVerificationEmailTemplate UpdateEmailTemplate
        UpdateIngressPoint UpdateReceiptRule UpdateRelay UpdateReputationEntityCustomerManagedStatus UpdateReputationEntityPolicy
        UpdateRuleSet UpdateTemplate UpdateTrafficPolicy VerifyDomainDkim VerifyDomainIdentity VerifyEmailAddress VerifyEmailIdentity`,
      permissions: `
        AllowVendedLogDeliveryForResource ApplyTrackingConfigurationOverrides CreateEmailIdentityPolicy DeleteEmailIdentityPolicy
        DeleteIdentityPolicy PutIdentityPolicy ReplicateEmailIdentityDkimSigningKey UpdateEmailIdentityPolicy`,
      tagging: 'TagResource UntagResource',
    },
    secretsmanager: {
      list: 'ListSecrets',
      read: `
        BatchGetSecretValue DescribeSecret GetRandomPassword GetResourcePolicy GetSecretValue ListSecretVersionIds`,
      write: `
        CancelRotateSecret CreateSecret DeleteSecret PutSecretValue RemoveRegionsFromReplication ReplicateSecretToRegions RestoreSecret
        RotateSecret StopReplicationToReplica UpdateSecret UpdateSecretVersionStage`,
      permissions: 'DeleteResourcePolicy PutResourcePolicy ValidateResourcePolicy',
      tagging: 'TagResource UntagResource',
    },
    sts: {
      read: 'GetAccessKeyInfo GetCallerIdentity GetServiceBearerToken GetSessionToken',
      write: `
        AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot DecodeAuthorizationMessage GetDelegatedAccessToken
        GetFederationToken GetWebIdentityToken SetContext SetSourceIdentity`,
      tagging: 'TagGetWebIdentityToken TagSession',
    },
    'acm-pca': {
      list: 'ListCertificateAuthorities',
      read: `
        DescribeCertificateAuthority DescribeCertificateAuthorityAuditReport GetCertificate GetCertificateAuthorityCertificate
        GetCertificateAuthorityCsr GetPolicy ListPermissions ListTags`,
      write: `
        CreateCertificateAuthority CreateCertificateAuthorityAuditReport DeleteCertificateAuthority ImportCertificateAuthorityCertificate
        IssueCertificate RestoreCertificateAuthority RevokeCertificate UpdateCertificateAuthority`,
      permissions: 'CreatePermission DeletePermission DeletePolicy PutPolicy',
      tagging: 'TagCertificateAuthority UntagCertificateAuthority',
    },
    aoss: {
      list: `
        ListAccessPolicies ListCollectionGroups ListCollections ListLifecyclePolicies ListSecurityConfigs ListSecurityPolicies
        ListTagsForResource ListVpcEndpoints`,
      read: `
        BatchGetCollection BatchGetCollectionGroup BatchGetEffectiveLifecyclePolicy BatchGetLifecyclePolicy BatchGetVpcEndpoint
        GetAccessPolicy GetAccountSettings GetIndex GetPoliciesStats GetSecurityConfig GetSecurityPolicy`,
      write: `
        APIAccessAll AddCollectionToCollectionGroup CreateAccessPolicy CreateCollection CreateCollectionGroup CreateIndex
        CreateLifecyclePolicy CreateSecurityConfig CreateSecurityPolicy CreateVpcEndpoint DashboardsAccessAll DeleteAccessPolicy
        DeleteCollection DeleteCollectionGroup DeleteIndex DeleteLifecyclePolicy DeleteSecurityConfig DeleteSecurityPolicy
        DeleteVpcEndpoint TagResource UntagResource UpdateAccessPolicy UpdateAccountSettings UpdateCollection UpdateCollectionGroup
        UpdateIndex UpdateLifecyclePolicy UpdateSecurityConfig UpdateSecurityPolicy UpdateVpcEndpoint`,
    },
    es: {
      list: `
        DescribeDomains DescribeElasticsearchDomains DescribeElasticsearchInstanceTypeLimits DescribeInboundConnections
        DescribeInboundCrossClusterSearchConnections DescribeInstanceTypeLimits DescribeOutboundConnections
        DescribeOutboundCrossClusterSearchConnections DescribeReservedElasticsearchInstanceOfferings DescribeReservedElasticsearchInstances
        DescribeReservedInstanceOfferings DescribeReservedInstances DescribeVpcEndpoints GetCompatibleElasticsearchVersions
        GetCompatibleVersions ListApplications ListDataSourceAttachments ListDataSources ListDirectQueryDataSources ListDomainMaintenances
        ListDomainNames ListDomainsForPackage ListElasticsearchInstanceTypeDetails ListElasticsearchInstanceTypes ListElasticsearchVersions
        ListInsights ListInstanceTypeDetails ListMigrations ListPackagesForDomain ListScheduledActions ListVersions ListVpcEndpointAccess
        ListVpcEndpoints ListVpcEndpointsForDomain`,
      read: `
        DescribeDataSourceAttachment DescribeDomain DescribeDomainAutoTunes DescribeDomainChangeProgress DescribeDomainConfig
        DescribeDomainHealth DescribeDomainNodes DescribeDryRunProgress DescribeElasticsearchDomain DescribeElasticsearchDomainConfig
        DescribeInsightDetails DescribePackages ESCrossClusterGet ESHttpGet ESHttpHead GetApplication GetCapability GetDataSource
        GetDefaultApplicationSetting GetDirectQueryDataSource GetDomainMaintenanceStatus GetIndex GetMigration GetPackageVersionHistory
        GetUpgradeHistory GetUpgradeStatus ListTags`,
      write: `
        AcceptInboundConnection AcceptInboundCrossClusterSearchConnection AddDataSource AddDirectQueryDataSource AssociatePackage
        AssociatePackages AttachDataSource AuthorizeVpcEndpointAccess CancelDomainConfigChange CancelElasticsearchServiceSoftwareUpdate
        CancelServiceSoftwareUpdate CreateApplication CreateDomain CreateElasticsearchDomain CreateElasticsearchServiceRole CreateIndex
        CreateOutboundConnection CreateOutboundCrossClusterSearchConnection CreatePackage CreateServiceRole CreateVpcEndpoint
        DeleteApplication DeleteDataSource DeleteDirectQueryDataSource DeleteDomain DeleteElasticsearchDomain
        DeleteElasticsearchServiceRole DeleteInboundConnection DeleteInboundCrossClusterSearchConnection DeleteIndex
        DeleteOutboundConnection DeleteOutboundCrossClusterSearchConnection DeletePackage DeleteVpcEndpoint DeregisterCapability
        DetachDataSource DissociatePackage DissociatePackages ESHttpDelete ESHttpPatch ESHttpPost ESHttpPut InsightFeedback
        PurchaseReservedElasticsearchInstanceOffering PurchaseReservedInstanceOffering PutDefaultApplicationSetting RegisterCapability
        RejectInboundConnection RejectInboundCrossClusterSearchConnection RevokeVpcEndpointAccess
        RollbackElasticsearchServiceSoftwareUpdate RollbackServiceSoftwareUpdate StartDomainMaintenance
        StartElasticsearchServiceSoftwareUpdate StartMigration StartServiceSoftwareUpdate UpdateApplication UpdateDataSource
        UpdateDirectQueryDataSource UpdateDomainConfig UpdateElasticsearchDomainConfig UpdateIndex UpdatePackage UpdatePackageScope
        UpdateScheduledAction UpdateVpcEndpoint UpgradeDomain UpgradeElasticsearchDomain`,
      tagging: 'AddTags RemoveTags',
    },
    'execute-api': {
      write: 'InvalidateCache Invoke ManageConnections',
    },
    logs: {
      list: `
        DescribeAccountPolicies DescribeConfigurationTemplates DescribeDeliveries DescribeDeliveryDestinations DescribeDeliverySources
        DescribeDestinations DescribeExportTasks DescribeFieldIndexes DescribeImportTaskBatches DescribeImportTasks DescribeIndexPolicies
        DescribeLogGroups DescribeLogStreams DescribeLookupTables DescribeMetricFilters DescribeQueries DescribeQueryDefinitions
        DescribeResourcePolicies DescribeSubscriptionFilters ListAggregateLogGroupSummaries ListAnomalies ListEntitiesForLogGroup
        ListIntegrations ListLogAnomalyDetectors ListLogDeliveries ListLogGroups ListLogGroupsForEntity ListLogGroupsForQuery
        ListScheduledQueries ListSourcesForS3TableIntegration ListSyslogConfigurations ListTagsForResource ListTagsLogGroup`,
      read: `
        FilterLogEvents GetDataProtectionPolicy GetDelivery GetDeliveryDestination GetDeliveryDestinationPolicy GetDeliverySource
        GetIntegration GetLogAnomalyDetector GetLogDelivery GetLogEvents GetLogFields GetLogGroupFields GetLogRecord GetLookupTable
        GetQueryResults GetScheduledQuery GetScheduledQueryHistory GetStorageTierPolicy GetTransformer StartLiveTail StartQuery
        StopLiveTail StopQuery TestMetricFilter TestTransformer Unmask`,
      write: `
        AssociateKmsKey AssociateSourceToS3TableIntegration CallWithBearerToken CancelExportTask CancelImportTask CreateDelivery
        CreateExportTask CreateImportTask CreateLogAnomalyDetector CreateLogDelivery CreateLogGroup CreateLogStream CreateLookupTable
        CreateScheduledQuery DeleteAccountPolicy DeleteDataProtectionPolicy DeleteDelivery DeleteDeliveryDestination
        DeleteDeliveryDestinationPolicy DeleteDeliverySource DeleteDestination DeleteIndexPolicy DeleteIntegration DeleteLogAnomalyDetector
        DeleteLogDelivery DeleteLogGroup DeleteLogStream DeleteLookupTable DeleteMetricFilter DeletePipelineRule DeleteQueryDefinition
        DeleteRetentionPolicy DeleteScheduledQuery DeleteSubscriptionFilter DeleteSyslogConfiguration DeleteTransformer DisassociateKmsKey
        DisassociateSourceFromS3TableIntegration IntegrateWithDataset IntegrateWithS3Table Link ProcessWithPipeline PutAccountPolicy
        PutBearerTokenAuthentication PutDataProtectionPolicy PutDeliveryDestination PutDeliveryDestinationPolicy PutDeliverySource
        PutDestination PutDestinationPolicy PutIndexPolicy PutIntegration PutLogEvents PutLogGroupDeletionProtection PutMetricFilter
        PutPipelineRule PutQueryDefinition PutRetentionPolicy PutStorageTierPolicy PutSubscriptionFilter PutSyslogConfiguration
        PutTransformer UpdateAnomaly UpdateDeliveryConfiguration UpdateLogAnomalyDetector UpdateLogDelivery UpdateLookupTable
        UpdateScheduledQuery`,
      permissions: 'DeleteResourcePolicy PutResourcePolicy',
      tagging: 'TagLogGroup TagResource UntagLogGroup UntagResource',
    },
    oam: {
      read: 'GetLink GetSink GetSinkPolicy ListAttachedLinks ListLinks ListSinks ListTagsForResource',
      write: 'CreateLink CreateSink DeleteLink DeleteSink PutSinkPolicy UpdateLink',
      tagging: 'TagResource UntagResource',
    },
  },
} as const);
