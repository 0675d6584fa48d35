package dev.ohosbackup.simulator.testdouble;

import java.util.Locale;

/** Something that the double does not model, so that a test which passes on it says nothing about that. */
public enum Limit {
    /** A device has one caller. */
    ONE_CALLER(
            "one device has one calling application; several at once, and what they do to one another, are not modelled",
            "一台设备只有一个调用方应用；未模拟多个调用方同时存在及其相互影响"),
    /** Bundle names are plain. */
    NO_CLONES(
            "clones of applications and system abilities, which OpenHarmony names in forms of their own, are not modelled",
            "未模拟应用分身与系统服务（OpenHarmony 对它们另有命名形式）"),
    /** A device has one user. */
    ONE_USER("a device has one user; other accounts are not modelled", "一台设备只有一个用户；未模拟其他帐号"),
    /** Time passes only where the documents or OpenHarmony say how much. */
    NO_REAL_SPEED(
            "packing and transferring take no time of the device; only timers, send rates and scripted work do",
            "打包与传输不占用设备时间；只有定时器、发送速率与脚本设定的工作占用时间"),
    /** Space runs out at once. */
    NO_LOW_SPACE_PAUSES(
            "the pauses that OpenHarmony makes while space runs low are not modelled; space runs out all at once",
            "未模拟 OpenHarmony 在空间不足时的暂停；空间会立即耗尽"),
    /** The client is Java. */
    NO_ARKTS(
            "the client is Java; how ArkTS converts values and schedules callbacks is modelled by raw calls only",
            "客户端是 Java；ArkTS 的值转换与回调调度仅由原始调用模拟");

    private final String english;
    private final String chinese;

    Limit(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** It in one sentence, in English or Chinese. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    @Override
    public String toString() {
        return english;
    }
}
