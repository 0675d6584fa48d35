Feature: SessionBackup.getBackupDataSize
  Before a backup, a client asks how much there is.

  @session-backup.get-backup-data-size.precise-exact
  Scenario: a precise scan reports sizes to the byte
    Given a device with the world "to-measure"
    And a SessionBackup
    When the client measures "small", "medium" and "large" precisely, with changes since the beginning
    Then the size reports list these bundles:
      | bundle | dataSize |
      | small  | 10240    |
      | medium | 131072   |
      | large  | 327680   |

  @session-backup.get-backup-data-size.precise-incremental-counts
  Scenario: a precise scan counts what changed since the last backup
    Given a device with the world "to-measure"
    And a SessionBackup
    When the client measures "small", "medium" and "large" precisely, with changes since 2024-06-01T00:00:00Z
    Then the size reports list these bundles:
      | bundle | incDataSize |
      | small  | 6144        |
      | medium | 0           |
      | large  | 262144      |

  @session-backup.get-backup-data-size.full-or-imprecise-inc-minus-one
  Scenario: a rough scan counts no changes
    Given a device with the world "to-measure"
    And a SessionBackup
    When the client measures "small" and "large" roughly, with changes since 2024-06-01T00:00:00Z
    Then the size reports list these bundles:
      | bundle | incDataSize |
      | small  | -1          |
      | large  | -1          |
