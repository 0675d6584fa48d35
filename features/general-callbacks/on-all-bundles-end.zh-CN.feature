# language: zh-CN
功能: onAllBundlesEnd

  @general-callbacks.on-all-bundles-end.after-every-end
  场景: 所有应用都结束之后，整体结束回调触发一次
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup
    当客户端添加 "slow"和"hiworld"
    那么onAllBundlesEnd 恰好触发一次
    而且onAllBundlesEnd 不带错误
    而且onAllBundlesEnd 晚于 "slow"和"hiworld" 的 onBundleEnd
