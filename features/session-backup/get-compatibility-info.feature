Feature: SessionBackup.getCompatibilityInfo

  @session-backup.get-compatibility-info.ext-info-unchanged
  Scenario: an application describes its abilities for a backup and repeats what it was told
    Given a device with the world "talkative"
    And a SessionBackup
    When the client calls getCompatibilityInfo("parrot", "17")
    Then the call returns '{"app":"parrot","callback":"getBackupCompatibilityInfo","says":"pieces of eight","heard":[17]}'
