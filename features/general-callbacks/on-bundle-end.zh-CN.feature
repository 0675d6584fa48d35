# language: zh-CN
功能: onBundleEnd
  服务告诉客户端某个应用已经完成，或者为什么没能完成。

  @general-callbacks.on-bundle-end.success-names-bundle
  场景: 每个完成的应用都有名字
    假如一台装有世界 "two-apps" 的设备
    而且一个 SessionBackup
    当客户端添加 "hiworld"和"myApp"
    那么"hiworld"和"myApp" 的 onBundleEnd 恰好触发一次
    而且"hiworld"和"myApp" 的 onBundleEnd 不带错误

  @general-callbacks.on-bundle-end.timed-out
  场景: 扩展始终不回答的应用在时限到达后被放弃
    假如一台装有世界 "extension-never-answers" 的设备
    而且一个 SessionBackup，其中 "neveranswers" 已经开始
    当客户端调用 updateTimer("neveranswers", 30000)
    而且经过 31 秒
    那么"neveranswers" 的 onBundleEnd 带有错误 13500003
    而且"neveranswers" 不再发生任何事

  @general-callbacks.on-bundle-end.died
  场景: 扩展死亡的应用只结束一次，另一个应用正常完成
    假如一台装有世界 "extension-dies" 的设备
    而且一个 SessionBackup
    当客户端添加 "dies"和"hiworld"
    那么"dies" 的 onBundleEnd 带有错误 13500004
    而且"hiworld" 的 onBundleEnd 不带错误
    而且"dies" 不再发生任何事

  @general-callbacks.on-bundle-end.died
  场景: 打包文件时扩展死亡的应用只结束一次，另一个应用正常完成
    假如一台装有世界 "two-apps" 的设备
    而且一个 SessionBackup
    当埋下以下故障：
      | 应用      | 故障    | 阶段 |
      | hiworld | die   | PACK |
    而且客户端添加 "hiworld"和"myApp"
    那么"hiworld" 的 onBundleEnd 带有错误 13500004
    而且"myApp" 的 onBundleEnd 不带错误
    而且"hiworld" 不再发生任何事

  @general-callbacks.on-bundle-end.timed-out
  场景: 扩展一直停顿的应用在时限到达后被放弃，另一个应用正常完成
    假如一台装有世界 "two-apps" 的设备
    而且一个 SessionBackup
    当埋下以下故障：
      | 应用      | 故障    | 阶段 |
      | hiworld | stall | WORK |
    而且客户端添加 "hiworld"和"myApp"
    而且经过 16 分钟
    那么"hiworld" 的 onBundleEnd 带有错误 13500003
    而且"myApp" 的 onBundleEnd 不带错误
    而且"hiworld" 不再发生任何事
