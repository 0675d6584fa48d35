# language: zh-CN
功能: SessionBackup.cancel
  客户端发现某个应用的数据有误时，可以结束它的任务，其他应用继续进行。

  @session-backup.cancel.running-returns-0
  场景: 已经开始的备份可以取消
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow" 已经开始
    当客户端取消 "slow"
    那么调用返回 0

  @session-backup.cancel.ends-once
  场景: 备份中被取消的应用只结束一次，并且不再发送文件
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow" 已经开始
    当客户端取消 "slow"
    那么"slow" 的 onBundleEnd 恰好触发一次
    而且"slow" 的 onFileReady 从不触发

  @session-backup.cancel.others-complete
  场景: 取消一个应用后，备份中的其他应用正常完成
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow"和"hiworld" 已经开始
    当客户端取消 "slow"
    那么"hiworld" 的 onBundleEnd 不带错误
    而且onAllBundlesEnd 恰好触发一次

  @session-backup.cancel.unstarted-returns-13500011
  场景: 备份中仍在排队的应用没有可取消的任务
    假如一台装有世界 "six-apps" 的设备
    而且一个 SessionBackup
    当客户端添加 "app1"、"app2"、"app3"、"app4"、"app5"和"app6"
    而且客户端取消 "app6"
    那么调用返回 13500011
    当客户端等待 "app6" 的 onBundleBegin
    而且客户端取消 "app6"
    那么调用返回 0

  @session-backup.cancel.unknown-returns-13500012
  场景: 不在备份中的应用不能取消
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow" 已经开始
    当客户端取消 "hiworld"
    那么调用返回 13500012
    当客户端取消 "slow"
    那么调用返回 0
