Feature: SessionBackup.appendBundles
  A session takes bundles once.

  @session-backup.append-bundles.promise.succeeds
  Scenario: the appended bundles are backed up
    Given a device with the world "two-apps"
    And a SessionBackup
    When the client appends "hiworld" and "myApp"
    Then the call succeeds
    And onBundleEnd of "hiworld" and "myApp" carries no error

  @session-backup.append-bundles.once
  Scenario: a second append to a backup is refused and the first one completes
    Given a device with the world "two-apps"
    And a SessionBackup
    When the client appends "hiworld"
    And the client appends "myApp"
    Then the call is refused with a documented code
    And onBundleEnd of "hiworld" carries no error
    And onBundleBegin of "myApp" comes never
    And onAllBundlesEnd comes exactly once

  @session-backup.append-bundles.promise.refused-without-rights
  Scenario: an append to a backup needs the backup permission
    Given a device with the world "one-app"
    And a SessionBackup
    When the client loses ohos.permission.BACKUP
    And the client appends "hiworld"
    Then the call is refused with any code
    When the client gets back ohos.permission.BACKUP
    And the client appends "hiworld"
    Then the call succeeds

  @session-backup.append-bundles.infos-by-index
  Scenario: each application hears only what is meant for it
    Given a device with the world "talkative"
    And a SessionBackup
    When the client appends these bundles:
      | bundle | info                                                                                   |
      | magpie | {"infos":[{"details":[{"type":"m","detail":["for the magpie"]}],"type":"unicast"}]} |
      | parrot | {"infos":[{"details":[{"type":"p","detail":["for the parrot"]}],"type":"unicast"}]} |
    Then onResultReport of "parrot" carries "for the parrot"
    And onResultReport of "magpie" carries "for the magpie"
    And onResultReport of "parrot" and "magpie" comes exactly once
