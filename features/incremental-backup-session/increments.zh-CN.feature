# language: zh-CN
功能: 从一次增量备份到下一次

  @incremental-backup-session.append-bundles.zero-sends-everything
  场景: 第一次增量备份发送全部内容
    假如一台装有世界 "one-app" 的设备
    而且一份 "hiworld" 的备份，由 IncrementalBackupSession 制作
    而且一个 IncrementalBackupSession
    当客户端添加以下应用：
      | 应用    | 起点 |
      | hiworld | 最初 |
    那么为 "hiworld" 交付的文件共至少 3 MiB

  @incremental-backup-session.append-bundles.only-changes-sent
  场景: 下一次增量备份只发送变化的内容
    假如一台装有世界 "one-app" 的设备
    而且一份 "hiworld" 的备份，由 IncrementalBackupSession 制作
    而且一个 IncrementalBackupSession
    当"hiworld" 把它的文件 "hello.txt" 改为 "Hello, changed world."
    而且客户端添加以下应用：
      | 应用    | 起点 |
      | hiworld | 备份 |
    那么为 "hiworld" 交付的文件共少于 1 MiB
    而且"hiworld" 的 onBundleEnd 不带错误
