package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.TestDevice;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What happens around a client: to applications, to time, to the service, to its rights. */
public final class WorldSteps {
    private static final String FILES = "/data/storage/el2/base/files/";

    private final Scene scene;

    public WorldSteps(Scene scene) {
        this.scene = scene;
    }

    @When("{bundle} changes its file {string} to {string}")
    @When("{bundle} 把它的文件 {string} 改为 {string}")
    public void changes(String bundle, String file, String text) {
        device().write(
                        bundle,
                        FILES + file,
                        text.getBytes(StandardCharsets.UTF_8),
                        scene.calendar().next());
    }

    @When("{bundles} is/are installed anew")
    @When("{bundles} 被重新安装")
    public void installedAnew(List<String> bundles) {
        bundles.forEach(device()::wipe);
    }

    @When("{duration} pass/passes")
    @When("经过 {duration}")
    public void passes(Duration duration) {
        device().pass(duration);
    }

    @When("the backup service dies")
    @When("备份服务死亡")
    public void serviceDies() {
        device().killService();
    }

    @When("these faults are armed:")
    @When("埋下以下故障：")
    public void faultsAreArmed(DataTable table) {
        FaultTable.of(table).forEach(device()::inject);
    }

    @When("the client {loses} {right}")
    @When("客户端{loses} {right}")
    public void losesRight(boolean loses, Right right) {
        switch (right) {
            case BACKUP_PERMISSION -> device().setBackupPermission(!loses);
            case SYSTEM_APPLICATION -> device().setSystemApp(!loses);
        }
    }

    private TestDevice device() {
        scene.settle();
        return scene.device();
    }
}
