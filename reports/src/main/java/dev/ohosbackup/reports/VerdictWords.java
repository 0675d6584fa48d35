package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.Verdict;
import io.qameta.allure.model.Status;

/** How a verdict is told to people, and which of Allure's statuses it becomes. */
enum VerdictWords {
    PASS(Status.PASSED, "Conforms", "符合"),
    NOT_APPLICABLE(Status.SKIPPED, "Not applicable at this API level", "不适用于此 API 级别"),
    UNVERIFIABLE(Status.SKIPPED, "Unverifiable on this bench", "此测试台无法验证"),
    EXPECTED_FAIL(Status.SKIPPED, "Fails as the baseline expects", "不符合，基线已登记"),
    UNEXPECTED_PASS(Status.FAILED, "Conforms although the baseline expects a failure", "符合，但基线登记为不符合"),
    FAIL(Status.FAILED, "Does not conform", "不符合"),
    ERROR(Status.BROKEN, "The kit's own error", "测试套件自身的错误");

    private final Status status;
    private final Words words;

    VerdictWords(Status status, String en, String zh) {
        this.status = status;
        this.words = new Words(en, zh);
    }

    static VerdictWords of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNVERIFIABLE -> UNVERIFIABLE;
            case EXPECTED_FAIL -> EXPECTED_FAIL;
            case UNEXPECTED_PASS -> UNEXPECTED_PASS;
            case FAIL -> FAIL;
            case ERROR -> ERROR;
        };
    }

    Status status() {
        return status;
    }

    /** In each language. */
    Words words() {
        return words;
    }

    /** In both languages: {@code 不符合 · Does not conform}. */
    String both() {
        return words.zh() + " · " + words.en();
    }

    /** The line that a message about this verdict begins with; categories know it by this. */
    String heading() {
        return name() + " · " + both();
    }
}
