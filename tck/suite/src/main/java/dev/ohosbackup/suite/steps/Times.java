package dev.ohosbackup.suite.steps;

/** How often something is said to happen. */
sealed interface Times {

    /** So often, neither more nor less. */
    record Exactly(int times) implements Times {
        @Override
        public String toString() {
            return switch (times) {
                case 0 -> "never";
                case 1 -> "exactly once";
                default -> "exactly " + times + " times";
            };
        }
    }

    /** No more often within any second. */
    record AtMostEachSecond(int times) implements Times {
        @Override
        public String toString() {
            return "at most " + times + " times in any second";
        }
    }
}
