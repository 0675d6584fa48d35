package dev.ohosbackup.cli.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.ImplementationInfo;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The level of a run is the one asked for, or the highest documented one that the implementation has. */
class ApiLevelTest {

    @ParameterizedTest
    @CsvSource({"10, 10", "11, 10", "12, 12", "17, 12", "18, 18", "19, 18", "20, 20", "26, 20"})
    void withoutAWishTheHighestDocumentedLevelIsTaken(int own, int taken) throws CannotRunException {
        assertThat(ApiLevel.of(info(own), Optional.empty())).isEqualTo(taken);
    }

    @Test
    void anOlderLevelNeedsTheCapability() throws CannotRunException {
        assertThat(ApiLevel.of(info(20, Capability.OLDER_LEVELS), Optional.of(10)))
                .isEqualTo(10);
        refused("level.below", info(20), 10);
    }

    @Test
    void theLevelJustBelowAnUndocumentedOneNeedsNone() throws CannotRunException {
        assertThat(ApiLevel.of(info(19), Optional.of(18))).isEqualTo(18);
    }

    @Test
    void aLevelAboveItsOwnIsRefused() {
        refused("level.above", info(12, Capability.OLDER_LEVELS), 18);
    }

    @Test
    void anUndocumentedLevelIsRefused() {
        refused("level.unknown", info(20, Capability.OLDER_LEVELS), 11);
    }

    @Test
    void anImplementationOlderThanTheDocumentsIsRefused() {
        assertThatThrownBy(() -> ApiLevel.of(info(9), Optional.empty()))
                .isInstanceOf(CannotRunException.class)
                .hasMessage("level.too-low");
    }

    private static void refused(String key, ImplementationInfo info, int asked) {
        assertThatThrownBy(() -> ApiLevel.of(info, Optional.of(asked)))
                .isInstanceOf(CannotRunException.class)
                .hasMessage(key);
    }

    private static ImplementationInfo info(int apiLevel, Capability... capabilities) {
        return new ImplementationInfo("acme", "Acme", "1", apiLevel, Set.of(capabilities));
    }
}
