Feature: updateSendRate
  A client that cannot keep up slows the files of a bundle down.

  @backup.update-send-rate.zero-stops
  Scenario: no file of a bundle comes while its rate is zero
    Given a device with the world "slow-app"
    And a SessionBackup in which "slow" and "hiworld" have begun
    When the client calls updateSendRate("slow", 0)
    Then the call returns true
    And onFileReady of "hiworld" carries no error
    And onFileReady of "slow" comes never

  @backup.update-send-rate.nonzero-resumes
  Scenario: the files come once the rate is no longer zero
    Given a device with the world "slow-app"
    And a SessionBackup in which "slow" has begun
    When the client calls updateSendRate("slow", 0)
    And 20 seconds pass
    And the client calls updateSendRate("slow", 60)
    Then the call returns true
    And onBundleEnd of "slow" carries no error
    And the files handed over for "slow" hold at least 2 MiB

  @backup.update-send-rate.upper-bound
  Scenario: files come no faster than the rate
    Given a device with the world "slow-app"
    And a SessionBackup in which "slow" has begun
    When the client calls updateSendRate("slow", 1)
    Then onFileReady of "slow" comes at most 1 time a second
    And onFileReady of "slow" carries no error
