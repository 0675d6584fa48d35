# language: zh-CN
功能: SessionRestore.publishFile
  客户端告知全部内容已经写入：从 API 12 开始按应用发布，API 10 按文件发布。

  @session-restore.publish-file.empty-uri-completes
  场景: 从 API 12 开始，应用在发布之后才完成
    假如一台装有世界 "one-app" 的设备
    而且一份 "hiworld" 的备份，由 SessionBackup 制作
    而且一个 SessionRestore，其中 "hiworld" 已经开始
    当经过 60 秒
    那么"hiworld" 的 onBundleEnd 从不触发
    当客户端发布 "hiworld"，整体发布
    那么"hiworld" 的 onBundleEnd 恰好触发一次

  @session-restore.publish-file.per-file
  场景: 在 API 10，每个文件都发布之后应用完成
    假如一台装有世界 "one-app" 的设备
    而且一份 "hiworld" 的备份，由 SessionBackup 制作
    而且一个 SessionRestore，其中 "hiworld" 已经开始
    当客户端发布 "hiworld"，逐个文件发布
    那么调用成功
    而且"hiworld" 的 onBundleEnd 不带错误
