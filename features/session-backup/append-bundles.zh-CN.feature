# language: zh-CN
功能: SessionBackup.appendBundles（中文）
  @session-backup.append-bundles.promise.succeeds
  场景: 添加的应用会被备份
    假如一台装有世界 "two-apps" 的设备
    当客户端添加 "com.example.hiworld"
    那么"com.example.hiworld" 结束
