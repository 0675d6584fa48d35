package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.plug.fault.Mishap;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What an application's callback threw, as the service hears of it. */
record Thrown(Throwable error) {
    /** The code by which the framework reports any of them to the client, in onResultReport. */
    private static final int CODE = 13500007;

    /** What was thrown, out of what the stages of a promise put around it. */
    static Thrown of(Throwable thrown) {
        Throwable error = thrown;
        while ((error instanceof CompletionException || error instanceof ExecutionException)
                && error.getCause() != null) {
            error = error.getCause();
        }
        return new Thrown(error);
    }

    /** What a fault makes a callback throw. */
    static Thrown by(Mishap.Throw fault) {
        String message = "a fault made its callback throw";
        return new Thrown(
                fault.code() == 0 ? new IllegalStateException(message) : new BusinessError(fault.code(), message));
    }

    private String message() {
        return Optional.ofNullable(error.getMessage()).orElseGet(error::toString);
    }

    /** The result that the framework reports in the application's place, as JSON text. */
    String report() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.putObject("resultInfo")
                .put("errorCode", CODE)
                .put("errorInfo", message())
                .put("type", "ErrorInfo");
        return report.toString();
    }

    Failure failure() {
        return error instanceof BusinessError business
                ? Failure.threw(business.code(), message())
                : Failure.threw(message());
    }
}
