# language: zh-CN
功能: onBackupServiceDied

  @general-callbacks.on-backup-service-died.once
  场景: 备份过程中服务死亡时，客户端得到且只得到一次通知
    假如一台装有世界 "busy-app" 的设备
    而且一个 SessionBackup，其中 "slow" 已经开始
    当备份服务死亡
    那么onBackupServiceDied 恰好触发一次
