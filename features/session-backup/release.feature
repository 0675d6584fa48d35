Feature: SessionBackup.release

  @session-backup.release.no-callback-after
  Scenario: a released backup says no more about its bundles
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" and "hiworld" have begun
    When the client waits for onBundleEnd of "hiworld"
    And the client releases the session
    Then nothing else happens to "slow"
    And onAllBundlesEnd comes never
