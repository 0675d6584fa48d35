Feature: SessionBackup.release

  @session-backup.release.no-callback-after
  Scenario: a released backup says no more about its bundles
    Given a device with the world "slow-app"
    And a SessionBackup in which "slow" has begun
    When the client releases the session
    Then nothing else happens to "slow"
    And onAllBundlesEnd comes never
