# language: zh-CN
功能: onBundleBegin
  服务告诉客户端开始处理哪个应用，或者为什么不能处理。

  @general-callbacks.on-bundle-begin.not-allowed
  场景: 不允许备份的应用被拒绝，另一个应用正常完成
    假如一台装有世界 "not-allowed" 的设备
    而且一个 SessionBackup
    当客户端添加 "private"和"hiworld"
    那么调用成功
    而且"private" 的 onBundleBegin 带有错误 13500001
    而且"hiworld" 的 onBundleEnd 不带错误
    而且"private" 不再发生任何事

  @general-callbacks.on-bundle-begin.not-started
  场景: 扩展始终连接不上的应用被放弃，另一个应用正常完成
    假如一台装有世界 "extension-never-connects" 的设备
    而且一个 SessionBackup
    当客户端添加 "neverconnects"和"hiworld"
    那么"neverconnects" 的 onBundleBegin 带有错误 13500002
    而且"hiworld" 的 onBundleEnd 不带错误
    而且"neverconnects" 不再发生任何事
