Feature: IncrementalBackupSession.appendBundles
  An incremental backup takes bundles as often as the client likes, until it is released.

  @incremental-backup-session.append-bundles.repeatable
  Scenario: bundles may be appended one after the other
    Given a device with the world "two-apps"
    And an IncrementalBackupSession
    When the client appends "hiworld"
    And the client waits for onBundleEnd of "hiworld"
    And the client appends "myApp"
    Then the call succeeds
    And onBundleEnd of "hiworld" and "myApp" carries no error

  @incremental-backup-session.append-bundles.refused-after-release
  Scenario: nothing can be appended after release
    Given a device with the world "two-apps"
    And an IncrementalBackupSession
    When the client appends "hiworld"
    And the client waits for onAllBundlesEnd
    And the client releases the session
    And the client appends "myApp"
    Then the call is refused with 13900001 or 13900020
    And onBundleBegin of "myApp" comes never

  @incremental-backup-session.append-bundles.priority
  Scenario: bundles of a higher priority start first
    Given a device with the world "six-apps"
    And an IncrementalBackupSession
    When the client appends these bundles:
      | bundle | priority |
      | app1   |          |
      | app2   |          |
      | app3   |          |
      | app4   | 2        |
      | app5   | 2        |
      | app6   | 3        |
    Then onBundleBegin of "app1", "app2" and "app3" comes after onBundleBegin of "app4", "app5" and "app6"
