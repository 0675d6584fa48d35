Feature: getBackupInfo

  @backup.get-backup-info.unchanged
  Scenario: each application answers for itself
    Given a device with the world "talkative"
    When the client calls getBackupInfo("parrot")
    Then the call returns '{"app":"parrot","callback":"getBackupInfo","says":"pieces of eight"}'
    When the client calls getBackupInfo("magpie")
    Then the call returns '{"app":"magpie","callback":"getBackupInfo","says":"喜鹊报喜"}'
