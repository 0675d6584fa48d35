Feature: onFileReady
  In a backup the client reads what comes; in a restore it writes.

  @general-callbacks.on-file-ready.backup-fd-readable
  Scenario: all bytes of a bundle can be read from the files handed over
    The world has a file of 3 MiB of noise, which nothing can make smaller.
    Given a device with the world "one-app"
    And a SessionBackup
    When the client appends "hiworld"
    Then the files handed over for "hiworld" hold at least 3 MiB

  @general-callbacks.on-file-ready.names-its-bundle
  Scenario: bundles with files of the same names are told apart
    Given a device with the world "two-apps"
    And an archive of "hiworld" and "myApp", made by a SessionBackup
    And a SessionRestore
    When the client appends "hiworld" and "myApp"
    And the client asks for a file of "myApp" called "same.name"
    And the client asks for a file of "hiworld" called "same.name"
    Then onFileReady of "hiworld" and "myApp" carries "same.name"
