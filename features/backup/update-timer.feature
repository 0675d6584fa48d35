Feature: updateTimer
  A bundle has a limit for its work. A client may change it while the bundle works.

  @backup.update-timer.limit-ends-bundle
  Scenario: a bundle that works longer than the limit set for it times out
    Given a device with the world "busy-app"
    And a SessionBackup in which "slow" has begun
    When the client calls updateTimer("slow", 2000)
    Then the call returns true
    And onBundleEnd of "slow" carries the error 13500003

  @backup.update-timer.extended-limit-lets-finish
  Scenario: a bundle whose limit is extended finishes half an hour of work
    Given a device with the world "long-work"
    And a SessionBackup in which "longwork" has begun
    When the client calls updateTimer("longwork", 3600000)
    And 31 minutes pass
    Then onBundleEnd of "longwork" carries no error
