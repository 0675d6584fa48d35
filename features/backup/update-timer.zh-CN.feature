# language: zh-CN
功能: updateTimer
  每个应用的工作都有时限。应用工作期间，客户端可以修改时限。

  @backup.update-timer.limit-ends-bundle
  场景: 工作时间超过所设时限的应用因超时而结束
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow" 已经开始
    当客户端调用 updateTimer("slow", 2000)
    那么调用返回 true
    而且"slow" 的 onBundleEnd 带有错误 13500003

  @backup.update-timer.extended-limit-lets-finish
  场景: 时限延长后，应用完成半小时的工作
    假如一台装有世界 "long-work" 的设备
    而且一个 SessionBackup，其中 "longwork" 已经开始
    当客户端调用 updateTimer("longwork", 3600000)
    而且经过 31 分钟
    那么"longwork" 的 onBundleEnd 不带错误
