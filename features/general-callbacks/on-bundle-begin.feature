Feature: onBundleBegin
  The service tells the client which bundle it begins with, or why it cannot.

  @general-callbacks.on-bundle-begin.not-allowed
  Scenario: a bundle that does not allow its backup is refused and the other one completes
    Given a device with the world "not-allowed"
    And a SessionBackup
    When the client appends "private" and "hiworld"
    Then the call succeeds
    And onBundleBegin of "private" carries the error 13500001
    And onBundleEnd of "hiworld" carries no error
    And nothing else happens to "private"

  @general-callbacks.on-bundle-begin.not-started
  Scenario: a bundle whose extension never connects is given up and the other one completes
    Given a device with the world "extension-never-connects"
    And a SessionBackup
    When the client appends "neverconnects" and "hiworld"
    Then onBundleBegin of "neverconnects" carries the error 13500002
    And onBundleEnd of "hiworld" carries no error
    And nothing else happens to "neverconnects"
