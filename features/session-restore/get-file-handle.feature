Feature: SessionRestore.getFileHandle
  The client asks for each file it wants to write.

  @session-restore.get-file-handle.file-arrives
  Scenario: a file that was asked for is ready under its name
    Given a device with the world "slow-app"
    And a SessionRestore in which "slow" has begun
    When the client asks for a file of "slow" called "film.bin"
    Then onFileReady of "slow" carries "film.bin"
    And onFileReady of "slow" comes exactly once

  @session-restore.get-file-handle.before-begin-accepted
  Scenario: a file may be asked for before its bundle begins
    Given a device with the world "slow-app"
    And a SessionRestore
    When the client appends "slow"
    And the client asks for a file of "slow" called "early.bin"
    Then the call succeeds
    And onFileReady of "slow" carries "early.bin"
    And onFileReady of "slow" comes after onBundleBegin of "slow"

  @file-meta.uri.relative-path-refused
  Scenario: a file that climbs out of the restore folder is refused
    Given a device with the world "slow-app"
    And an archive of "slow", made by a SessionBackup
    And a SessionRestore in which "slow" has begun
    When the client asks for a file of "slow" called "../../files/film.bin"
    Then the call is refused with 13900020
    And the files of "slow" are byte for byte those of the archive
    When the client asks for a file of "slow" called "film.bin"
    Then the call succeeds
