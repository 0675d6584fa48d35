Feature: onResultReport and onProcess
  What an application says about its backup or restore reaches the client.

  @general-callbacks.on-result-report.right-bundle
  Scenario: each application is reported under its own name
    Given a device with the world "talkative"
    And a SessionBackup
    When the client appends "parrot" and "magpie"
    Then onResultReport of "parrot" carries "pieces of eight"
    And onResultReport of "magpie" carries "喜鹊报喜"
    And onResultReport of "parrot" and "magpie" comes exactly once

  @general-callbacks.on-process.contains-app-words
  Scenario: the client hears from time to time how far an application is
    Given a device with the world "talkative"
    And a SessionBackup
    When the client appends "magpie"
    Then onProcess of "magpie" carries '"says":"喜鹊报喜","processed":1,"total":3'
    And onProcess of "magpie" carries '"says":"喜鹊报喜","processed":2,"total":3'
