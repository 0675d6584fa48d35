Feature: SessionRestore.release and cancel

  @session-restore.release.no-callback-after
  Scenario: a released restore says no more about its bundles
    Given a device with the world "busy-app"
    And a SessionRestore in which "slow" has begun
    When the client releases the session
    Then nothing else happens to "slow"
    And onAllBundlesEnd comes never

  @session-restore.cancel.ends-once
  Scenario: a cancelled bundle of a restore ends once
    Given a device with the world "busy-app"
    And a SessionRestore in which "slow" has begun
    When the client cancels "slow"
    Then onBundleEnd of "slow" comes exactly once
