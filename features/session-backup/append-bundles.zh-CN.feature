# language: zh-CN
功能: SessionBackup.appendBundles
  一个会话只能添加一次应用。

  @session-backup.append-bundles.promise.succeeds
  场景: 添加的应用得到备份
    假如一台装有世界 "two-apps" 的设备
    而且一个 SessionBackup
    当客户端添加 "hiworld"和"myApp"
    那么调用成功
    而且"hiworld"和"myApp" 的 onBundleEnd 不带错误

  @session-backup.append-bundles.once
  场景: 备份会话的第二次添加被拒绝，第一次添加正常完成
    假如一台装有世界 "two-apps" 的设备
    而且一个 SessionBackup
    当客户端添加 "hiworld"
    而且客户端添加 "myApp"
    那么调用被拒绝，错误码为 文档列出的值
    而且"hiworld" 的 onBundleEnd 不带错误
    而且"myApp" 的 onBundleBegin 从不触发
    而且onAllBundlesEnd 恰好触发一次

  @session-backup.append-bundles.promise.refused-without-rights
  场景: 向备份会话添加应用需要备份权限
    假如一台装有世界 "one-app" 的设备
    而且一个 SessionBackup
    当客户端失去 ohos.permission.BACKUP
    而且客户端添加 "hiworld"
    那么调用被拒绝，错误码为 任意值
    当客户端重新获得 ohos.permission.BACKUP
    而且客户端添加 "hiworld"
    那么调用成功

  @session-backup.append-bundles.infos-by-index
  场景: 每个应用只得到给它自己的信息
    假如一台装有世界 "talkative" 的设备
    而且一个 SessionBackup
    当客户端添加以下应用：
      | 应用   | 信息                                                                                |
      | magpie | {"infos":[{"details":[{"type":"m","detail":["for the magpie"]}],"type":"unicast"}]} |
      | parrot | {"infos":[{"details":[{"type":"p","detail":["for the parrot"]}],"type":"unicast"}]} |
    那么"parrot" 的 onResultReport 携带 "for the parrot"
    而且"magpie" 的 onResultReport 携带 "for the magpie"
    而且"parrot"和"magpie" 的 onResultReport 恰好触发一次
