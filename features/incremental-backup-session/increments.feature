Feature: From one incremental backup to the next

  @incremental-backup-session.append-bundles.zero-sends-everything
  Scenario: the first incremental backup sends everything
    Given a device with the world "one-app"
    And an archive of "hiworld", made by an IncrementalBackupSession
    And an IncrementalBackupSession
    When the client appends these bundles:
      | bundle  | since         |
      | hiworld | the beginning |
    Then the files handed over for "hiworld" hold at least 3 MiB

  @incremental-backup-session.append-bundles.only-changes-sent
  Scenario: the next incremental backup sends only what changed
    Given a device with the world "one-app"
    And an archive of "hiworld", made by an IncrementalBackupSession
    And an IncrementalBackupSession
    When "hiworld" changes its file "hello.txt" to "Hello, changed world."
    And the client appends these bundles:
      | bundle  | since       |
      | hiworld | the archive |
    Then the files handed over for "hiworld" hold less than 1 MiB
    And onBundleEnd of "hiworld" carries no error
