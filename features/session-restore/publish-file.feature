Feature: SessionRestore.publishFile
  The client says that everything has been written: from API 12 for a whole bundle, at API 10 for each file.

  @session-restore.publish-file.empty-uri-completes
  Scenario: from API 12 a bundle completes when it is published, and not before
    Given a device with the world "one-app"
    And an archive of "hiworld", made by a SessionBackup
    And a SessionRestore in which "hiworld" has begun
    When 60 seconds pass
    Then onBundleEnd of "hiworld" comes never
    When the client publishes "hiworld" as a whole
    Then onBundleEnd of "hiworld" comes exactly once

  @session-restore.publish-file.per-file
  Scenario: at API 10 a bundle completes when each file has been published
    Given a device with the world "one-app"
    And an archive of "hiworld", made by a SessionBackup
    And a SessionRestore in which "hiworld" has begun
    When the client publishes "hiworld" file by file
    Then the call succeeds
    And onBundleEnd of "hiworld" carries no error
