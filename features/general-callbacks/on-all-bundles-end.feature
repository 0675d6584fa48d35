Feature: onAllBundlesEnd

  @general-callbacks.on-all-bundles-end.after-every-end
  Scenario: the end of all bundles comes once, after the end of each
    Given a device with the world "busy-app"
    And a SessionBackup
    When the client appends "slow" and "hiworld"
    Then onAllBundlesEnd comes exactly once
    And onAllBundlesEnd carries no error
    And onAllBundlesEnd comes after onBundleEnd of "slow" and "hiworld"
