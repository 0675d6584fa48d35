Feature: SessionBackup.cancel
  A client that finds a bundle's data to be wrong ends its task. The other bundles go on.

  @session-backup.cancel.running-returns-0
  Scenario: a backup that has begun can be cancelled
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" has begun
    When the client cancels "slow"
    Then the call returns 0

  @session-backup.cancel.ends-once
  Scenario: a cancelled bundle of a backup ends once and sends nothing more
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" has begun
    When the client cancels "slow"
    Then onBundleEnd of "slow" comes exactly once
    And onFileReady of "slow" comes never

  @session-backup.cancel.others-complete
  Scenario: the other bundles of a backup complete although one is cancelled
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" and "hiworld" have begun
    When the client cancels "slow"
    Then onBundleEnd of "hiworld" carries no error
    And onAllBundlesEnd comes exactly once

  @session-backup.cancel.unstarted-returns-13500011
  Scenario: a bundle of a backup that still waits for its turn has no task to cancel
    Given a device with the world "six-apps"
    And a SessionBackup
    When the client appends "app1", "app2", "app3", "app4", "app5" and "app6"
    And the client cancels "app6"
    Then the call returns 13500011
    When the client waits for onBundleBegin of "app6"
    And the client cancels "app6"
    Then the call returns 0

  @session-backup.cancel.unknown-returns-13500012
  Scenario: a bundle outside the backup cannot be cancelled
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" has begun
    When the client cancels "hiworld"
    Then the call returns 13500012
    When the client cancels "slow"
    Then the call returns 0
