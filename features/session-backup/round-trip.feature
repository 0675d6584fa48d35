Feature: From a backup to its restore

  @session-backup.round-trip.content
  Scenario: an application that was installed anew gets its files back
    Given a device with the world "one-app"
    And an archive of "hiworld", made by a SessionBackup
    And a SessionRestore
    When "hiworld" is installed anew
    And the client appends "hiworld"
    And the client waits for onBundleBegin of "hiworld"
    And the client publishes "hiworld" as its API level asks
    Then onBundleEnd of "hiworld" carries no error
    And the files of "hiworld" are byte for byte those of the archive
