Feature: onBundleEnd
  The service tells the client that a bundle is finished, or why it could not be.

  @general-callbacks.on-bundle-end.success-names-bundle
  Scenario: every bundle that is finished is named
    Given a device with the world "two-apps"
    And a SessionBackup
    When the client appends "hiworld" and "myApp"
    Then onBundleEnd of "hiworld" and "myApp" comes exactly once
    And onBundleEnd of "hiworld" and "myApp" carries no error

  @general-callbacks.on-bundle-end.timed-out
  Scenario: a bundle whose extension never answers is given up when its limit is over
    Given a device with the world "extension-never-answers"
    And a SessionBackup in which "neveranswers" has begun
    When the client calls updateTimer("neveranswers", 30000)
    And 31 seconds pass
    Then onBundleEnd of "neveranswers" carries the error 13500003
    And nothing else happens to "neveranswers"

  @general-callbacks.on-bundle-end.died
  Scenario: a bundle whose extension dies is ended once and the other one completes
    Given a device with the world "extension-dies"
    And a SessionBackup
    When the client appends "dies" and "hiworld"
    Then onBundleEnd of "dies" carries the error 13500004
    And onBundleEnd of "hiworld" carries no error
    And nothing else happens to "dies"

  @general-callbacks.on-bundle-end.died
  Scenario: a bundle whose extension dies while its files are being packed is ended once and the other one completes
    Given a device with the world "two-apps"
    And a SessionBackup
    When these faults are armed:
      | bundle  | what  | when |
      | hiworld | die   | PACK |
    And the client appends "hiworld" and "myApp"
    Then onBundleEnd of "hiworld" carries the error 13500004
    And onBundleEnd of "myApp" carries no error
    And nothing else happens to "hiworld"

  @general-callbacks.on-bundle-end.timed-out
  Scenario: a bundle whose extension stalls for ever is given up when its limit is over and the other one completes
    Given a device with the world "two-apps"
    And a SessionBackup
    When these faults are armed:
      | bundle  | what  | when |
      | hiworld | stall | WORK |
    And the client appends "hiworld" and "myApp"
    And 16 minutes pass
    Then onBundleEnd of "hiworld" carries the error 13500003
    And onBundleEnd of "myApp" carries no error
    And nothing else happens to "hiworld"
