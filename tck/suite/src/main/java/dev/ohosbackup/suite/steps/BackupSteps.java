package dev.ohosbackup.suite.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps. */
public final class BackupSteps {
    private final Scene scene;

    public BackupSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("a device with the world {string}")
    @Given("一台装有世界 {string} 的设备")
    public void aDeviceWithTheWorld(String world) {
        scene.open(world);
        scene.startBackup();
    }

    @When("the client appends {string}")
    @When("客户端添加 {string}")
    public void theClientAppends(String bundle) {
        scene.backup().append(bundle);
    }

    @Then("{string} ends")
    @Then("{string} 结束")
    public void ends(String bundle) {
        scene.backup().awaitEnd(bundle);
    }
}
