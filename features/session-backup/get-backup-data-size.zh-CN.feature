# language: zh-CN
功能: SessionBackup.getBackupDataSize
  备份之前，客户端询问共有多少数据。

  @session-backup.get-backup-data-size.precise-exact
  场景: 精确扫描报告精确到字节的大小
    假如一台装有世界 "to-measure" 的设备
    而且一个 SessionBackup
    当客户端测量 "small"、"medium"和"large"，精确，变化自 最初 起
    那么大小报告列出以下应用：
      | 应用   | dataSize |
      | small  | 10240    |
      | medium | 131072   |
      | large  | 327680   |

  @session-backup.get-backup-data-size.precise-incremental-counts
  场景: 精确扫描统计上次备份之后的变化
    假如一台装有世界 "to-measure" 的设备
    而且一个 SessionBackup
    当客户端测量 "small"、"medium"和"large"，精确，变化自 2024-06-01T00:00:00Z 起
    那么大小报告列出以下应用：
      | 应用   | incDataSize |
      | small  | 6144        |
      | medium | 0           |
      | large  | 262144      |

  @session-backup.get-backup-data-size.full-or-imprecise-inc-minus-one
  场景: 粗略扫描不统计变化
    假如一台装有世界 "to-measure" 的设备
    而且一个 SessionBackup
    当客户端测量 "small"和"large"，粗略，变化自 2024-06-01T00:00:00Z 起
    那么大小报告列出以下应用：
      | 应用   | incDataSize |
      | small  | -1          |
      | large  | -1          |
