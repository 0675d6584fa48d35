Feature: onBackupServiceDied

  @general-callbacks.on-backup-service-died.once
  Scenario: the death of the service is told once in the middle of a backup
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" has begun
    When the backup service dies
    Then onBackupServiceDied comes exactly once
