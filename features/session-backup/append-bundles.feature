Feature: SessionBackup.appendBundles
  @session-backup.append-bundles.promise.succeeds
  Scenario: an appended bundle is backed up
    Given a device with the world "two-apps"
    When the client appends "com.example.hiworld"
    Then "com.example.hiworld" ends
