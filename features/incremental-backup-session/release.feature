Feature: IncrementalBackupSession.release

  @incremental-backup-session.release.no-callback-after
  Scenario: a released incremental backup says no more about its bundles
    Given a device with the world "busy-app"
    And an IncrementalBackupSession in which "slow" and "hiworld" have begun
    When the client waits for onBundleEnd of "hiworld"
    And the client releases the session
    Then nothing else happens to "slow"
    And onAllBundlesEnd comes never
