Feature: SessionRestore.appendBundles

  @session-restore.append-bundles.once
  Scenario: a second append to a restore is refused and the first one completes
    Given a device with the world "two-apps"
    And an archive of "hiworld", made by a SessionBackup
    And a SessionRestore
    When the client appends "hiworld"
    And the client appends "myApp"
    Then the call is refused with a documented code
    And onBundleBegin of "myApp" comes never
    When the client publishes "hiworld" as its API level asks
    Then onBundleEnd of "hiworld" carries no error

  @session-restore.append-bundles.promise.refused-without-rights
  Scenario: an append to a restore needs a system application
    Given a device with the world "one-app"
    And a SessionRestore
    When the client loses its status as a system application
    And the client appends "hiworld"
    Then the call is refused with any code
    When the client gets back its status as a system application
    And the client appends "hiworld"
    Then the call succeeds

  @session-restore.append-bundles.infos-reach-app
  Scenario: an application hears what it is told in a restore
    Given a device with the world "talkative"
    And an archive of "parrot", made by a SessionBackup
    And a SessionRestore
    When the client appends these bundles:
      | bundle | info                                                                                       |
      | parrot | {"infos":[{"details":[{"type":"polly","detail":["comes home"]}],"type":"unicast"}]} |
    And the client waits for onBundleBegin of "parrot"
    And the client publishes "parrot" as a whole
    Then onResultReport of "parrot" carries "comes home"
