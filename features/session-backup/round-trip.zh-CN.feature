# language: zh-CN
功能: 从备份到恢复

  @session-backup.round-trip.content
  场景: 重新安装的应用找回它的文件
    假如一台装有世界 "one-app" 的设备
    而且一份 "hiworld" 的备份，由 SessionBackup 制作
    而且一个 SessionRestore
    当"hiworld" 被重新安装
    而且客户端添加 "hiworld"
    而且客户端等待 "hiworld" 的 onBundleBegin
    而且客户端发布 "hiworld"，按其 API 级别的要求发布
    那么"hiworld" 的 onBundleEnd 不带错误
    而且"hiworld" 的文件与备份中的逐字节相同
