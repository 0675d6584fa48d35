package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.Outcome;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** What is said of the client's last call. */
public final class CallSteps {
    private final Scene scene;

    public CallSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("the call succeeds")
    @Then("调用成功")
    public void succeeds() {
        Outcome<?> outcome = scene.lastOutcome();
        scene.bench().expect(outcome.succeeded(), "the call to succeed", outcome);
    }

    @Then("the call is refused with {codes}")
    @Then("调用被拒绝，错误码为 {codes}")
    public void refused(Codes codes) {
        Outcome<?> outcome = scene.lastOutcome();
        scene.bench()
                .expect(
                        outcome.code().isPresent()
                                && codes.allow(outcome.code(), scene.bench().requirement()),
                        "the call to be refused with " + codes,
                        outcome);
    }

    @Then("the call returns {value}")
    @Then("调用返回 {value}")
    public void returns(Optional<Object> value) {
        Outcome<?> outcome = scene.lastOutcome();
        scene.bench()
                .expect(
                        outcome.succeeded() && flat(outcome.value()).equals(value),
                        "the call to return " + value.map(Object::toString).orElse("nothing"),
                        outcome);
    }

    /** Some members answer with an optional of their own. */
    private static Optional<?> flat(Optional<?> answer) {
        return answer.orElse(null) instanceof Optional<?> inner ? inner : answer;
    }
}
